/* A version of the rules while it is written: what the server says of it, and what is typed. */
import type { RuleValue, Scope, Sureness, Words } from '../protocol/values.ts';

export type State = 'WRITTEN' | 'IN_REVIEW' | 'APPROVED' | 'ACTIVATED' | 'DROPPED';
export type StepKind = 'BEGUN' | 'CHANGED' | 'SUBMITTED' | 'APPROVED' | 'SENT_BACK' | 'DROPPED' | 'ACTIVATED';

export interface Step {
  kind: StepKind;
  at: string;
  author: string;
  reason: string | null;
}

/** What stands above the rules; empty fields are null. */
export interface Head {
  code: string | null;
  scope: Scope;
  division: string | null;
  site: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  name: { zh: string | null; en: string | null };
  source: { zh: string | null; en: string | null };
  sureness: Sureness | null;
  replaces: string | null;
}

/** `own`: the reader has written in it and cannot approve it. */
export interface Draft extends Head {
  id: string;
  state: State;
  activated: string | null;
  own: boolean;
  steps: Step[];
  rules: RuleValue[] | null;
}

/** A rule that a version can hold: its kind of value, and whether each class may have its own. */
export interface Known {
  rule: string;
  kind: string;
  byClass: boolean;
}

export type Row = Omit<RuleValue, 'sureness' | 'source'> & { sureness: Sureness; source: Words };

export const looks: Record<State, { meaning: 'reserved' | 'overdue' | 'free' | 'out' | 'occ'; icon: 'memo' | 'clock' | 'check' | 'shield' | 'ban' }> = {
  WRITTEN: { meaning: 'reserved', icon: 'memo' }, IN_REVIEW: { meaning: 'overdue', icon: 'clock' }, APPROVED: { meaning: 'free', icon: 'check' },
  ACTIVATED: { meaning: 'occ', icon: 'shield' }, DROPPED: { meaning: 'out', icon: 'ban' },
};

export const classes = ['CLOSE_CONTACT', 'SECONDARY_CONTACT', 'ARRIVAL', 'YELLOW_CODE', 'RED_CODE', 'DISCHARGED', 'OTHER'] as const;

/** The words among which a value of that kind is chosen; undefined where it is typed. */
export function choices(kind: string): readonly string[] | undefined {
  switch (kind) {
    case 'YES_NO': return ['yes', 'no'];
    case 'CONVENTION': return ['DAY_ZERO', 'DAY_ONE', 'DAY_ZERO_COMPLETE', 'HOURS_24'];
    case 'SPECIMEN': return ['NASOPHARYNGEAL', 'OROPHARYNGEAL'];
    default: return undefined;
  }
}

/** What is sent: an empty text is none, as is a place that does not belong to the scope. */
export function written(head: Head, rules: readonly Row[]) {
  const plain = (text: string | null) => text?.trim() || null;
  const area = head.scope === 'PROVINCE' || head.scope === 'CITY';
  return { scope: head.scope, sureness: head.sureness, code: plain(head.code), division: area ? plain(head.division) : null, site: head.scope === 'SITE' ? plain(head.site) : null,
    effectiveFrom: plain(head.effectiveFrom), effectiveTo: plain(head.effectiveTo), replaces: plain(head.replaces),
    name: { zh: plain(head.name.zh), en: plain(head.name.en) }, source: { zh: plain(head.source.zh), en: plain(head.source.en) },
    rules: rules.map(({ rule, riskClass, value, number, sureness, source }) => ({ rule, riskClass, value: value.replaceAll('，', ',').replace(/\s+/g, ''), number, sureness, source })) };
}

/** A new row of a rule for the first class that has none yet; of a rule for everybody there is one. */
export function added(rules: readonly Row[], known: Known, sureness: Sureness, source: Words): Row[] {
  const held = rules.filter((row) => row.rule === known.rule).map((row) => row.riskClass);
  const riskClass = known.byClass ? ['ANY', ...classes].find((one) => !held.includes(one)) : held.length ? undefined : 'ANY';
  if (riskClass === undefined) return [...rules];
  const number = rules.find((row) => row.rule === known.rule)?.number ?? 'R1';
  return [...rules, { rule: known.rule, kind: known.kind, riskClass, value: choices(known.kind)?.[0] ?? '', number, sureness, source }];
}
