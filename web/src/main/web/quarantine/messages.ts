import { messages } from '../shared/i18n.ts';
import type { Reason } from './quarantine.ts';

const reasonsZh: Record<Reason, string> = {
  NOT_WORN: '当时无人佩戴', UNKNOWN_PATCH: '没有这枚贴片', IN_THE_FUTURE: '时间在未来', CLOCK_NOT_SET: '时钟未设置', NO_TIME: '读不出时间', NO_TEMPERATURE: '读不出温度',
};
const reasonsEn: Record<Reason, string> = {
  NOT_WORN: 'Worn by nobody then', UNKNOWN_PATCH: 'No such patch', IN_THE_FUTURE: 'In the future', CLOCK_NOT_SET: 'Clock never set', NO_TIME: 'No time', NO_TEMPERATURE: 'No temperature',
};

export const say = messages({
  zh: {
    show: '显示', waiting: (many: number) => `待处理 ${many}`, settled: '已处理', filter: '按原因筛选', all: '全部原因', reasons: reasonsZh,
    intro: '网关送来、但无法归入佩戴者的读数。补录配对后会自动归入；确实无用的请注明原因后忽略。任何一条都不会删除。',
    none: '没有待处理的读数', noneText: '网关送来的读数都已归入佩戴者。', noneSettled: '还没有处理过', noMatch: '没有符合的读数', more: '再显示一些',
    choose: (code: string) => `选择 ${code || '无编号'} 的读数`, chooseAll: '全选本页', clear: '取消选择', reason: '原因', code: '贴片', noCode: '无编号', measured: '测量时间（设备）', unreadable: '读不出', value: '温度', gateway: '网关', takenBack: '更正佩戴后退回', received: '收到', pair: '配对这枚贴片', register: '登记入库', outcome: '结果', said: '原文',
    conflicts: '同一时刻两个值', conflictsIntro: '同一枚贴片对同一时刻给出了不同的温度。两个都保留；在有人决定之前，以较高的为准。决定后发热记录随即重新判断。', noConflict: '没有待决定的读数', noConflictText: '每个时刻都只有一个值，或已有人决定。', person: '佩戴者', values: '以哪个为准（°C）', noticed: '发现', countsNow: (value: string) => `${value}（现用）`,
    decideHead: (name: string, value: string) => `${name}：以 ${value} °C 为准？`, decideText: '另一个值仍然保留。决定会签名存档，以后可以再改。', decide: (value: string) => `以 ${value} 为准`, decided: '已决定',
    outcomes: { TAKEN: '已归入佩戴者', DISMISSED: '已忽略' }, takenBy: (from: string) => `补录配对：自 ${from} 佩戴`, taken: '补录配对后自动归入', by: (author: string, at: string) => `${author} · ${at}`,
    dismiss: (many: number) => `忽略 ${many} 条`, dismissHead: (many: number) => `忽略 ${many} 条读数？`, dismissText: '原文与签名的原因一并保留。忽略后不再因补录配对而归入。', dismissed: (many: number) => `已忽略 ${many} 条`,
  },
  en: {
    show: 'Show', waiting: (many: number) => `To settle ${many}`, settled: 'Settled', filter: 'Filter by reason', all: 'All reasons', reasons: reasonsEn,
    intro: 'What gateways sent and nobody could be found for. A pairing recorded late takes its readings over by itself; what is of no use is dismissed with a reason. Nothing is deleted.',
    none: 'Nothing to settle', noneText: 'Every reading that came belongs to somebody.', noneSettled: 'Nothing has been settled yet', noMatch: 'No such reading', more: 'Show more',
    choose: (code: string) => `Choose the reading of ${code || 'no patch'}`, chooseAll: 'Choose all shown', clear: 'Choose none', reason: 'Reason', code: 'Patch', noCode: 'No code', measured: 'Measured (device)', unreadable: 'Unreadable', value: 'Value', gateway: 'Gateway', takenBack: 'Given back by a correction', received: 'Received', pair: 'Pair this patch', register: 'Register it', outcome: 'Outcome', said: 'As sent',
    conflicts: 'Two values', conflictsIntro: 'A patch gave different temperatures for the same second. Both are kept; the higher one counts until somebody decides, and fevers are then judged again.', noConflict: 'Nothing to decide', noConflictText: 'Every time has one value, or somebody has decided.', person: 'Worn by', values: 'Which counts (°C)', noticed: 'Noticed', countsNow: (value: string) => `${value} (counts now)`,
    decideHead: (name: string, value: string) => `${name}: does ${value} °C count?`, decideText: 'The other value is kept. Your decision is signed, and can be followed by another.', decide: (value: string) => `${value} counts`, decided: 'Decided',
    outcomes: { TAKEN: 'Belongs to its wearer', DISMISSED: 'Dismissed' }, takenBy: (from: string) => `Paired late: worn from ${from}`, taken: 'Taken over by a pairing recorded late', by: (author: string, at: string) => `${author} · ${at}`,
    dismiss: (many: number) => `Dismiss ${many}`, dismissHead: (many: number) => `Dismiss ${many === 1 ? 'this reading' : `${many} readings`}?`, dismissText: 'What was sent stays on record with your reason. A late pairing will not take it over any more.', dismissed: (many: number) => `Dismissed ${many}`,
  },
});
