/* What the server says of patches and wears, and what follows from it without asking. */
import type { IconName } from '../shared/icons.ts';

export const phases = ['IN_STOCK', 'WORN', 'REMOVED', 'AWAITING_DISINFECTION', 'FAULTY', 'LOST', 'DISPOSED'] as const;
export type Phase = typeof phases[number];

export type Step = 'COLLECT' | 'DISINFECT' | 'LOSE' | 'FAIL' | 'RECOVER' | 'DISPOSE';

/** `name` and the rest of the wearer are null while nobody wears it. */
export interface Stocked {
  id: string; code: string; model: string | null; phase: Phase; since: string; reason: string | null;
  wear: string | null; person: string | null; name: string | null; englishName: string | null; room: string | null; battery: number | null;
}

export interface Stock { counts: Partial<Record<Phase, number>>; items: Stocked[]; next: string | null }

export interface Patch {
  id: string; site: string; code: string; model: string | null; receivedAt: string;
  states: { seq: number; phase: Phase; since: string; until: string | null; reason: string | null; author: string | null }[];
  wears: { wear: string; person: string; name: string; englishName: string; from: string; to: string | null; withdrawnAt: string | null }[];
}

export type BodyPlace = 'AXILLA_LEFT' | 'AXILLA_RIGHT' | 'CHEST' | 'ARM' | 'FOREHEAD';
export type StepKind = 'BEGUN' | 'ENDED' | 'BEGIN_CORRECTED' | 'END_CORRECTED' | 'RESUMED' | 'WITHDRAWN';

export interface Wear {
  id: string; number: number; patch: string; code: string; bodyPlace: BodyPlace | null; from: string; to: string | null; withdrawnAt: string | null;
  steps: { seq: number; kind: StepKind; outcome: 'REMOVED' | 'LOST' | 'FAULTY' | null; occurredAt: string; recordedAt: string; author: string | null; reason: string | null }[];
}

/** Steps of the hand that a patch can take from there, the usual one first. A worn one comes off at its person. */
export function stepsFrom(phase: Phase): readonly Step[] {
  switch (phase) {
    case 'IN_STOCK': return ['FAIL', 'LOSE', 'DISPOSE'];
    case 'WORN': return ['LOSE', 'FAIL'];
    case 'REMOVED': return ['COLLECT', 'LOSE', 'FAIL', 'DISPOSE'];
    case 'AWAITING_DISINFECTION': return ['DISINFECT', 'LOSE', 'FAIL', 'DISPOSE'];
    case 'FAULTY': return ['RECOVER', 'LOSE', 'DISPOSE'];
    case 'LOST': return ['RECOVER', 'DISPOSE'];
    case 'DISPOSED': return [];
  }
}

/** Steps that a box of patches takes together, the usual one first. */
export const boxSteps: readonly Step[] = ['COLLECT', 'DISINFECT', 'RECOVER', 'FAIL', 'LOSE', 'DISPOSE'];

/** What takes a patch back in, or out for good, says why. */
export function needsReason(step: Step): boolean {
  return step === 'RECOVER' || step === 'DISPOSE';
}

export const looks: Readonly<Record<Phase, { meaning: 'free' | 'occ' | 'dirty' | 'out' | 'overdue'; icon: IconName }>> = {
  IN_STOCK: { meaning: 'free', icon: 'okc' }, WORN: { meaning: 'occ', icon: 'person' }, REMOVED: { meaning: 'dirty', icon: 'minus' },
  AWAITING_DISINFECTION: { meaning: 'dirty', icon: 'spray' }, FAULTY: { meaning: 'overdue', icon: 'warn' }, LOST: { meaning: 'overdue', icon: 'search' }, DISPOSED: { meaning: 'out', icon: 'ban' },
};
