/* Which rows of what was measured become one. Pure: runs without a page. */
import type { Wear } from '../patch/patches.ts';
import type { Reading } from '../round/round.ts';

/** A reading by thermometer with who wrote it down; `correctedBy` is null while it stands. */
export interface Told {
  reading: Reading & { recordedAt: string; reason: string | null };
  author: string | null;
  correctedBy: string | null;
}

/** Nothing that anybody should stop at: no fever, no symptom, no broken thermometer, no mistake, written down at once. */
export function foldable({ reading, correctedBy }: Told, feverLine: number): boolean {
  return correctedBy === null && reading.reason === null && !reading.deviceFault && reading.centi < feverLine && reading.otherSymptom === null
    && reading.symptoms.every((one) => one === 'NONE') && Date.parse(reading.recordedAt) - Date.parse(reading.measuredAt) <= 5 * 60_000;
}

/** Of each calendar day those that fall on it, the earliest first. */
export function byDayOf(items: readonly Told[], dayAt: (instant: string) => string): Told[][] {
  const days = new Map<string, Told[]>();
  for (const one of [...items].sort((one, other) => one.reading.measuredAt.localeCompare(other.reading.measuredAt))) {
    const day = dayAt(one.reading.measuredAt);
    days.set(day, [...days.get(day) ?? [], one]);
  }
  return [...days.values()];
}

/** The wear that each of these followed at the same moment, where one did: the patch was swapped. */
export function swaps(wears: readonly Wear[]): Map<Wear, Wear> {
  const found = new Map<Wear, Wear>();
  for (const wear of wears) {
    const before = wears.find((other) => other !== wear && other.to !== null && other.to === wear.from && other.withdrawnAt === null && wear.withdrawnAt === null);
    if (before) found.set(wear, before);
  }
  return found;
}
