/* What the server says of a case, and what follows from it. Pure: runs without a page. */
import type { RiskClass } from '../stay/words.ts';

export type Grade = 'ROOM' | 'DOOR' | 'FLOOR' | 'STAFF';
export type Scope = 'ROOM' | 'DOOR' | 'FLOOR' | 'SITE';
export type Decision = 'CONFIRMED' | 'DISMISSED';
export type ClockState = 'PROPOSED' | 'RESTARTED' | 'DISMISSED' | 'WITHDRAWN';
export type Kind = 'SHARED_ROOM' | 'NEXT_DOOR' | 'SAME_FLOOR' | 'ADMITTED' | 'MOVED' | 'MEASURED' | 'RECHECKED' | 'PAIRED' | 'SAMPLED' | 'BROUGHT' | 'CLEANED' | 'SAMPLED_ROOM';
export type StepKind = 'PROPOSED' | 'RESTARTED' | 'DAY_ZERO' | 'REOPENED' | 'DISMISSED' | 'WITHDRAWN';

export const grades: readonly Grade[] = ['ROOM', 'DOOR', 'FLOOR', 'STAFF'];
export const scopes: readonly Scope[] = ['ROOM', 'DOOR', 'FLOOR', 'SITE'];

export interface Ended { at: string; by: string; reason: string }

/** `leftAt` is null while the positive is inside, `unfounded` while they are positive. */
export interface Head {
  id: string; site: string; person: string; name: string; englishName: string; madeUp: boolean; leftAt: string | null; room: string | null;
  windowFrom: string; windowTo: string; windowHours: number; doorDistance: number; protocolVersion: string; openedAt: string; openedBy: string;
  tracedAt: string; unfounded: Ended | null;
}

export interface Row { head: Head; counts: readonly { grade: Grade; all: number; open: number }[] }

export interface Positive { sample: string | null; collectedAt: string; onsetAt: string | null; toldBy: string | null; recordedAt: string; by: string; withdrawn: Ended | null }

/** `to` is null for a moment, `ownRoom` for staff. */
export interface Encounter { kind: Kind; room: string; ownRoom: string | null; from: string; to: string | null; foundAt: string }

export interface Contact {
  id: string; grade: Grade; stay: string | null; person: string | null; name: string | null; englishName: string | null; madeUp: boolean;
  staffName: string | null; room: string | null; leftAt: string | null; foundAt: string; goneAt: string | null; decision: Decision | null;
  encounters: readonly Encounter[]; decisions: readonly { decision: Decision; reason: string; recordedAt: string; by: string }[];
}

export interface Door {
  room: string; number: string; floor: string; floorNumber: number; label: string | null; building: string; buildingEn: string | null;
  corridor: string | null; side: 'LEFT' | 'RIGHT'; door: number;
}

export interface Case { head: Head; positives: readonly Positive[]; contacts: readonly Contact[]; doors: readonly Door[] }

export interface ClockStep { kind: StepKind; dayZero: string | null; reason: string | null; occurredAt: string; recordedAt: string; by: string }

/** `restart` is null where nobody has proposed it, as `state`; `before` and `after` where nothing is computed. */
export interface Line {
  stay: string; person: string; name: string; englishName: string; madeUp: boolean; room: string | null; riskClass: RiskClass; scope: Scope;
  restart: string | null; state: ClockState | null; dayZero: string | null; before: string | null; after: string | null; bedDays: number;
  leftAt: string | null; steps: readonly ClockStep[];
}

/** `left` is null while the positive is inside: `today` is reckoned with. */
export interface Question { left: string | null; today: string; lines: readonly Line[]; totals: readonly { scope: Scope; people: number; bedDays: number }[] }

/** What happened to somebody's clock in one case. */
export interface Own { investigation: string; site: string; siteZh: string; siteEn: string; scope: Scope; state: ClockState; dayZero: string | null; steps: readonly ClockStep[] }

/** Those found now, and those that were found once and are decided: what nothing says any more and nobody decided is over. */
export function shownContacts(contacts: readonly Contact[], grade: Grade): readonly Contact[] {
  return contacts.filter((one) => one.grade === grade && (one.goneAt === null || one.decision !== null));
}

/** Whether something was found after the last decision: it was made without knowing that. */
export function newSince({ encounters, decisions }: Contact): boolean {
  const decided = decisions[0]?.recordedAt;
  return decided !== undefined && encounters.some(({ foundAt }) => foundAt > decided);
}

export function undecided(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.filter(({ decision, goneAt }) => decision === null && goneAt === null);
}

/** Whom a scope holds. */
export function within(lines: readonly Line[], scope: Scope): readonly Line[] {
  return lines.filter((line) => scopes.indexOf(line.scope) <= scopes.indexOf(scope));
}

/** What is to be decided of the lines. */
export function open(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ state }) => state === 'PROPOSED');
}

/** Those whom a scope would put in question in addition. */
export function unproposed(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ restart, leftAt }) => restart === null && leftAt === null);
}

export function bedDays(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.bedDays, 0);
}

/** How a door looks: where the positive lay, or the nearest contact behind it within the window. */
export type Look = 'positive' | 'ROOM' | 'DOOR' | 'FLOOR' | 'none';

export interface Hall { floor: string; corridor: string | null; first: Door; doors: readonly Door[] }

/** The doors by floor and corridor, each in the order of its doors. */
export function halls(doors: readonly Door[]): readonly Hall[] {
  const found = new Map<string, Door[]>();
  for (const door of doors) {
    const key = `${door.floor} ${door.corridor ?? ''}`;
    found.set(key, [...found.get(key) ?? [], door]);
  }
  return [...found.values()].map((all) => ({ floor: all[0]!.floor, corridor: all[0]!.corridor, first: all[0]!, doors: all }));
}

export function lookOf(room: string, contacts: readonly Contact[]): Look {
  const standing = contacts.filter(({ goneAt, person }) => goneAt === null && person !== null).flatMap(({ encounters }) => encounters);
  if (contacts.some(({ encounters, goneAt }) => goneAt === null && encounters.some((one) => one.room === room))) return 'positive';
  const behind = standing.filter(({ ownRoom }) => ownRoom === room).map(({ kind }) => kind);
  return behind.includes('SHARED_ROOM') ? 'ROOM' : behind.includes('NEXT_DOOR') ? 'DOOR' : behind.includes('SAME_FLOOR') ? 'FLOOR' : 'none';
}
