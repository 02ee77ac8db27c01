import { called } from '../shared/called.ts';
import { now, zone } from '../shared/clock.ts';
import { calendarDay, moment } from '../shared/dates.ts';
import { say } from './messages.ts';
import type { Contact } from './case.ts';

export function at(instant: string): string {
  return moment(instant, { zone: zone.value, now: now() });
}

export function day(date: string): string {
  return calendarDay(date, { now: now() });
}

export function nameOf(contact: Contact): string {
  return contact.staffName ?? called({ name: contact.name!, englishName: contact.englishName! });
}

/** Where the positive is now, or when they left. */
export function whereabouts({ leftAt, room }: { leftAt: string | null; room: string | null }): string {
  return leftAt ? say().left(at(leftAt)) : [say().inside, room ? say().room(room) : ''].filter(Boolean).join(' · ');
}
