/* What a version changes for stays that run: what the server says, and what is counted of it. */
import type { RuleValue, Words } from '../protocol/values.ts';

export interface Outlook {
  convention: string | null;
  daysCentral: number | null;
  daysHome: number | null;
  lastDay: string | null;
  testDates: string[];
}

/** What a version says; null where none has the rule. */
export type Said = { version: string; rule: RuleValue } | null;

export interface Change {
  rule: string;
  before: Said;
  after: Said;
}

export interface Stay {
  stay: string;
  person: string;
  name: string;
  englishName: string;
  site: string;
  siteName: Words;
  room: string | null;
  riskClass: string;
  exposureDay: string;
  before: Outlook;
  after: Outlook;
  changes: Change[];
}

export interface Changeover {
  code: string;
  name: Words;
  effectiveFrom: string;
  stays: Stay[];
}

/** Whole days between two dates; positive where the new one is later; undefined where one is not computed. */
export function shift({ before, after }: Pick<Stay, 'before' | 'after'>): number | undefined {
  if (before.lastDay === null || after.lastDay === null) return undefined;
  return Math.round((Date.parse(after.lastDay) - Date.parse(before.lastDay)) / 86_400_000);
}

export interface Counted {
  stays: number;
  sites: number;
  earlier: number;
  later: number;
  /** The last day stays, the samples change; or nothing was computed on one side. */
  otherwise: number;
}

export function counted(stays: readonly Stay[]): Counted {
  const shifts = stays.map((stay) => shift(stay) ?? 0);
  return { stays: stays.length, sites: new Set(stays.map(({ site }) => site)).size, earlier: shifts.filter((days) => days < 0).length,
    later: shifts.filter((days) => days > 0).length, otherwise: shifts.filter((days) => days === 0).length };
}

/** By site, in the order in which they come. */
export function bySite(stays: readonly Stay[]): Stay[][] {
  const groups = new Map<string, Stay[]>();
  for (const stay of stays) groups.set(stay.site, [...groups.get(stay.site) ?? [], stay]);
  return [...groups.values()];
}
