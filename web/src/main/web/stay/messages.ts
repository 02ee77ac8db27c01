import { messages } from '../shared/i18n.ts';

export type RiskClass = 'CLOSE_CONTACT' | 'SECONDARY_CONTACT' | 'ARRIVAL' | 'YELLOW_CODE' | 'RED_CODE' | 'DISCHARGED' | 'OTHER';

/** How days are counted; said wherever one is shown. */
export type Convention = 'DAY_ZERO' | 'DAY_ONE' | 'DAY_ZERO_COMPLETE' | 'HOURS_24';

export type StepKind = 'EXPECTED' | 'SET_OUT' | 'ADMITTED' | 'MOVED' | 'OUT' | 'RETURNED' | 'RELEASED' | 'TRANSFERRED' | 'DIED' | 'ABSCONDED' | 'CANCELLED' | 'DEPARTED';

export const say = messages({
  zh: {
    title: '隔离与房间',
    none: '没有居住记录',
    risks: { CLOSE_CONTACT: '密接', SECONDARY_CONTACT: '次密接', ARRIVAL: '入境', YELLOW_CODE: '黄码', RED_CODE: '红码', DISCHARGED: '出院后', OTHER: '其他' } as Record<RiskClass, string>,
    steps: { EXPECTED: '待到达', SET_OUT: '已出发', ADMITTED: '入住', MOVED: '换房', OUT: '外出就医', RETURNED: '返回', RELEASED: '解除隔离', TRANSFERRED: '转送', DIED: '死亡', ABSCONDED: '擅自离开', CANCELLED: '取消', DEPARTED: '离开' } as Record<StepKind, string>,
    room: (number: string) => `${number} 房`,
    by: (authority: string) => `${authority}决定`,
    until: (day: string) => `至 ${day}`,
    override: '例外',
    counted: {
      DAY_ZERO: '暴露当日为第 0 天', DAY_ONE: '暴露当日为第 1 天', DAY_ZERO_COMPLETE: '暴露当日为第 0 天，末日须过完', HOURS_24: '自暴露时刻起每 24 小时为一天',
    } as Record<Convention, string>,
  },
  en: {
    title: 'Isolation and rooms',
    none: 'No stays on record',
    risks: { CLOSE_CONTACT: 'close contact', SECONDARY_CONTACT: 'secondary contact', ARRIVAL: 'arrival', YELLOW_CODE: 'yellow code', RED_CODE: 'red code', DISCHARGED: 'discharged case', OTHER: 'other' },
    steps: { EXPECTED: 'Expected', SET_OUT: 'Set out', ADMITTED: 'Admitted', MOVED: 'Moved', OUT: 'To hospital', RETURNED: 'Back', RELEASED: 'Released', TRANSFERRED: 'Transferred', DIED: 'Died', ABSCONDED: 'Absconded', CANCELLED: 'Cancelled', DEPARTED: 'Left' },
    room: (number: string) => `Room ${number}`,
    by: (authority: string) => `ordered by ${authority}`,
    until: (day: string) => `to ${day}`,
    override: 'override',
    counted: {
      DAY_ZERO: 'day of exposure is day 0', DAY_ONE: 'day of exposure is day 1', DAY_ZERO_COMPLETE: 'day of exposure is day 0, the last day must pass', HOURS_24: 'each 24 hours from the exposure',
    },
  },
});
