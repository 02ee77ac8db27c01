import { isoDay } from '../shared/dates.ts';
import type { BoardRoom } from './board.ts';
import type { Today } from './filters.ts';
import { soonest } from './queue.ts';

export type Reason = 'SITE_CLOSED' | 'NOT_CLEAN' | 'TURNOVER' | 'ZONE' | 'NO_FREE_BED' | 'PLANNED_FOR_OTHERS' | 'ONE_PERSON' | 'CLASS_IN_ROOM'
  | 'FLOOR_OF_OTHERS' | 'CLASS_ON_FLOOR' | 'NOT_ALONE' | 'NOT_ACCESSIBLE' | 'NO_OWN_BATHROOM' | 'FLOOR_TOO_HIGH' | 'CAPACITY' | 'ROOM_TOO_SMALL' | 'BEDS_TOO_CLOSE';

export type Remedy = 'NONE' | 'OPEN_SITE' | 'CLEAN_ROOM' | 'WAIT' | 'SHORTEN_STAY' | 'RECORD_EXCEPTION' | 'CHANGE_FLOOR_CLASSES' | 'BRING_COMPANION';

export interface Obstacle {
  reason: Reason;
  facts: Readonly<Record<string, unknown>>;
  remedy: Remedy;
}

export type AdvantageKind = 'WITH_FAMILY' | 'NEXT_TO_FAMILY' | 'FAMILY_ON_FLOOR' | 'KEPT_FOR_THIS_PERSON' | 'FLOOR_OF_CLASS' | 'SAME_CLASS_ON_FLOOR' | 'NO_BED_TO_SPARE';

export interface Advantage {
  kind: AdvantageKind;
  room: string | null;
  doors: number | null;
}

/** The answer for one room; the best comes first. `freeBeds` are by id. */
export interface Fit {
  room: string;
  number: string;
  fits: boolean;
  freeBeds: readonly string[];
  obstacles: readonly Obstacle[];
  advantages: readonly Advantage[];
}

export interface Refused {
  obstacle: Obstacle;
  rooms: readonly BoardRoom[];
}

export interface Later {
  room: BoardRoom;
  /** When it should be free; null if nobody knows. */
  at: string | null;
}

export interface Grouped {
  fitting: readonly { fit: Fit; room: BoardRoom }[];
  /** Clean and free rooms that do not fit, under what stands most in the way. */
  refused: readonly Refused[];
  refusedRooms: number;
  /** Would fit once they are clean, today. */
  later: readonly Later[];
}

/** Only time stands against the room. */
const passing: readonly Reason[] = ['NOT_CLEAN', 'TURNOVER'];

/** The answers of the server beside the board: what fits, why free rooms do not, and what comes free today. */
export function grouped(fits: readonly Fit[], rooms: readonly BoardRoom[], today: Today): Grouped {
  const byId = new Map(rooms.map((room) => [room.id, room]));
  const known = fits.flatMap((fit) => {
    const room = byId.get(fit.room);
    return room ? [{ fit, room }] : [];
  });
  const against = known.filter(({ fit, room }) => !fit.fits && room.phase === 'CLEAN' && !onlyTime(fit));
  const groups = new Map<string, Refused & { rooms: BoardRoom[] }>();
  for (const { fit, room } of against) {
    const obstacle = fit.obstacles.find(({ reason }) => !passing.includes(reason))!;
    const same = alike(obstacle);
    const group = groups.get(same) ?? { obstacle, rooms: [] };
    group.rooms.push(room);
    groups.set(same, group);
  }
  return {
    fitting: known.filter(({ fit }) => fit.fits),
    refused: [...groups.values()].sort((a, b) => b.rooms.length - a.rooms.length),
    refusedRooms: against.length,
    later: known.filter(({ fit, room }) => !fit.fits && onlyTime(fit) && room.phase !== 'OUT_OF_SERVICE')
      .map(({ room }) => ({ room, at: readyAt(room) }))
      .filter(({ at }) => at === null || isoDay(at, today.zone) <= isoDay(today.now, today.zone))
      .sort((a, b) => soonest(a.at, b.at)),
  };
}

/** The same reason with the same numbers is told once; on which floor is told by the rooms. */
function alike({ reason, facts }: Obstacle): string {
  const { floor: _floor, rooms: _rooms, ...numbers } = facts;
  return reason + JSON.stringify(numbers);
}

function onlyTime(fit: Fit): boolean {
  return fit.obstacles.length > 0 && fit.obstacles.every(({ reason }) => passing.includes(reason));
}

function readyAt(room: BoardRoom): string | null {
  const ends = [room.expectedEnd, room.readyAt].filter((end): end is string => end !== null).sort();
  return ends[ends.length - 1] ?? null;
}

/** Rooms as one reads them in a list: a few by number, many as a count a floor. */
export function places(rooms: readonly BoardRoom[], floorOf: (room: BoardRoom) => number): { numbers: string[] } | { floors: [floor: number, count: number][] } {
  if (rooms.length <= 3) return { numbers: rooms.map((room) => room.number) };
  const counts = new Map<number, number>();
  for (const room of rooms) counts.set(floorOf(room), (counts.get(floorOf(room)) ?? 0) + 1);
  return { floors: [...counts].sort(([a], [b]) => b - a) };
}
