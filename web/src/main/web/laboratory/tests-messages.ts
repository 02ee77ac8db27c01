import { messages } from '../shared/i18n.ts';
import type { Shown } from './tests.ts';

export const say = messages({
  zh: {
    head: '核酸', strip: '检测计划，逐日', days: { MET: '阴性', TO_COME: '未到', DUE: '待采', LATER: '已定补采', PENDING: '待结果', MISSED: '漏采', RETEST_NEEDED: '待复采', RECALL_PENDING: '待单采', POSITIVE: '阳性' } as Record<Shown, string>,
    short: { MET: '阴', TO_COME: '未到', DUE: '待采', LATER: '补采', PENDING: '待果', MISSED: '漏采', RETEST_NEEDED: '复采', RECALL_PENDING: '单采', POSITIVE: '阳' } as Record<Shown, string>,
    dayN: (day: number) => `第 ${day} 天`, two: '双采', missed: (day: string) => `${day} 漏采`, notes: { MADE_UP: '已补采', GRACE: '宽限期内采', RETESTED: '已复采', RECALLED: '已单采' }, next: (what: string, day: string) => `下次：${day} ${what}`, none: '没有检测计划', noSamples: '还没有采样', all: (count: number) => `全部采样 ${count} 次`,
    pool: (capacity: number) => (capacity === 1 ? '单采' : `${capacity} 合 1`), tube: (code: string) => `试管 ${code}`, result: (what: string) => `核酸 ${what}`, taken: '采样', extra: '加采', makeUp: (day: string) => `补 ${day}`, retest: '复采', recall: '召回单采', pair: '双采第二份', subjects: { ROOM: '房间环境采样', BELONGINGS: '随身物品采样' }, dot: ' · ',
    recorded: (at: string) => `${at} 登记`, reported: (what: string, who: string) => `${what}，${who}`, withdrawn: '已撤回', back: '撤回',
  },
  en: {
    head: 'Tests', strip: 'Planned tests, day by day', days: { MET: 'Negative', TO_COME: 'to come', DUE: 'Due', LATER: 'Make-up planned', PENDING: 'Awaited', MISSED: 'Missed', RETEST_NEEDED: 'To repeat', RECALL_PENDING: 'Recalled', POSITIVE: 'Positive' },
    short: { MET: 'Neg.', TO_COME: '', DUE: 'Due', LATER: 'Later', PENDING: 'Wait', MISSED: 'Miss', RETEST_NEEDED: 'Again', RECALL_PENDING: 'Alone', POSITIVE: 'Pos.' },
    dayN: (day: number) => `day ${day}`, two: 'two swabs', missed: (day: string) => `Missed on ${day}`, notes: { MADE_UP: 'made up for', GRACE: 'within the grace', RETESTED: 'repeated', RECALLED: 'swabbed alone' }, next: (what: string, day: string) => `Next: ${day}, ${what.toLowerCase()}`, none: 'No test is planned', noSamples: 'No swab was taken yet', all: (count: number) => (count === 1 ? '1 swab in all' : `${count} swabs in all`),
    pool: (capacity: number) => (capacity === 1 ? 'single' : `pool of ${capacity}`), tube: (code: string) => `tube ${code}`, result: (what: string) => `Test ${what.toLowerCase()}`, taken: 'Swab taken', extra: 'extra', makeUp: (day: string) => `for ${day}`, retest: 'repeated', recall: 'after a positive pool', pair: 'second swab', subjects: { ROOM: 'Surfaces of the room', BELONGINGS: 'Belongings' }, dot: ' · ',
    recorded: (at: string) => `recorded ${at}`, reported: (what: string, who: string) => `${what}, ${who}`, withdrawn: 'taken back', back: 'Take back',
  },
});
