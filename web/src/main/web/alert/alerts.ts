import type { IconName } from '../shared/icons.ts';

export type Kind = 'FEVER' | 'RELATIVE_FEVER' | 'OFF_BODY' | 'LOW_BATTERY' | 'SILENCE' | 'MISSED_CHECK' | 'OVERDUE_TEST' | 'RELEASE_DOUBTED';
export type Group = 'NOW' | 'IN_HAND' | 'TODAY' | 'CLOSED';
export type State = 'RAISED' | 'ACKNOWLEDGED' | 'CONFIRMED' | 'CLOSED';
export type Method = 'AXILLA' | 'EAR' | 'FOREHEAD' | 'MOUTH' | 'SEEN';
export type Found = 'CONFIRMED' | 'REFUTED';

export interface Alert {
  id: string;
  number: string;
  kind: Kind;
  group: Group;
  state: State;
  level: string;
  escalations: number;
  nextLevel?: string;
  person: string;
  name: string;
  englishName: string;
  roomNumber?: string;
  patch?: string;
  holderName?: string;
  found?: Found;
  raisedAt: string;
  acknowledgedAt?: string;
  closedAt?: string;
  dueAt?: string;
  onset: string;
  endedAt?: string;
  peak?: number;
  /** The reader's role looks after what is of this kind. */
  takeable: boolean;
  secondsToAcknowledgement?: number;
  secondsToRecheck?: number;
  about: About;
}

/** Whom it is about, as far as the reader's role may see; temperatures in hundredths of a degree. */
export interface About {
  sex?: 'FEMALE' | 'MALE' | 'UNKNOWN';
  age?: number;
  riskClass?: string;
  progress?: { day: number; of?: number | null };
  illnesses: readonly string[];
  patchAt?: string;
  patchCenti?: number;
  manualAt?: string;
  manualCenti?: number;
}

export interface Inbox {
  items: Alert[];
  open: number;
  mine: number;
  unclaimed: number;
  kinds: Partial<Record<Kind, number>>;
  floors: readonly { id: string; number: number }[];
}

export interface Step {
  seq: number;
  kind: 'RAISED' | 'ACKNOWLEDGED' | 'RECHECKED' | 'ESCALATED' | 'ENDED' | 'CLOSED' | 'REOPENED' | 'HANDED_OVER' | 'COVERED';
  occurredAt: string;
  byName: string;
  automatic: boolean;
  level: string;
  recheck?: { method: Method; centi?: number; found: Found };
  reason?: string;
}

export interface Full {
  alert: Alert;
  steps: Step[];
  /** Open, of the person. */
  transfer?: string;
  transferRequestedAt?: string;
  recheckMinutes: number;
}

export const groups: readonly Group[] = ['NOW', 'IN_HAND', 'TODAY', 'CLOSED'];

export const icons: Record<Kind, IconName> = {
  FEVER: 'thermo', RELATIVE_FEVER: 'thermo', OFF_BODY: 'patch', LOW_BATTERY: 'battery', SILENCE: 'silent', MISSED_CHECK: 'clock', OVERDUE_TEST: 'clock', RELEASE_DOUBTED: 'noc',
};

export const meanings: Record<Kind, string> = {
  FEVER: 'fever', RELATIVE_FEVER: 'fever', OFF_BODY: 'silent', LOW_BATTERY: 'none', SILENCE: 'silent', MISSED_CHECK: 'overdue', OVERDUE_TEST: 'overdue', RELEASE_DOUBTED: 'fever',
};

/** Somebody was to do something and did not: no reading says so, and none is taken against it. */
export function isOmission(kind: Kind): boolean {
  return kind === 'MISSED_CHECK' || kind === 'OVERDUE_TEST';
}

/** Readings tell of it, and a second method may say otherwise. */
export function isMeasured(kind: Kind): boolean {
  return !isOmission(kind) && kind !== 'RELEASE_DOUBTED';
}

export function isFever(kind: Kind): boolean {
  return kind === 'FEVER' || kind === 'RELATIVE_FEVER';
}

/** Whether the alert may be closed as it stands: a fever is rechecked first, unless it is over. */
export function closable(alert: Alert): boolean {
  return alert.state === 'CONFIRMED' || alert.state === 'ACKNOWLEDGED' && (!isFever(alert.kind) || alert.endedAt != null);
}

/** Whole seconds between two instants. */
export function seconds(from: string, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - Date.parse(from)) / 1000));
}
