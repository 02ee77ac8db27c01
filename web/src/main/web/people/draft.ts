/* What is typed about a person, field by field under the names the server gives them. Pure: runs without a page. */
import type { Person } from './people.ts';

export const fields = ['name.full', 'name.family', 'name.given', 'sex', 'birth', 'phone', 'nationality', 'language', 'address', 'diet',
  'emergency.name', 'emergency.relation', 'emergency.phone'] as const;
export type Field = typeof fields[number];

/** Nothing is an empty text. */
export type Draft = Readonly<Record<Field, string>>;

/** Whom somebody belongs to; kept as it is by an edit of the fields. */
export interface Links {
  household: string | null;
  kinGroup: string | null;
}

export const empty: Draft = Object.fromEntries(fields.map((field) => [field, ''])) as Record<Field, string>;

export function draftOf(person: Person): Draft {
  return draftFrom({
    'name.full': person.written?.full, 'name.family': person.written?.family, 'name.given': person.written?.given, sex: person.sex, birth: person.birth,
    phone: person.phone, nationality: person.nationality, language: person.language, address: person.address, diet: person.diet,
    'emergency.name': person.emergency?.name, 'emergency.relation': person.emergency?.relation, 'emergency.phone': person.emergency?.phone,
  });
}

/** The record as the server sends it with a refusal: known fields as texts. */
export function draftFrom(known: Readonly<Record<string, string | null | undefined>>): Draft {
  return Object.fromEntries(fields.map((field) => [field, known[field] ?? ''])) as Record<Field, string>;
}

/** As the server takes it. */
export function bodyOf(draft: Draft, { household, kinGroup }: Links): Record<string, unknown> {
  const text = (field: Field) => draft[field].trim() || null;
  return {
    name: { full: text('name.full'), family: text('name.family'), given: text('name.given') }, sex: text('sex') ?? 'UNKNOWN', birth: text('birth'), phone: text('phone'),
    nationality: text('nationality'), language: text('language'), address: text('address'), diet: text('diet'),
    emergency: { name: text('emergency.name'), relation: text('emergency.relation'), phone: text('emergency.phone') }, household, kinGroup,
  };
}

/** Whether the edit says that somebody is somebody else: it then needs a reason. */
export function changesWho(before: Draft, after: Draft): boolean {
  return (['name.full', 'name.family', 'name.given', 'sex', 'birth'] as const).some((field) => before[field] !== after[field].trim());
}

/**
 * Two have corrected the same record. What only the other one changed is taken over; what both changed stays as typed
 * here and is named, so that a person decides.
 */
export function merged(base: Draft, mine: Draft, theirs: Draft): { draft: Draft; both: readonly Field[] } {
  const touched = fields.filter((field) => mine[field] !== base[field]);
  return {
    draft: Object.fromEntries(fields.map((field) => [field, touched.includes(field) ? mine[field] : theirs[field]])) as Record<Field, string>,
    both: touched.filter((field) => theirs[field] !== base[field] && theirs[field] !== mine[field]),
  };
}
