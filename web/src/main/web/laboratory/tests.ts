/* What was planned and taken of one person. Pure: runs without a page. */
import type { Meaning } from '../elements/lz-tag.ts';
import type { IconName } from '../shared/icons.ts';
import type { MakeUp, Specimen } from '../sample/test-list.ts';
import type { SampleState } from './tubes.ts';

export type DayState = 'MET' | 'TO_COME' | 'PENDING' | 'MISSED' | 'RETEST_NEEDED' | 'RECALL_PENDING' | 'POSITIVE';

/** A planned day; `on` a date of the site, `day` its number as the version counts, `due` when a sample is to be taken, `by` the samples that answer it. */
export interface Planned {
  on: string;
  day: number;
  samples: number;
  state: DayState;
  due: string | null;
  by: readonly string[];
  /** Days on which it was planned to be made up, those taken back among them. */
  makeUps: readonly MakeUp[];
  /** Only a make-up helps, whether or not one is planned. */
  toPlan: boolean;
  notes: readonly ('MADE_UP' | 'GRACE' | 'RETESTED' | 'RECALLED')[];
}

/** The plan of a running stay; `stay` is null for somebody who is nowhere now. */
export interface Plan {
  stay: string | null;
  planned: boolean;
  days: readonly Planned[];
}

export interface Sample {
  id: string;
  site: string;
  subject: 'PERSON' | 'ROOM' | 'BELONGINGS';
  collectedAt: string;
  recordedAt: string;
  specimen: Specimen | null;
  tube: string;
  capacity: number;
  plannedOn: string | null;
  makeUpFor: string | null;
  retestOf: string | null;
  recallOf: string | null;
  pairOf: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
}

export interface SampleTold {
  sample: Sample;
  state: SampleState;
  author: string | null;
  /** Its name. */
  laboratory: string | null;
  reagent: string | null;
  reportedAt: string | null;
  resultRecordedAt: string | null;
}

export type Shown = DayState | 'DUE' | 'LATER';

export const dayLooks: Readonly<Record<Shown, { meaning: Meaning; icon: IconName }>> = {
  MET: { meaning: 'free', icon: 'check' }, TO_COME: { meaning: 'none', icon: 'clock' }, LATER: { meaning: 'accent', icon: 'calendar' }, DUE: { meaning: 'accent', icon: 'sample' }, PENDING: { meaning: 'sample', icon: 'flask' },
  MISSED: { meaning: 'overdue', icon: 'warn' }, RETEST_NEEDED: { meaning: 'overdue', icon: 'repeat' }, RECALL_PENDING: { meaning: 'fever', icon: 'warn' }, POSITIVE: { meaning: 'fever', icon: 'plus' },
};

/** A day of the isolation; without `plan` nothing is planned for it. */
export interface Cell {
  date: string;
  day: number;
  today: boolean;
  plan: Planned | undefined;
  shown: Shown | undefined;
}

/** Longer than that, only planned days are shown: days. */
const longest = 31;

/** Every day from the first planned one to the last, so that the gaps between tests are seen; where they lie far apart the planned ones alone. */
export function cellsOf(days: readonly Planned[], today: string): Cell[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const all = dates(first.on, last.on);
  const dense = all.length <= longest ? all : days.map(({ on }) => on);
  return dense.map((date) => {
    const planned = days.find(({ on }) => on === date);
    const due = planned?.state === 'TO_COME' && planned.due !== null && planned.due <= today;
    return { date, day: planned?.day ?? first.day + between(first.on, date), today: date === today, plan: planned, shown: due ? 'DUE' : planned?.state === 'TO_COME' && planned.toPlan ? 'LATER' : planned?.state };
  });
}

/** The next one that is to be taken; what is overdue before what is to come. */
export function nextOf(cells: readonly Cell[]): Cell | undefined {
  return cells.find(({ shown }) => shown === 'DUE' || shown === 'RETEST_NEEDED' || shown === 'RECALL_PENDING') ?? cells.filter(({ shown }) => shown === 'TO_COME' || shown === 'LATER').sort((one, other) => (one.plan?.due ?? one.date).localeCompare(other.plan?.due ?? other.date))[0];
}

/** Missed days for which only a make-up helps, each with the one that is planned. */
export function missedOf(days: readonly Planned[]): { on: string; standing: MakeUp | undefined }[] {
  return days.filter(({ toPlan }) => toPlan).map(({ on, makeUps }) => ({ on, standing: makeUps.find(({ endedAt }) => endedAt === null) }));
}

function dates(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

function between(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
