import { moment } from '../shared/dates.ts';
import type { RiskClass, Zone } from './board.ts';
import type { Today } from './filters.ts';
import type { Advantage, Fit, Obstacle } from './fits.ts';
import { say } from './messages.ts';
import { sayWhy } from './reason-messages.ts';

/** The numbers behind a refusal, in words: `8 m², at least 9 m²`; empty if it has none. */
export function numbersOf({ facts }: Obstacle, today: Today): string {
  const why = sayWhy().why;
  const risks = say().riskWhole;
  const has = (...names: string[]) => names.every((name) => facts[name] !== undefined && facts[name] !== null);
  const is = (name: string) => String(facts[name]);
  if (has('serves')) return why.serves((facts['serves'] as RiskClass[]).map((risk) => risks[risk]).join(say().separator));
  if (has('other')) return why.other(risks[facts['other'] as RiskClass]);
  if (has('free', 'needed')) return why.free(is('free'), is('needed'));
  if (has('areaM2', 'leastM2')) return why.area(is('areaM2'), is('leastM2'));
  if (has('distanceM', 'leastM')) return why.apart(is('distanceM'), is('leastM'));
  if (has('people', 'capacity')) return why.capacity(is('people'), is('capacity'));
  if (has('readyAt')) return why.ready(moment(is('readyAt'), { zone: today.zone, now: today.now }));
  if (has('plannedFrom')) return why.planned(moment(is('plannedFrom'), { zone: today.zone, now: today.now }));
  if (has('zone')) return why.zone(facts['zone'] as Zone);
  if (has('occupants')) return why.occupants(is('occupants'));
  return '';
}

/** Every reason against a room in one line. */
export function against(fit: Fit, today: Today): string {
  return fit.obstacles.map((obstacle) => told(obstacle, today)).join(say().separator);
}

/** What stands most in the way. */
export function mostAgainst(fit: Fit, today: Today): string {
  return fit.obstacles[0] ? told(fit.obstacles[0], today) : '';
}

function told(obstacle: Obstacle, today: Today): string {
  const numbers = numbersOf(obstacle, today);
  return sayWhy().reasonOf[obstacle.reason] + (numbers ? ` (${numbers})` : '');
}

export function inWords({ kind, room, doors }: Advantage): string {
  return sayWhy().advantage[kind](room ?? '', doors ?? 0);
}
