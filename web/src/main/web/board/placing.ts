import type { Board, BoardRoom, Occupant, RiskClass, Waiting } from './board.ts';
import { soonest } from './fits.ts';

/** Whoever a room is looked for: somebody who waits, or somebody who is to move. */
export interface Placing {
  stay: string;
  person: string;
  name: string;
  riskClass: RiskClass | null;
  waiting: Waiting | undefined;
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

/** The person with that id, if a room can be looked for. */
export function placingOf(board: Board, rooms: readonly BoardRoom[], person: string | null): Placing | undefined {
  if (person === null) return undefined;
  const waiting = board.waiting.find((one) => one.person === person);
  if (waiting) return { ...pick(waiting), waiting, from: undefined };
  for (const room of rooms) {
    const occupant = room.occupants.find((one) => one.person === person && one.present);
    if (occupant) return { ...pick(occupant), waiting: undefined, from: room };
  }
  return undefined;
}

function pick({ stay, person, name, riskClass }: Waiting | Occupant) {
  return { stay, person, name, riskClass };
}
