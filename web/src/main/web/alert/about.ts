import { zone } from '../shared/clock.ts';
import { celsius, dayOf, time } from '../shared/dates.ts';
import type { About } from './alerts.ts';
import { say } from './messages.ts';

/** `女 61` */
export function whoOf({ sex, age }: About): string {
  return [sex ? say().sexes[sex] ?? '' : '', age == null ? '' : say().age(age)].filter(Boolean).join(' ');
}

export function riskOf({ riskClass }: About): string {
  return riskClass ? say().risks[riskClass] ?? riskClass : '';
}

/** `第 9/14 天` */
export function daysOf({ progress }: About): string {
  return !progress ? '' : progress.of == null ? say().dayOnly(progress.day) : dayOf(progress.day, progress.of);
}

/** `密接 · 第 9/14 天 · 高血压` */
export function aboutOf(about: About): string {
  return [riskOf(about), daysOf(about), ...about.illnesses].filter(Boolean).join(' · ');
}

/** `贴片 36.7 · 10:23，体温计 36.6 · 07:05` */
export function lastOf({ patchAt, patchCenti, manualAt, manualCenti }: About): string {
  const one = (what: string, at: string | undefined, centi: number | undefined) => at && centi != null ? `${what} ${celsius(centi / 100)} · ${time(at, { zone: zone.value })}` : '';
  return [one(say().byPatch, patchAt, patchCenti), one(say().byHand, manualAt, manualCenti)].filter(Boolean).join(say().comma);
}
