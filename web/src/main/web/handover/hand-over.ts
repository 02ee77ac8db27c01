/* What the server says of an open shift. */
import type { Group, Kind, State } from '../alert/alerts.ts';

export interface OpenAlert {
  id: string; number: string; kind: Kind; group: Group; state: State; person: string; name: string; englishName: string;
  room?: string | null; holderName?: string | null; raisedAt: string;
}

export interface MissedCheck { person: string; name: string; englishName: string; room?: string | null; dueAt: string }

/** `mine`: given by the reader; `takenAt` is null while it waits. */
export interface Given {
  id: string; givenAt: string; givenByName: string; mine: boolean; note?: string | null; alerts: number; missed: number;
  takenAt?: string | null; takenByName?: string | null;
}

export interface Standing { alerts: readonly OpenAlert[]; missed: readonly MissedCheck[]; past: readonly Given[] }
