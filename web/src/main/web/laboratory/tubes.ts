/* Tubes on their way: from the site to the laboratory and back as a result. Pure: runs without a page. */
import type { Meaning } from '../elements/lz-tag.ts';
import type { IconName } from '../shared/icons.ts';
import type { Contents, TubeState } from '../sample/test-list.ts';

export const outcomes = ['NEGATIVE', 'POSITIVE', 'WEAK', 'INVALID'] as const;
export type Outcome = typeof outcomes[number];
export type SampleState = 'COLLECTED' | 'DISPATCHED' | 'RECEIVED' | 'LOST' | 'RECALLED' | 'WITHDRAWN' | Outcome;

export interface Laboratory {
  id: string;
  name: string;
}

/** A row of the stock. */
export interface Tube {
  code: string;
  capacity: number;
  contents: Contents;
  filled: number;
  state: TubeState;
  reservedAt: string;
  closedAt: string | null;
  consignment: { id: string } | null;
  laboratory: Laboratory | null;
  outcome: Outcome | null;
}

export interface Stock {
  counts: Partial<Record<TubeState, number>>;
  capacities: readonly number[];
  items: readonly Tube[];
  next: string | null;
}

/** What a laboratory said of a tube; a correction is a result of its own that names the one it corrects. */
export interface Result {
  id: string;
  tube: string;
  outcome: Outcome;
  laboratory: Laboratory;
  reagent: string | null;
  reportedAt: string;
  recordedAt: string;
  author: string | null;
  corrects: string | null;
  reason: string | null;
  correctedBy: string | null;
}

/** A swab in a tube; who it is of is null for those who may not know. */
export interface Member {
  sample: string;
  position: number;
  subject: 'PERSON' | 'ROOM' | 'BELONGINGS';
  person: string | null;
  name: string | null;
  englishName: string | null;
  room: string | null;
  collectedAt: string;
  state: SampleState;
}

export interface TubeTold {
  tube: Tube;
  site: string;
  members: readonly Member[];
  results: readonly Result[];
}

/** A tube in a consignment. */
export interface Sent {
  code: string;
  capacity: number;
  filled: number;
  receivedAt: string | null;
  missingAt: string | null;
  note: string | null;
  outcome: Outcome | null;
}

export interface Consignment {
  id: string;
  site: string;
  laboratory: Laboratory;
  dispatchedAt: string;
  recordedAt: string;
  by: string | null;
  courier: string | null;
  tubes: readonly Sent[];
}

export const states: readonly TubeState[] = ['EMPTY', 'FILLING', 'FULL', 'CLOSED', 'DISPATCHED', 'RECEIVED', 'MISSING', 'RESULTED'];

export const looks: Readonly<Record<TubeState, { meaning: Meaning; icon: IconName }>> = {
  EMPTY: { meaning: 'none', icon: 'minus' }, FILLING: { meaning: 'accent', icon: 'sample' }, FULL: { meaning: 'accent', icon: 'okc' }, CLOSED: { meaning: 'reserved', icon: 'box' },
  DISPATCHED: { meaning: 'sample', icon: 'arrowr' }, RECEIVED: { meaning: 'sample', icon: 'flask' }, MISSING: { meaning: 'overdue', icon: 'search' }, RESULTED: { meaning: 'free', icon: 'check' },
};

export const outcomeLooks: Readonly<Record<Outcome, { meaning: Meaning; icon: IconName }>> = {
  NEGATIVE: { meaning: 'free', icon: 'minus' }, POSITIVE: { meaning: 'fever', icon: 'plus' }, WEAK: { meaning: 'overdue', icon: 'repeat' }, INVALID: { meaning: 'out', icon: 'ban' },
};

export const sampleLooks: Readonly<Record<SampleState, { meaning: Meaning; icon: IconName }>> = {
  COLLECTED: { meaning: 'none', icon: 'sample' }, DISPATCHED: { meaning: 'sample', icon: 'arrowr' }, RECEIVED: { meaning: 'sample', icon: 'flask' }, LOST: { meaning: 'overdue', icon: 'search' },
  RECALLED: { meaning: 'fever', icon: 'warn' }, WITHDRAWN: { meaning: 'out', icon: 'undo' }, ...outcomeLooks,
};

/** What can be put into a consignment: whatever has a swab in it and has not left. */
export function canGo({ state }: Pick<Tube, 'state'>): boolean {
  return state === 'FILLING' || state === 'FULL' || state === 'CLOSED';
}

/** Tubes that were sent and of which nobody said yet whether they came. */
export function onTheWay({ tubes }: Consignment): readonly Sent[] {
  return tubes.filter(({ receivedAt, missingAt }) => receivedAt === null && missingAt === null);
}

/** Tubes that are at the laboratory and have no result, those that came first before the others. */
export function awaiting(consignments: readonly Consignment[]): { sent: Sent; from: Consignment }[] {
  return consignments.flatMap((from) => from.tubes.filter(({ receivedAt, outcome }) => receivedAt !== null && outcome === null).map((sent) => ({ sent, from })))
    .sort((one, other) => one.sent.receivedAt!.localeCompare(other.sent.receivedAt!) || one.sent.code.localeCompare(other.sent.code));
}

/** Codes as somebody scans or pastes them: one a line, or with commas or blanks between. */
export function codesIn(typed: string): string[] {
  return [...new Set(typed.normalize('NFKC').split(/[\s,;、]+/).filter(Boolean).map((code) => code.toUpperCase()))];
}

/** How many of each outcome, in the order in which they are told. */
export function tally(chosen: Iterable<Outcome>): { outcome: Outcome; count: number }[] {
  const all = [...chosen];
  return outcomes.map((outcome) => ({ outcome, count: all.filter((each) => each === outcome).length })).filter(({ count }) => count > 0);
}
