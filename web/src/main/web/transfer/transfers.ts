/* What the server says of transfers. */
import type { Meaning } from '../elements/lz-tag.ts';
import type { Kind } from '../alert/alerts.ts';
import type { IconName } from '../shared/icons.ts';

export type State = 'REQUESTED' | 'ORIGIN_APPROVED' | 'REFUSED' | 'DESTINATION_APPROVED' | 'ARRANGED' | 'PICKED_UP' | 'ARRIVED' | 'COMPLETED' | 'CANCELLED';
export type StepKind = State | 'ORDERED_BY_DOCTOR' | 'GROUND_ADDED' | 'GROUND_REFUTED' | 'WITHDRAWN';
export type Ground = 'FEVER' | 'POSITIVE' | 'BY_HAND';

export interface Place { site: string; kind: 'ISOLATION' | 'RESIDENCE' | 'HOSPITAL' | 'COMMUNITY'; nameZh: string; nameEn: string }

export interface Vehicle { plate: string; driver?: string | null; driverPhone?: string | null; departsAt: string }

/** `destination` or `outside`, a hospital that is no site of ours; neither before one is named. `order`: by a doctor. */
export interface Transfer {
  id: string; state: State; person: string; name: string; englishName: string; madeUp: boolean; origin: Place; destination?: Place | null;
  outside?: string | null; room?: string | null; kept?: string | null; order: boolean; requestedAt: string; since: string; dueAt?: string | null;
  overdue: boolean; endedAt?: string | null; vehicle?: Vehicle | null; grounds: readonly { ground: Ground; source?: string | null; reason: string }[];
}

export interface Both { outgoing: readonly Transfer[]; incoming: readonly Transfer[] }

export interface Step {
  seq: number; kind: StepKind; occurredAt: string; recordedAt: string; byName: string; reason?: string | null; destination?: string | null;
  outside?: string | null; spokenFor?: string | null; vehicle?: Vehicle | null; corrects?: number | null;
}

/** Temperatures are hundredths of a degree. */
export interface Note {
  sex?: string; age?: number | null; language?: string | null; diet?: string | null; riskClass?: string | null;
  progress?: { day: number; of?: number | null; lastDay?: string | null } | null; needs: readonly string[]; illnesses: readonly string[];
  temperatures: readonly { at: string; centi: number; byHand: boolean }[];
  alerts: readonly { number: string; kind: Kind; since: string; confirmed: boolean }[];
  tests: readonly { collectedAt: string; result?: string | null }[]; said?: string | null;
}

/** `note` is null for roles that read nothing of anybody's health; `acts` is what the reader may do next. */
export interface Whole { transfer: Transfer; steps: readonly Step[]; note?: Note | null; acts: readonly StepKind[] }

export type Direction = 'outgoing' | 'incoming';

export interface Shown { transfer: Transfer; direction: Direction }

export type Column = 'origin' | 'destination' | 'leaving' | 'underWay' | 'arrived' | 'over';

/** As the board has them, from left to right; a refused one waits for its origin again. */
export const columns: Record<Column, readonly State[]> = {
  origin: ['REQUESTED', 'REFUSED'], destination: ['ORIGIN_APPROVED'], leaving: ['DESTINATION_APPROVED', 'ARRANGED'],
  underWay: ['PICKED_UP'], arrived: ['ARRIVED'], over: ['COMPLETED', 'CANCELLED'],
};

export const columnIcons: Record<Column, IconName> = { origin: 'memo', destination: 'bed', leaving: 'bus', underWay: 'route', arrived: 'okc', over: 'check' };

export const stepIcons: Partial<Record<StepKind, IconName>> = { ORIGIN_APPROVED: 'check', ORDERED_BY_DOCTOR: 'hospital', DESTINATION_APPROVED: 'bed', REFUSED: 'ban', ARRANGED: 'bus',
  PICKED_UP: 'exit', ARRIVED: 'home', COMPLETED: 'okc', CANCELLED: 'x', WITHDRAWN: 'undo' };

/** Both lists in one, those of one direction alone where that is asked for; the longest waiting first. */
export function shown(both: Both, only: string | null): Shown[] {
  const all = [...both.outgoing.map((transfer): Shown => ({ transfer, direction: 'outgoing' })), ...both.incoming.map((transfer): Shown => ({ transfer, direction: 'incoming' }))];
  return all.filter(({ direction }) => only !== 'outgoing' && only !== 'incoming' || direction === only)
    .sort((a, b) => a.transfer.since.localeCompare(b.transfer.since));
}

export function inColumn(all: readonly Shown[], column: Column): Shown[] {
  return all.filter(({ transfer }) => columns[column].includes(transfer.state));
}

export function isOpen({ state }: Pick<Transfer, 'state'>): boolean {
  return !columns.over.includes(state);
}

/** Whether the destination has said yes; from then on it sees the person's own page. */
export function isAccepted({ state }: Pick<Transfer, 'state'>): boolean {
  return state === 'DESTINATION_APPROVED' || state === 'ARRANGED' || columns.underWay.includes(state) || columns.arrived.includes(state) || state === 'COMPLETED';
}

/** What its state means in colour; late is said by a mark of its own. */
export function meaningOf({ state }: Pick<Transfer, 'state'>): Meaning {
  switch (state) {
    case 'REFUSED': return 'overdue';
    case 'PICKED_UP': return 'accent';
    case 'DESTINATION_APPROVED': case 'ARRANGED': return 'reserved';
    case 'ARRIVED': case 'COMPLETED': return 'free';
    case 'CANCELLED': return 'out';
    case 'REQUESTED': case 'ORIGIN_APPROVED': return 'none';
  }
}

/** Which side has to do something next; nobody when it is over. A hospital outside says its word through the origin. */
export function waitsFor({ state }: Pick<Transfer, 'state'>): 'origin' | 'destination' | undefined {
  switch (state) {
    case 'REQUESTED': case 'REFUSED': case 'DESTINATION_APPROVED': case 'ARRANGED': return 'origin';
    case 'ORIGIN_APPROVED': case 'PICKED_UP': case 'ARRIVED': return 'destination';
    case 'COMPLETED': case 'CANCELLED': return undefined;
  }
}
