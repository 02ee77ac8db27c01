import { get } from '../shared/api.ts';
import { site } from '../shared/session.ts';
import { age, shown, type Listed } from './people.ts';
import { say } from './messages.ts';
import { now, zone } from '../shared/clock.ts';
import { isoDay } from '../shared/dates.ts';
import type { Option } from '../elements/matching.ts';

/** Milliseconds without a key before the server is asked: each asking is on record. */
const pause = 250;
let asked = 0;

/** People of the site as options of a choice, found as one types; `except` is not among them. */
export function findPeople(except: string): (query: string) => Promise<readonly Option[]> {
  return async (query) => {
    const mine = ++asked;
    await new Promise((resume) => setTimeout(resume, pause));
    if (mine !== asked || !site.value) return [];
    const found = await get<{ items: Listed[] }>(`/api/sites/${site.value.id}/people?limit=20&former=true&q=${encodeURIComponent(query)}`);
    return found.items.filter(({ id }) => id !== except).map((person) => {
      const years = age(person.birth, isoDay(now(), zone.value));
      return { value: person.id, label: shown(person), note: [person.sex === 'UNKNOWN' ? '' : say().sexes[person.sex], years === undefined ? '' : say().age(years)].filter(Boolean).join(' ') };
    });
  };
}
