import { now } from '../shared/clock.ts';
import { calendarDay, dayOf } from '../shared/dates.ts';
import type { IconName } from '../shared/icons.ts';
import { language } from '../shared/i18n.ts';
import type { Stand } from './collect.ts';
import { say } from './messages.ts';
import type { Due, Floor, Task, What } from './test-list.ts';

/** `密接 · 第 9/14 天 · 同住 2 人` */
export function aboutOf({ due, mates }: Stand): string {
  const words = say();
  return [due.riskClass ? words.risk[due.riskClass] ?? '' : '', daysOf(due), due.leavingToday ? words.leaving : '', mates > 0 ? words.mates(mates) : ''].filter(Boolean).join(words.dot);
}

export function daysOf({ progress }: Due): string {
  if (!progress) return '';
  return progress.of === null ? say().dayOnly(progress.day) : dayOf(progress.day, progress.of);
}

export function taskText({ what, on }: Task): string {
  return what === 'OVERDUE' ? say().overdueOf(calendarDay(on, { now: now() })) : say().whats[what];
}

export const looks: Readonly<Record<What, { meaning: 'fever' | 'overdue' | 'accent' | 'sample' | 'none'; icon: IconName }>> = {
  PLANNED: { meaning: 'none', icon: 'sample' }, OVERDUE: { meaning: 'overdue', icon: 'clock' }, RETEST: { meaning: 'overdue', icon: 'repeat' }, RECALL: { meaning: 'fever', icon: 'warn' },
  PAIR: { meaning: 'accent', icon: 'plus' }, ENVIRONMENT: { meaning: 'sample', icon: 'door' }, BELONGINGS: { meaning: 'sample', icon: 'box' },
};

export function floorName(floor: Floor, several: boolean): string {
  const building = language.value === 'en' ? floor.buildingEn ?? floor.building : floor.building;
  return several ? `${building}${say().dot}${say().floor(floor.number)}` : say().floor(floor.number);
}
