import type { State } from '../curve/temperatures.ts';
import type { Numbers } from './round.ts';

/** What the patch of somebody says; `at` and `centi`, in hundredths of a degree, are null while it has said nothing. */
export interface Heard {
  state: State;
  at: string | null;
  centi: number | null;
}

/** A temperature of a body that is worth a look at the door: not what a patch measured beside the skin, nor long ago. */
export function warm({ state, at, centi }: Heard, { lowest, highest }: Numbers): { at: string; centi: number } | undefined {
  const ofBody = at !== null && centi !== null && centi >= lowest && centi <= highest;
  return ofBody && state !== 'OFF_BODY' && state !== 'NO_PATCH' && state !== 'WAITING' ? { at, centi } : undefined;
}

/** What a nurse should know before the door is opened. */
export function pressing(state: State): boolean {
  return state === 'FEVER' || state === 'SILENT' || state === 'OFF_BODY' || state === 'ABOVE_USUAL';
}
