import type { Happening } from '../stay/lz-timeline.ts';
import { say } from './messages.ts';
import { country, phone, tongue, type Revision, type Sex } from './people.ts';

/** Fields that name another row: that they changed says enough here. */
const links = new Set(['household', 'kinGroup']);

/** Changes of a record as the timeline shows them. */
export function happening({ number, occurredAt, recordedAt, author, reason, changes }: Revision): Happening {
  const fields = changes.map(({ field }) => say().fields[field] ?? field).join(say().comma);
  const facts = number === 1 ? [] : changes.filter(({ field }) => !links.has(field)).map(({ field, was, became }) => `${said(field, was)} → ${said(field, became)}`);
  return { of: 'record', at: occurredAt, recordedAt, icon: number === 1 ? 'person' : 'pen', title: number === 1 ? say().made : say().corrected(fields), facts: [...facts, reason], author };
}

/** What a field of a record says, in words. */
export function said(field: string, value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return say().none;
  if (field === 'sex') return say().sexes[value as Sex];
  if (field === 'nationality') return country(value)!;
  if (field === 'language') return tongue(value)!;
  return field.endsWith('hone') ? phone(value)! : value;
}
