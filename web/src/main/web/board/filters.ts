import type { Phase } from '../room/facts.ts';
import { presentIn, type BoardRoom } from './board.ts';

/** What can be looked for; in the address as `show=free,leaving`. */
export const filters = ['free', 'reserved', 'occupied', 'dirty', 'disinfecting', 'sample', 'out', 'leaving', 'sharing', 'away'] as const;

export type Filter = typeof filters[number];

/** The day it is at the site, and the site's zone. */
export interface Today {
  now: Date;
  zone: string;
}

const phases: Partial<Record<Filter, Phase>> = {
  free: 'CLEAN', reserved: 'RESERVED', occupied: 'OCCUPIED', dirty: 'AWAITING_DISINFECTION', disinfecting: 'DISINFECTING',
  sample: 'AWAITING_SAMPLE', out: 'OUT_OF_SERVICE',
};

/** Clean, and the turnover after the last occupant is over: somebody can move in now. */
export function isFree(room: BoardRoom, now: Date): boolean {
  return room.phase === 'CLEAN' && (room.readyAt === null || Date.parse(room.readyAt) <= now.getTime());
}

/** Somebody in it may go today, should have gone, or has been released and is still here. */
export function isLeaving(room: BoardRoom): boolean {
  return presentIn(room).some((occupant) => occupant.leavingToday);
}

export function meets(room: BoardRoom, filter: Filter, today: Today): boolean {
  switch (filter) {
    case 'free': return isFree(room, today.now);
    case 'leaving': return isLeaving(room);
    case 'sharing': return presentIn(room).length > 1;
    case 'away': return presentIn(room).some((occupant) => occupant.out);
    default: return room.phase === phases[filter];
  }
}

/** True if nothing is looked for, or the room is one of what is looked for. */
export function shows(room: BoardRoom, wanted: readonly Filter[], today: Today): boolean {
  return wanted.length === 0 || wanted.some((filter) => meets(room, filter, today));
}

export function filtersFrom(text: string | null): Filter[] {
  const given = (text ?? '').split(',');
  return filters.filter((filter) => given.includes(filter));
}

/** The address after one of a list was switched. */
export function turned<T extends string>(wanted: readonly T[], one: T): string | undefined {
  const next = wanted.includes(one) ? wanted.filter((other) => other !== one) : [...wanted, one];
  return next.length ? next.join(',') : undefined;
}
