/* What the server says of somebody's orders, stays and beds, and what follows from it. Pure: runs without a page. */
import type { Convention, RiskClass, StayState, StepKind } from './words.ts';

/** What rules made of an order. */
export interface Term {
  protocolVersion: string;
  days: number | null;
}

/** An order went over to other rules. */
export interface Migration {
  before: Term | null;
  after: Term;
  occurredAt: string;
  recordedAt: string;
  author: string | null;
  reason: string;
}

export interface Order {
  id: string;
  riskClass: RiskClass;
  exposureDay: string | null;
  text: { authority: string; reason: string; legalBasis: string | null };
  protocolVersion: string | null;
  /** Null where no version had a rule for the class: nothing was computed. */
  progress: { day: number; of: number | null; convention: Convention; lastDay: string | null } | null;
  occurredAt: string;
  recordedAt: string;
  /** Null for a task of the system. */
  author: string | null;
  /** Null where no version had a rule for the class on the day of the order. */
  given: Term | null;
  migrations: readonly Migration[];
}

export interface Step {
  seq: number;
  kind: StepKind;
  /** The step that this one takes back. */
  corrects: number | null;
  occurredAt: string;
  recordedAt: string;
  author: string | null;
  reason: string | null;
  destination: string | null;
  override: boolean;
  protocolVersion: string | null;
}

export interface Bed {
  roomId: string;
  room: string;
  bedId: string;
  bed: string;
  from: string;
  to: string | null;
  /** Kept, and nobody in it yet. */
  planned: boolean;
  reason: string | null;
}

export interface Stay {
  id: string;
  version: number;
  site: string;
  siteZh: string;
  siteEn: string;
  order: string | null;
  state: StayState;
  expectedAt: string | null;
  admittedAt: string | null;
  closedAt: string | null;
  steps: readonly Step[];
  beds: readonly Bed[];
}

export interface Version {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
}

export interface Story {
  orders: readonly Order[];
  stays: readonly Stay[];
  versions: readonly Version[];
}

/** What can be done with a stay as it stands; whether somebody may, is asked elsewhere. */
export type StayAct = 'setOut' | 'place' | 'admit' | 'giveUp' | 'cancel' | 'back' | 'move' | 'leave' | 'end' | 'depart';

/** Stays that are not over: where somebody is, before where somebody is expected. */
export function open({ stays }: Story): readonly Stay[] {
  return stays.filter(({ closedAt }) => closedAt === null).sort((one, other) => Number(other.admittedAt !== null) - Number(one.admittedAt !== null));
}

/** The bed somebody lies in, or else the one that is kept. */
export function bedOf({ beds }: Stay): Bed | undefined {
  return beds.find(({ planned, to }) => !planned && to === null) ?? beds.find(({ planned }) => planned);
}

/** Out for treatment, with the bed kept. */
export function isOut({ state, steps }: Stay): boolean {
  return state === 'ADMITTED' && steps.filter(({ kind }) => kind === 'OUT' || kind === 'RETURNED').at(-1)?.kind === 'OUT';
}

/** What was recorded of a stay by mistake and can be taken back. */
export type Mistake = 'ending' | 'departure' | 'admission';

const mistakes: Partial<Record<StepKind, Mistake>> = {
  RELEASED: 'ending', TRANSFERRED: 'ending', DIED: 'ending', ABSCONDED: 'ending', DEPARTED: 'departure', ADMITTED: 'admission',
};

/** The steps that stand: one that was taken back stays on record and stands no more. */
export function standing({ steps }: Stay): readonly Step[] {
  const gone = new Set(steps.map(({ corrects }) => corrects));
  return steps.filter(({ seq, kind }) => kind !== 'WITHDRAWN' && !gone.has(seq));
}

/** What can be taken back: the last step that stands, and a departure only while nothing came after it anywhere. */
export function mistakeOf(stay: Stay, { stays }: Story): Mistake | undefined {
  const mistake = mistakes[standing(stay).at(-1)?.kind ?? 'EXPECTED'];
  const later = stays.some((other) => other !== stay && (other.admittedAt ?? '') > (stay.admittedAt ?? ''));
  return mistake === 'departure' && later ? undefined : mistake;
}

/** Whether the stay began before the person came. */
export function wasExpected(stay: Stay): boolean {
  return standing(stay).some(({ kind }) => kind === 'EXPECTED' || kind === 'SET_OUT');
}

/** The bed somebody lay in last, left or not. */
export function lastBed({ beds }: Stay): Bed | undefined {
  return beds.filter(({ planned }) => !planned).at(-1);
}

/** The likeliest first. */
export function actsOf(stay: Stay): readonly StayAct[] {
  if (stay.closedAt !== null) return [];
  const bed = bedOf(stay);
  if (stay.admittedAt === null) {
    return [...(bed ? ['admit', 'giveUp'] as const : ['place'] as const), ...(stay.state === 'ORDERED' ? ['setOut'] as const : []), 'cancel'];
  }
  if (stay.state !== 'ADMITTED') return ['depart'];
  if (isOut(stay)) return ['back', 'end'];
  return [...(bed ? ['move', 'leave'] as const : []), 'end'];
}

/** The order behind somebody's place now, or else the newest. */
export function orderOf(story: Story): Order | undefined {
  const behind = open(story).find(({ order }) => order !== null)?.order;
  return story.orders.find(({ id }) => id === behind);
}

/**
 * Which day of the isolation a calendar day is, as `progress` counts today; undefined before the exposure, and where
 * days are blocks of 24 hours that begin within a date.
 */
export function dayOn(order: Order | undefined, day: string, today: string): number | undefined {
  const progress = order?.progress;
  if (!progress || progress.convention === 'HOURS_24' || (order.exposureDay !== null && day < order.exposureDay)) return undefined;
  return progress.day - Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
}

/** Rows by the day they fall on, newest day and newest row first; of the same instant, the later row of the list first. */
export function byDay<Row extends { at: string }>(rows: readonly Row[], dayAt: (instant: string) => string): { day: string; rows: Row[] }[] {
  const days: { day: string; rows: Row[] }[] = [];
  const sorted = rows.map((row, index) => ({ row, index })).sort((one, other) => other.row.at.localeCompare(one.row.at) || other.index - one.index);
  for (const { row } of sorted) {
    const day = dayAt(row.at);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}

/** Written down so much later that the page says when: more than five minutes. */
export function isLate(occurredAt: string, recordedAt: string): boolean {
  return Date.parse(recordedAt) - Date.parse(occurredAt) > 5 * 60_000;
}
