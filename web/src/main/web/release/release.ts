/* What the server says about whether somebody may leave, and what follows from it for the page. Pure: runs without one. */
import type { Convention, RiskClass, StayState } from '../stay/words.ts';

export type Decision = 'ELIGIBLE' | 'NOT_YET' | 'BLOCKED' | 'NOT_COMPUTED' | 'OVERRIDDEN';
export type About = 'DURATION' | 'TESTS' | 'PAIR' | 'CONTACT' | 'ROOM_MATES' | 'CLOCK' | 'FEVER' | 'SURROUNDINGS' | 'HAND_OVER';
export type LeadsTo = 'HOME_MONITORING' | 'SELF_MONITORING' | 'END' | 'HOSPITAL';
export type Lack = 'DURATION' | 'TEST_TO_COME' | 'RESULT_PENDING' | 'TEST_MISSED' | 'RETEST_NEEDED' | 'RECALL_PENDING' | 'POSITIVE' | 'PAIR_TO_COME' | 'PAIR_RESULT_PENDING'
  | 'PAIR_MISSED' | 'PAIR_SAME_LABORATORY' | 'PAIR_SAME_REAGENT' | 'CONTACT_TEST_TO_COME' | 'CONTACT_RESULT_PENDING' | 'CONTACT_TEST_MISSED' | 'CONTACT_POSITIVE'
  | 'CONTACT_UNKNOWN' | 'ROOM_MATE_TO_COME' | 'ROOM_MATE_PENDING' | 'ROOM_MATE_MISSED' | 'ROOM_MATE_POSITIVE' | 'FEVER' | 'RESTART_UNDECIDED' | 'LAST_POSITIVE_INSIDE'
  | 'ROOM_SAMPLE_TO_COME' | 'ROOM_SAMPLE_PENDING' | 'BELONGINGS_SAMPLE_TO_COME' | 'BELONGINGS_SAMPLE_PENDING' | 'SURROUNDINGS_POSITIVE' | 'COMMUNITY_NOT_CONFIRMED' | 'NO_RULE';
export type Word = 'MADE_UP' | 'GRACE' | 'RETESTED' | 'RECALLED' | 'FALLS_BACK' | 'NO_TESTS_IN_VERSION' | 'MISSED_CHECK' | 'ROOM_MATE_FEVER' | 'WOULD_LEAVE_ALONE' | 'HELD_BACK'
  | 'LEFT_ALREADY' | 'COMMUNITY_TO_CONFIRM' | 'NO_VEHICLE';
export type FallBack = 'CONTACT_UNKNOWN' | 'CONTACT_POSITIVE' | 'CONTACT_TEST_MISSED' | 'OWN_TEST_MISSED';
export type OverrideRefusal = 'SECOND_SIGNATURE_MISSING' | 'WRONG_ROLE' | 'SAME_USER' | 'REASON_MISSING' | 'PASSWORD_NOT_PROVEN' | 'NEW_SINCE';
export type TestState = 'MET' | 'TO_COME' | 'PENDING' | 'MISSED' | 'RETEST_NEEDED' | 'RECALL_PENDING' | 'POSITIVE';
export type Outcome = 'NEGATIVE' | 'POSITIVE' | 'WEAK' | 'INVALID';
export type Signer = 'SITE_MANAGER' | 'LOOP_COORDINATOR' | 'DOCTOR';

export interface Unmet { lack: Lack; day?: number | null; date?: string | null; blocks: boolean; due?: string | null; makeUp?: boolean; about: readonly string[] }
export interface Found { rule: About; state: 'MET' | 'UNMET' | 'NOT_ASKED'; since?: string | null; unmet: readonly Unmet[] }
export interface Remark { word: Word; day?: number | null; reason?: FallBack | null }
export interface TestDay { day: number; date: string; state: TestState; due?: string | null; since?: string | null }
export interface Basis {
  under: RiskClass; dayZero: string; convention: Convention; days: number; overFrom: string; tests: readonly TestDay[];
  pair?: { day: number; date: string } | null;
}
export interface Override { id: string; reason: string; signedByBoth: boolean; signatures: readonly { name: string; role: Signer; at: string }[] }
export interface Kept { id: string; decision: Decision; recordedAt: string }

export interface Answer {
  stay: string; person: string; name: string; englishName: string; room?: string | null; state: StayState; riskClass: RiskClass; zone: string; asOf: string;
  decision: Decision; earliest?: string | null; leadsTo?: LeadsTo | null; after?: { dayZero: string; until: string; tests: readonly string[] } | null; basis?: Basis | null;
  version?: { code: string; name: { zh: string; en: string } } | null; findings: readonly Found[]; remarks: readonly Remark[]; overriddenFrom?: string | null;
  overrideRefused: readonly OverrideRefusal[]; overrides: readonly Override[]; releases: readonly Kept[];
}

/** Through whom somebody is a secondary contact; without `recordedAt` none is on record, without `person` it is somebody one may not see. */
export interface Linked { person: string | null; name: string | null; englishName: string | null; recordedAt: string | null }

export interface Leaving { site: string; asOf: string; zone: string; present: number; items: readonly Answer[] }

/** What became known after a release and would have held it; without an outcome a swab was withdrawn, without a tube no one result is to blame. */
export interface FoundLater { lack: Lack; tube?: string | null; outcome?: Outcome | null; knownAt: string }
export interface Doubt { stay: string; person: string; name: string; englishName: string; releasedAt: string; left?: string | null; found: FoundLater }
export interface Doubts { site: string; zone: string; items: readonly Doubt[] }

export function mayLeave({ decision }: Pick<Answer, 'decision'>): boolean {
  return decision === 'ELIGIBLE' || decision === 'OVERRIDDEN';
}

/** Still inside and not released yet. */
export function isInside({ state }: Pick<Answer, 'state'>): boolean {
  return state === 'ADMITTED';
}

export function lacking(answer: Pick<Answer, 'findings'>): Unmet[] {
  return answer.findings.flatMap(({ unmet }) => unmet);
}

/** How grave a rule stands: met, waiting, or nothing that waiting brings. */
export function gravity({ state, unmet }: Found): 'met' | 'waits' | 'blocks' {
  return state !== 'UNMET' ? 'met' : unmet.some(({ blocks }) => blocks) ? 'blocks' : 'waits';
}

/** An override that waits for the other one of the two. */
export function unsigned({ overrides }: Pick<Answer, 'overrides'>): Override | undefined {
  return overrides.find(({ signedByBoth }) => !signedByBoth);
}
