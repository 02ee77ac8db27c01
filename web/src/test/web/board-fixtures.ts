import type { BoardFloor, BoardRoom, Occupant } from '../../main/web/board/board.ts';
import type { Today } from '../../main/web/board/filters.ts';

/** Monday 9 August 2021, 10:24 in Zhuzhou. */
export const today: Today = { now: new Date('2021-08-09T02:24:00Z'), zone: 'Asia/Shanghai' };

export function somebody(change: Partial<Occupant> = {}): Occupant {
  return {
    stay: 's', person: 'p', name: '陈桂华', also: null, bed: 'b', riskClass: 'CLOSE_CONTACT', state: 'ADMITTED', present: true, out: false, day: 9, days: 14,
    from: '2021-07-31T02:00:00Z', lastDay: '2021-08-14', leavingToday: false, kinGroup: null, ...change,
  };
}

export function room(number: string, change: Partial<BoardRoom> = {}): BoardRoom {
  return {
    id: `id-${number}`, number, side: 'LEFT', door: 1, corridor: null, zone: 'CONTAMINATED', beds: 2, capacity: 2, accessible: false, phase: 'CLEAN',
    soil: 'NONE', since: '2021-08-09T00:00:00Z', readyAt: null, reason: null, expectedEnd: null, occupants: [], ...change,
  };
}

export function occupied(number: string, ...occupants: Occupant[]): BoardRoom {
  return room(number, { phase: 'OCCUPIED', occupants: occupants.length ? occupants : [somebody()] });
}

export function floor(rooms: readonly BoardRoom[], change: Partial<BoardFloor> = {}): BoardFloor {
  return { id: 'f5', number: 5, label: null, riskClasses: ['CLOSE_CONTACT'], landmarks: [], rooms, ...change };
}
