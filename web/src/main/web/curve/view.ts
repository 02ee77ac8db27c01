import { instantIn, isoDay } from '../shared/dates.ts';

const minute = 60_000, hour = 60 * minute, day = 24 * hour;

/** The stretch of time that is in view, in milliseconds. */
export interface View {
  from: number;
  to: number;
}

/** What a finger or a wheel may come down to. */
const shortest = 30 * minute;

export const span = (view: View): number => view.to - view.from;

/** Stays within the limits, and keeps its length where it can. */
export function within(view: View, limits: View): View {
  const length = Math.min(Math.max(span(view), shortest), span(limits));
  const from = Math.min(Math.max(view.from, limits.from), limits.to - length);
  return { from, to: from + length };
}

/** Longer (above 1) or shorter (below 1), with what lies under the pointer staying where it is. */
export function zoomed(view: View, factor: number, around: number, limits: View): View {
  const length = Math.min(Math.max(span(view) * factor, shortest), span(limits));
  const share = (around - view.from) / span(view);
  return within({ from: around - share * length, to: around + (1 - share) * length }, limits);
}

export function moved(view: View, by: number, limits: View): View {
  return within({ from: view.from + by, to: view.to + by }, limits);
}

/** Part of the way from one view to another, 0 to 1, slow at both ends. */
export function between(from: View, to: View, part: number): View {
  const eased = part * part * (3 - 2 * part);
  return { from: from.from + (to.from - from.from) * eased, to: from.to + (to.to - from.to) * eased };
}

export interface Tick {
  at: number;
  /** A day begins here. */
  day: boolean;
}

const steps = [5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour];

/** Marks on round times of the site's clock, no more than fit; from two days apart on only whole days. */
export function ticks(view: View, most: number, zone: string): Tick[] {
  const step = steps.find((each) => span(view) / each <= most);
  const every = step ? 1 : Math.ceil(span(view) / day / most);
  const found: Tick[] = [];
  let count = 0;
  for (let midnight = startOfDay(view.from, zone); midnight <= view.to; midnight = startOfDay(midnight + 30 * hour, zone), count++) {
    if (!step) {
      if (count % every === 0) found.push({ at: midnight, day: true });
      continue;
    }
    const next = startOfDay(midnight + 30 * hour, zone);
    for (let at = midnight; at < next; at += step) found.push({ at, day: at === midnight });
  }
  return found.filter(({ at }) => at >= view.from && at <= view.to);
}

export function startOfDay(at: number, zone: string): number {
  return Date.parse(instantIn(`${isoDay(new Date(at), zone)}T00:00`, zone));
}

/** Whole degrees and a margin, wide enough for what there is and never so narrow that noise looks like a fever. */
export function degrees(centis: readonly number[]): { low: number; high: number } {
  const low = Math.min(3580, ...centis.map((centi) => centi - 20));
  const high = Math.max(3880, ...centis.map((centi) => centi + 30));
  return { low: Math.max(3300, low), high: Math.min(4320, high) };
}
