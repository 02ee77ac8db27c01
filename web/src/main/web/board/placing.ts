import type { Board, BoardRoom, Occupant, RiskClass, Waiting } from './board.ts';
import { soonest } from './queue.ts';

/** Whoever a room is looked for: somebody who waits, or somebody who is to move. */
export interface Placing {
  stay: string;
  person: string;
  name: string;
  also: string | null;
  riskClass: RiskClass | null;
  waiting: Waiting | undefined;
  /** Family that waits for a room too. */
  family: readonly Waiting[];
  /** Those of the family who come into the same room. */
  together: readonly Waiting[];
  /** Where the person lies, when this is a move. */
  from: BoardRoom | undefined;
}

/** Those without a room, in the order in which they come. */
export function queueOf(board: Board): Waiting[] {
  return board.waiting.filter((one) => one.room === null)
    .sort((a, b) => soonest(a.from, b.from));
}

export function placedOf(board: Board): Waiting[] {
  return board.waiting.filter((one) => one.room !== null);
}

/** The person with that id, if a room can be looked for, and who of the family comes along. */
export function placingOf(board: Board, rooms: readonly BoardRoom[], person: string | null, together: readonly string[] = []): Placing | undefined {
  if (person === null) return undefined;
  const waiting = board.waiting.find((one) => one.person === person);
  if (waiting) {
    const family = waiting.kinGroup === null || waiting.room !== null ? []
      : queueOf(board).filter((one) => one.kinGroup === waiting.kinGroup && one.person !== person);
    return { ...pick(waiting), waiting, from: undefined, family, together: family.filter((one) => together.includes(one.person)) };
  }
  for (const room of rooms) {
    const occupant = room.occupants.find((one) => one.person === person && one.present);
    if (occupant) return { ...pick(occupant), waiting: undefined, from: room, family: [], together: [] };
  }
  return undefined;
}

function pick({ stay, person, name, also, riskClass }: Waiting | Occupant) {
  return { stay, person, name, also, riskClass };
}
