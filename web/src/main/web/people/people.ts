/* What the server says of people, and how it is put into words. */
import { language, localeOf } from '../shared/i18n.ts';
import type { RiskClass } from '../stay/words.ts';

export type Sex = 'FEMALE' | 'MALE' | 'UNKNOWN';
export const documentTypes = ['RESIDENT_IDENTITY_CARD', 'PASSPORT', 'HONG_KONG_MACAU_PERMIT', 'TAIWAN_PERMIT',
  'FOREIGN_PERMANENT_RESIDENT_CARD', 'UNKNOWN'] as const;
export type DocumentType = typeof documentTypes[number];

/** Names come as the role may see them: whole, or initials. */
export interface Named {
  name: string;
  englishName: string;
}

export interface Listed extends Named {
  id: string;
  sex: Sex;
  birth: string | null;
  phone: string | null;
  present: boolean;
  /** Has come; who is expected or only on record has not. */
  admitted: boolean;
  madeUp: boolean;
  room: string | null;
  /** The bed is only kept. */
  roomKept: boolean;
  riskClass: RiskClass | null;
}

export interface Paper {
  id: string;
  type: DocumentType;
  country: string | null;
  number: string | null;
  unknownReason: string | null;
  valid: boolean;
  withdrawnReason: string | null;
}

export interface Person extends Named {
  id: string;
  version: number;
  /** The name as its bearer writes it; null for roles that see initials. */
  written: { full: string; family: string | null; given: string | null } | null;
  sex: Sex;
  birth: string | null;
  nationality: string | null;
  language: string | null;
  phone: string | null;
  diet: string | null;
  address: string | null;
  emergency: { name: string | null; relation: string | null; phone: string | null } | null;
  household: string | null;
  kinGroup: string | null;
  madeUp: boolean;
  masked: boolean;
  documents: Paper[];
}

export interface Candidate extends Named {
  person: string;
  birth: string | null;
  phone: string | null;
  documents: string[];
  certain: boolean;
  reasons: string[];
}

export interface Revision {
  number: number;
  occurredAt: string;
  recordedAt: string;
  /** Null for a task of the system. */
  author: string | null;
  reason: string | null;
  changes: { field: string; was: string | null; became: string | null }[];
}

export interface Care {
  needs: { id: string; kind: string; assessor: string; firstDay: string; endDay: string | null; note: string | null }[];
  notes: { id: string; kind: string; what: string; detail: string | null }[];
  vaccinations: { id: string; vaccine: string; dose: number; givenOn: string | null }[];
}

/** A household or a kin group with everybody of it whom the role may see. */
export interface Circle {
  id: string;
  label: string;
  address: string | null;
  members: readonly (Named & { person: string; room: string | null })[];
}

export interface Family {
  household: Circle | null;
  kinGroup: Circle | null;
}

/** That two records are one person, or the taking back of it. */
export interface Mark {
  id: string;
  person: string;
  survivor: string;
  undoes: string | null;
  reason: string;
}

export interface Marks {
  items: readonly Mark[];
  people: readonly (Named & { id: string; birth: string | null; recordedAt: string })[];
}

/** Marks that nobody took back. */
export function standing({ items }: Marks): readonly Mark[] {
  return items.filter((mark) => mark.undoes === null && !items.some((other) => other.undoes === mark.id));
}

export interface Sharing extends Named {
  id: string;
  site: string;
  /** Null for everybody of the kin group. */
  other: string | null;
  ground: string;
  assessor: string;
  reason: string;
  occurredAt: string;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
}

export function shown(person: Named): string {
  return language.value === 'zh' ? person.name : person.englishName;
}

/** Completed years on a day (`2021-08-09`); undefined unless the whole birth date is known. */
export function age(birth: string | null, on: string): number | undefined {
  if (!birth || birth.length < 10) return undefined;
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** A day as the database has it is one of the site's own calendar. */
export function holds(need: { firstDay: string; endDay: string | null }, on: string): boolean {
  return need.firstDay <= on && (need.endDay === null || on < need.endDay);
}

/** `138 0013 8000`; a foreign number and a masked one stay as they are. */
export function phone(number: string | null): string | null {
  return number?.replace(/^\+86(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3') ?? null;
}

/** `CN` as `中国`, `China`. */
export function country(code: string | null): string | null {
  return code && (new Intl.DisplayNames(localeOf(), { type: 'region' }).of(code) ?? code);
}

/** `zh` as `中文`, `Chinese`. */
export function tongue(tag: string | null): string | null {
  return tag && (new Intl.DisplayNames(localeOf(), { type: 'language' }).of(tag) ?? tag);
}
