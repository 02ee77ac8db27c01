/* What a version of the rules says, put into words. */
import { count } from '../shared/dates.ts';
import { rules } from './rules.ts';

export type Scope = 'WORLD' | 'NATION' | 'PROVINCE' | 'CITY' | 'SITE';
export type Sureness = 'A' | 'B' | 'C';

export interface Words {
  zh: string;
  en: string;
}

export interface RuleValue {
  rule: string;
  kind: string;
  riskClass: string;
  value: string;
  number: string;
  sureness: Sureness;
  source: Words;
}

/** `effectiveTo`: first day it is no longer in force. */
export interface Version {
  id: string;
  code: string;
  scope: Scope;
  division: string | null;
  effectiveFrom: string;
  effectiveTo: string | null;
  name: Words;
  source: Words;
  sureness: Sureness;
  rules: RuleValue[] | null;
}

export type Section = keyof ReturnType<typeof rules>['sections'];

/** The first rule of each section, in the order in which the server lists them. */
const begins: Record<string, Section> = { 'day-count': 'stay', 'test-days': 'tests', 'check-times': 'checks', 'site-test-every-days': 'cadence',
  'opening-requirements': 'rooms', 'disinfectant-mg-per-litre': 'hygiene', 'site-groups': 'staff', 'transfer-decision-minutes': 'transfers', 'alert-acknowledge-minutes': 'alerts' };

/** The section of each rule: it lasts until the next one begins. */
export function sectionOf(rule: string): Section {
  let section: Section = 'stay';
  for (const name of Object.keys(rules().names)) {
    section = begins[name] ?? section;
    if (name === rule) return section;
  }
  return section;
}

/** Whether a version counts on a day; days compare as they are written. */
export function standing({ effectiveFrom, effectiveTo }: Pick<Version, 'effectiveFrom' | 'effectiveTo'>, today: string): 'inForce' | 'over' | 'ahead' {
  if (today < effectiveFrom) return 'ahead';
  return effectiveTo !== null && today >= effectiveTo ? 'over' : 'inForce';
}

export function word(value: string): string {
  return (rules().words as Record<string, string>)[value] ?? value;
}

/** A value with its unit: `14 天`, `days 1, 4, 7`. */
export function said({ kind, value, rule }: Pick<RuleValue, 'kind' | 'value' | 'rule'>): string {
  const { units, comma, arrow } = rules();
  const list = value.split(',').map((one) => one.trim());
  switch (kind) {
    case 'DAYS': return units.days(value);
    case 'HOURS': return units.hours(value);
    case 'MINUTES': return units.minutes(value);
    case 'DAY_LIST': return units.dayList(list.join(comma));
    case 'TIMES': return list.join(comma);
    case 'CELSIUS': return `${Number(value).toFixed(1)} °C`;
    case 'PERCENT': return `${value} %`;
    case 'SQUARE_METRES': return `${Number(value)} m²`;
    case 'METRES': return `${Number(value)} m`;
    case 'COUNT': return count(Number(value)) + (rule === 'disinfectant-mg-per-litre' ? ' mg/L' : '');
    default: return list.map(word).join(rule === 'alert-steps' ? arrow : comma);
  }
}
