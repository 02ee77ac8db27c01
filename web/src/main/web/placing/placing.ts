/* A proposal for many, and what somebody changed about it. Free of the page, so that it can be tried without one. */
import type { AdvantageKind, Fit, Obstacle, Reason, Remedy } from '../board/fits.ts';

/** What speaks for a room. */
export interface Merit {
  kind: Exclude<AdvantageKind, 'KEPT_FOR_THIS_PERSON'> | 'LOW_FLOOR' | 'PINNED';
  room?: string | null;
  doors?: number | null;
}

export interface Place {
  stay: string;
  room: string;
  /** Somebody decided so: a repair leaves it. */
  pinned: boolean;
  grounds: readonly Merit[];
  /** What the rules have against it. */
  obstacles: readonly Obstacle[];
}

/** One reason over all rooms; in `alone` of them nothing else stands in the way. */
export interface Against {
  reason: Reason;
  remedy: Remedy;
  rooms: number;
  alone: number;
}

export interface Unplaced {
  stay: string;
  against: readonly Against[];
}

/** As the server proposes. */
export interface Proposal {
  places: readonly Place[];
  unplaced: readonly Unplaced[];
}

/** The proposal with what was changed since. `excluded` rooms are not used by the next one. */
export interface Draft extends Proposal {
  excluded: readonly string[];
}

/** What the server says to places, each with all the others as they were sent; `rooms` for the one who was asked about. */
export interface Check {
  places: readonly { stay: string; room: string; fits: boolean; advantages: readonly Merit[]; obstacles: readonly Obstacle[] }[];
  rooms: readonly Fit[];
}

export interface Ask {
  stays: string[];
  standing: { stay: string; room: string }[];
  pinned: string[];
  excluded: readonly string[];
}

export function draftOf(proposal: Proposal, excluded: readonly string[]): Draft {
  return { ...proposal, excluded };
}

/** Somebody gets that room by decision of a person, who is not to be overruled: it is pinned. */
export function moved(draft: Draft, stay: string, room: string): Draft {
  const place: Place = { stay, room, pinned: true, grounds: [], obstacles: [] };
  const known = draft.places.some((one) => one.stay === stay);
  return { ...draft, places: known ? draft.places.map((one) => one.stay === stay ? place : one) : [...draft.places, place],
    unplaced: draft.unplaced.filter((one) => one.stay !== stay) };
}

export function pinned(draft: Draft, stay: string, on: boolean): Draft {
  return { ...draft, places: draft.places.map((one) => one.stay === stay ? { ...one, pinned: on, grounds: one.grounds.filter(({ kind }) => kind !== 'PINNED') } : one) };
}

export function excluded(draft: Draft, room: string, on: boolean): Draft {
  const others = draft.excluded.filter((one) => one !== room);
  return { ...draft, excluded: on ? [...others, room] : others };
}

/** What the server said since to the places as they are now. */
export function judged(draft: Draft, check: Check): Draft {
  const byStay = new Map(check.places.map((one) => [one.stay, one]));
  return { ...draft, places: draft.places.map((place) => {
    const found = byStay.get(place.stay);
    if (!found || found.room !== place.room) return place;
    const own = place.grounds.filter(({ kind }) => kind === 'LOW_FLOOR');
    return { ...place, obstacles: found.obstacles, grounds: [...found.advantages.filter(({ kind }) => (kind as string) !== 'KEPT_FOR_THIS_PERSON'), ...own] };
  }) };
}

/** Who is not expected any more has no place; who came onto the list since, waits for the next proposal. */
export function without(draft: Draft, here: ReadonlySet<string>): Draft {
  if ([...draft.places, ...draft.unplaced].every(({ stay }) => here.has(stay))) return draft;
  return { ...draft, places: draft.places.filter(({ stay }) => here.has(stay)), unplaced: draft.unplaced.filter(({ stay }) => here.has(stay)) };
}

/** Looks again, from what stands, or from the pinned alone. `more` are people who came onto the list since. */
export function askAgain(draft: Draft, more: readonly string[], fromStanding: boolean): Ask {
  const standing = draft.places.filter((place) => (fromStanding || place.pinned) && (place.pinned || !draft.excluded.includes(place.room)));
  return {
    stays: [...draft.places.map(({ stay }) => stay), ...draft.unplaced.map(({ stay }) => stay), ...more],
    standing: standing.map(({ stay, room }) => ({ stay, room })),
    pinned: draft.places.filter((place) => place.pinned).map(({ stay }) => stay), excluded: draft.excluded,
  };
}

export function placesOf(draft: Draft): { stay: string; room: string }[] {
  return draft.places.map(({ stay, room }) => ({ stay, room }));
}

/** Whom the rules do not let have their room. */
export function against(draft: Draft): Place[] {
  return draft.places.filter((place) => place.obstacles.length > 0);
}

/** Stays by room, in the order of the proposal. */
export function byRoom(draft: Draft): Map<string, string[]> {
  const rooms = new Map<string, string[]>();
  for (const { stay, room } of draft.places) rooms.set(room, [...rooms.get(room) ?? [], stay]);
  return rooms;
}
