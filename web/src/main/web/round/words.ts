import { zone } from '../shared/clock.ts';
import { celsius, dayOf, isoDay } from '../shared/dates.ts';
import { say } from './messages.ts';
import type { Resident, Round, Slot } from './round.ts';

/** Hundredths of a degree as people read them: `36.7`. */
export function degrees(centi: number): string {
  return celsius(centi / 100);
}

export function daysOf({ progress }: Resident): string {
  if (!progress) return '';
  return progress.of === null ? say().dayOnly(progress.day) : dayOf(progress.day, progress.of);
}

/** What to heed: needs of R12 and chronic diseases. */
export function heedOf(resident: Resident): string[] {
  return [...resident.needs.map((need) => say().needs[need] ?? need), ...resident.illnesses];
}

/** `密接 · 第 9/14 天 · 高血压` */
export function aboutOf(resident: Resident, mates: number): string {
  const words = say();
  return [resident.riskClass ? words.risk[resident.riskClass] ?? '' : '', daysOf(resident), resident.leavingToday ? words.leaving : '',
    mates > 0 ? words.mates(mates) : '', ...heedOf(resident)].filter(Boolean).join(words.dot);
}

export function beforeOf(round: Round, slot: Slot): string {
  return say().before(slot.day === isoDay(round.at, zone.value), slot.number, slot.of);
}
