import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    day: '日期', previous: '前一天', next: '后一天', print: '打印', book: '下载表格', all: '全部站点', one: '本站点', back: '返回日报',
    over: (day: string) => `${day} 截至 24:00`, notOver: (at: string) => `当日未结束，数据截至 ${at}`, known: (at: string) => `按 ${at} 前的记录`, printed: (at: string, by: string) => `${at} 由 ${by} 打印`,
    madeUp: '演示数据，人物均为虚构', start: '期初', came: '入住', went: '离开', end: '期末', even: '期初＋入住－离开＝期末，核对无误', uneven: '期初＋入住－离开≠期末：记录互相矛盾，请核对',
    since: (added: number, removed: number) => `24:00 后 ${[added ? `+${added}` : '', removed ? `−${removed}` : ''].filter(Boolean).join(' ')}`, notTold: '不能回溯',
    asOf: '按某一时刻前的记录', asOfHint: '用于重现当时打印的日报', backToNow: '回到现在', someNotTold: '分区不能按过去时刻的记录回溯，故不显示。',
    nobody: '这一天没有人入住、离开或在住', nobodyText: '可选择其他日期；下面仍列出房间和其他情况。', none: '没有记录', noneText: '该指标在这一天为 0。',
    who: '姓名', room: '房间', time: '时间', word: '说明', tube: '试管', more: '再显示一些', moreShown: '已显示更多', saved: '表格已下载', open: (label: string, n: number) => `${label} ${n}，打开名单`, site: '站点', noSites: '没有可看的站点', noSitesText: '这一天在所有站点都还没有到。',
    fevers: '仍发热', due: '应采', done: '已采', overdue: '逾期',
  },
  en: {
    day: 'Day', previous: 'Previous day', next: 'Next day', print: 'Print', book: 'Download table', all: 'All sites', one: 'This site', back: 'Back to the report',
    over: (day: string) => `${day}, as of 24:00`, notOver: (at: string) => `The day is not over: figures as of ${at}`, known: (at: string) => `As recorded by ${at}`, printed: (at: string, by: string) => `Printed ${at} by ${by}`,
    madeUp: 'demonstration data, all people made up', start: 'Start', came: 'In', went: 'Out', end: 'End', even: 'Start + in − out = end: it comes out even', uneven: 'Start + in − out is not the end: the records contradict each other, look at them',
    since: (added: number, removed: number) => `since 24:00: ${[added ? `+${added}` : '', removed ? `−${removed}` : ''].filter(Boolean).join(' ')}`, notTold: 'not told',
    asOf: 'As recorded by', asOfHint: 'Shows a report again as it was printed then', backToNow: 'Back to now', someNotTold: 'Zones cannot be told as they were recorded at a past moment, and are left out.',
    nobody: 'Nobody came, went or was here on this day', nobodyText: 'Choose another day; how rooms and the rest stood is below.', none: 'Nothing on record', noneText: 'This figure is 0 on that day.',
    who: 'Name', room: 'Room', time: 'Time', word: 'Remark', tube: 'Tube', more: 'Show more', moreShown: 'More are shown', saved: 'Table downloaded', open: (label: string, n: number) => `${label} ${n}, open the list`, site: 'Site', noSites: 'No site to look at', noSitesText: 'This day has not come at any site.',
    fevers: 'Fevers', due: 'Tests due', done: 'Done', overdue: 'Overdue',
  },
});
