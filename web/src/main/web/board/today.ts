import { now, zone } from '../shared/clock.ts';
import type { Today } from './filters.ts';

/** The time as it is at the site. */
export function today(): Today {
  return { now: now(), zone: zone.value };
}
