import { messages } from '../shared/i18n.ts';
import type { Zone } from './board.ts';
import type { AdvantageKind, Reason } from './fits.ts';

/** What speaks for a room and against it. */
export const sayWhy = messages({
  zh: {
    reasonOf: {
      SITE_CLOSED: '隔离点未开放', NOT_CLEAN: '还没有消毒放行', TURNOVER: '周转时间未到', ZONE: '分区不符', NO_FREE_BED: '床位不够', PLANNED_FOR_OTHERS: '已留给别人',
      ONE_PERSON: '已有人住，须登记同住例外', CLASS_IN_ROOM: '风险类别不能同室', FLOOR_OF_OTHERS: '楼层收治其他类别', CLASS_ON_FLOOR: '风险类别不同层', NOT_ALONE: '不能独住，须有人陪同',
      NOT_ACCESSIBLE: '没有无障碍设施', NO_OWN_BATHROOM: '没有独立卫生间', FLOOR_TOO_HIGH: '楼层太高', CAPACITY: '住不下', ROOM_TOO_SMALL: '面积不够', BEDS_TOO_CLOSE: '床距不够',
    } as Record<Reason, string>,
    why: {
      serves: (classes: string) => `本层收${classes}`, other: (risk: string) => `本层有${risk}`, free: (free: string, needed: string) => `空 ${free} 床，需 ${needed} 床`,
      area: (area: string, least: string) => `${area} m²，至少 ${least} m²`, apart: (distance: string, least: string) => `床距 ${distance} m，至少 ${least} m`,
      capacity: (people: string, most: string) => `${people} 人，最多 ${most} 人`, ready: (time: string) => `${time} 起可用`, zone: (zone: Zone) => ({ CLEAN: '清洁区', BUFFER: '缓冲区', CONTAMINATED: '污染区' })[zone],
      planned: (time: string) => `${time} 起留给别人`, occupants: (people: string) => `已住 ${people} 人`,
    },
    advantage: {
      WITH_FAMILY: () => '与家人同住', NEXT_TO_FAMILY: (room: string) => `与家人 ${room} 相邻`, FAMILY_ON_FLOOR: (room: string, doors: number) => doors === 0 ? `正对家人 ${room}` : `距家人 ${room} ${doors} 间`,
      KEPT_FOR_THIS_PERSON: () => '已为此人预留', FLOOR_OF_CLASS: () => '本层收此类别', SAME_CLASS_ON_FLOOR: () => '同层同类别', NO_BED_TO_SPARE: () => '不空床位',
    } as Record<AdvantageKind, (room: string, doors: number) => string>,
  },
  en: {
    reasonOf: {
      SITE_CLOSED: 'The site is not open', NOT_CLEAN: 'Not released clean yet', TURNOVER: 'Turnover not over', ZONE: 'Wrong zone', NO_FREE_BED: 'Not enough beds', PLANNED_FOR_OTHERS: 'Kept for somebody else',
      ONE_PERSON: 'Occupied: sharing needs an exception', CLASS_IN_ROOM: 'Risk classes may not share', FLOOR_OF_OTHERS: 'Floor serves another class', CLASS_ON_FLOOR: 'Other risk class on floor', NOT_ALONE: 'May not be alone: companion needed',
      NOT_ACCESSIBLE: 'Not accessible', NO_OWN_BATHROOM: 'No bathroom of its own', FLOOR_TOO_HIGH: 'Floor too high', CAPACITY: 'Too small for so many', ROOM_TOO_SMALL: 'Floor area too small', BEDS_TOO_CLOSE: 'Beds too close',
    },
    why: {
      serves: (classes: string) => `serves ${classes}`, other: (risk: string) => `${risk} on this floor`, free: (free: string, needed: string) => `${free} beds free, ${needed} needed`,
      area: (area: string, least: string) => `${area} m², at least ${least} m²`, apart: (distance: string, least: string) => `beds ${distance} m apart, at least ${least} m`,
      capacity: (people: string, most: string) => `${people} people, at most ${most}`, ready: (time: string) => `free at ${time}`, zone: (zone: Zone) => ({ CLEAN: 'clean zone', BUFFER: 'buffer zone', CONTAMINATED: 'contaminated zone' })[zone],
      planned: (time: string) => `kept from ${time}`, occupants: (people: string) => `${people} in it`,
    },
    advantage: {
      WITH_FAMILY: () => 'with the family', NEXT_TO_FAMILY: (room: string) => `next to family in ${room}`, FAMILY_ON_FLOOR: (room: string, doors: number) => doors === 0 ? `opposite family in ${room}` : `${doors} ${doors === 1 ? 'door' : 'doors'} from family in ${room}`,
      KEPT_FOR_THIS_PERSON: () => 'already reserved', FLOOR_OF_CLASS: () => 'floor of this class', SAME_CLASS_ON_FLOOR: () => 'same class on floor', NO_BED_TO_SPARE: () => 'no bed left empty',
    },
  },
});
