import type { IconName } from '../shared/icons.ts';

export type State = 'FEVER' | 'SILENT' | 'OFF_BODY' | 'ABOVE_USUAL' | 'LOW_BATTERY' | 'NO_PATCH' | 'WAITING' | 'WELL';

export interface Warmth {
  person: string; name: string; englishName: string; roomNumber: string | null; state: State; patch: string | null;
  at: string | null; centi: number | null; ofBody: boolean; battery: number | null; manualAt: string | null; manualCenti: number | null;
}

export interface Everybody { feverLine: number; counts: Partial<Record<State, number>>; items: Warmth[] }

/** The most urgent first. */
export const states: readonly State[] = ['FEVER', 'SILENT', 'OFF_BODY', 'ABOVE_USUAL', 'LOW_BATTERY', 'NO_PATCH', 'WAITING', 'WELL'];

export const looks: Readonly<Record<State, { meaning: string; icon: IconName }>> = {
  FEVER: { meaning: 'fever', icon: 'thermo' }, SILENT: { meaning: 'silent', icon: 'silent' }, OFF_BODY: { meaning: 'silent', icon: 'patch' },
  ABOVE_USUAL: { meaning: 'overdue', icon: 'arrowu' }, LOW_BATTERY: { meaning: 'dirty', icon: 'battery' }, NO_PATCH: { meaning: 'none', icon: 'minus' },
  WAITING: { meaning: 'none', icon: 'clock' }, WELL: { meaning: 'free', icon: 'okc' },
};

/** What is newer, patch or thermometer; what lay beside the skin is no temperature of anybody. */
export function shown(one: Warmth): { at: string; centi: number; manual: boolean } | undefined {
  const patch = one.at !== null && one.centi !== null && one.ofBody && one.state !== 'OFF_BODY' ? { at: one.at, centi: one.centi, manual: false } : undefined;
  const manual = one.manualAt !== null && one.manualCenti !== null ? { at: one.manualAt, centi: one.manualCenti, manual: true } : undefined;
  return !patch ? manual : !manual ? patch : Date.parse(manual.at) > Date.parse(patch.at) ? manual : patch;
}

export type Order = 'room' | 'warm' | 'urgent';

/** By room as the server sent them; the warmest or the most urgent first; what is equal stays in the order of the rooms. */
export function ordered(items: readonly Warmth[], order: Order): Warmth[] {
  const all = [...items];
  if (order === 'warm') all.sort((one, other) => (shown(other)?.centi ?? 0) - (shown(one)?.centi ?? 0));
  if (order === 'urgent') all.sort((one, other) => states.indexOf(one.state) - states.indexOf(other.state));
  return all;
}
