import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    states: { FEVER: '发热', SILENT: '失联', OFF_BODY: '脱落', ABOVE_USUAL: '高于平时', LOW_BATTERY: '低电量', NO_PATCH: '无贴片', WAITING: '等待读数', WELL: '正常' },
    order: '排序', orders: { room: '按房号', warm: '最高在前', urgent: '最急在前' }, filter: '按状态筛选', none: '没有在住人员', noneText: '有人入住后，这里显示每个人的体温。',
    noMatch: '没有符合筛选的人', manual: '体温计', unknown: '无读数', noRoom: '未分房',
  },
  en: {
    states: { FEVER: 'Fever', SILENT: 'Silent', OFF_BODY: 'Patch off', ABOVE_USUAL: 'Above usual', LOW_BATTERY: 'Battery low', NO_PATCH: 'No patch', WAITING: 'Not heard yet', WELL: 'Well' },
    order: 'Order', orders: { room: 'By room', warm: 'Warmest first', urgent: 'Most urgent first' }, filter: 'Filter by state', none: 'Nobody is here', noneText: 'Once people are in, everybody\'s temperature stands here.',
    noMatch: 'Nobody fits the filter', manual: 'thermometer', unknown: 'no reading', noRoom: 'no room',
  },
});
