import { presentIn, type BoardRoom } from './board.ts';
import { isFree, isLeaving, type Today } from './filters.ts';

/** The figures above the board. Instants are ISO, null where there is nothing to say. */
export interface Figures {
  rooms: number;
  free: number;
  /** Clean, and nobody may move in yet. */
  resting: number;
  reserved: number;
  nextArrival: string | null;
  occupied: number;
  people: number;
  dirty: number;
  /** Seconds that the dirty room has waited which waits longest. */
  dirtyLongest: number | null;
  disinfecting: number;
  /** When the last disinfection under way should be over. */
  disinfectedBy: string | null;
  sample: number;
  sampledBy: string | null;
  out: number;
  leaving: number;
  /** Of those who leave, how many are still waiting for a decision. */
  undecided: number;
}

export function figuresOf(rooms: readonly BoardRoom[], today: Today): Figures {
  const of = (phase: BoardRoom['phase']) => rooms.filter((room) => room.phase === phase);
  const dirty = of('AWAITING_DISINFECTION');
  const occupied = of('OCCUPIED');
  const leaving = rooms.filter((room) => isLeaving(room));
  const kept = of('RESERVED').flatMap((room) => room.occupants.filter((occupant) => !occupant.present).map((occupant) => occupant.from)).filter((from): from is string => from !== null);
  return {
    rooms: rooms.length,
    free: rooms.filter((room) => isFree(room, today.now)).length,
    resting: of('CLEAN').filter((room) => !isFree(room, today.now)).length,
    reserved: of('RESERVED').length,
    nextArrival: kept.sort()[0] ?? null,
    occupied: occupied.length,
    people: occupied.reduce((sum, room) => sum + presentIn(room).length, 0),
    dirty: dirty.length,
    dirtyLongest: dirty.length ? Math.max(...dirty.map((room) => (today.now.getTime() - Date.parse(room.since)) / 1000)) : null,
    disinfecting: of('DISINFECTING').length,
    disinfectedBy: lastEnd(of('DISINFECTING')),
    sample: of('AWAITING_SAMPLE').length,
    sampledBy: lastEnd(of('AWAITING_SAMPLE')),
    out: of('OUT_OF_SERVICE').length,
    leaving: leaving.length,
    undecided: leaving.filter((room) => presentIn(room).some((occupant) => occupant.state === 'ADMITTED')).length,
  };
}

function lastEnd(rooms: readonly BoardRoom[]): string | null {
  const ends = rooms.map((room) => room.expectedEnd).filter((end): end is string => end !== null).sort();
  return ends[ends.length - 1] ?? null;
}
