/* What the server says of readings that could not be stored. */

export const reasons = ['NOT_WORN', 'UNKNOWN_PATCH', 'IN_THE_FUTURE', 'CLOCK_NOT_SET', 'NO_TIME', 'NO_TEMPERATURE'] as const;
export type Reason = typeof reasons[number];

/** `by` and `reason` of a dismissal, `wornFrom` of what a late pairing took over. */
export interface Settled { at: string; outcome: 'TAKEN' | 'DISMISSED'; by?: string | null; wornFrom?: string | null; reason?: string | null }

export interface SetAside {
  id: string; reason: Reason; code: string; patch?: string | null; measuredAt?: string | null; centi?: number | null; said: string;
  gateway?: string | null; receivedAt: string; settled?: Settled | null;
}

export interface Listed { waiting: Partial<Record<Reason, number>>; items: SetAside[]; next?: string | null }

/** A pairing that is recorded late settles these, and nothing else does by itself. */
export function waitsForWearer(one: SetAside): boolean {
  return !one.settled && (one.reason === 'NOT_WORN' || one.reason === 'UNKNOWN_PATCH');
}

/** So many are dismissed at once. */
export const most = 500;
