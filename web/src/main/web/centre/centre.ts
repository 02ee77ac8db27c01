/* All sites at once as they are answered, and in which order they stand. Free of the page, so that it can be tried without one. */
import type { SiteForecast } from '../forecast/forecast.ts';

export interface Capacity {
  rooms: number;
  free: number;
  occupied: number;
  reserved: number;
  turning: number;
  out: number;
}

export interface FiguresNow {
  present: number;
  cameToday: number;
  cameBefore: number;
  days: number;
  leftToday: number;
  releasedToday: number;
  mayLeave: number;
  fevers: number;
  unclaimedFevers: number;
  silences: number;
  silentSince: string | null;
  unclaimed: number;
  overdue: number;
}

export interface SiteRow {
  site: string;
  name: string;
  nameEn: string;
  kind: 'ISOLATION' | 'RESIDENCE' | 'HOSPITAL' | 'COMMUNITY';
  zone: string;
  open: boolean;
  /** `null` where no rooms are given to one person each. */
  rooms: Capacity | null;
  figures: FiguresNow;
  forecast: SiteForecast | null;
}

export interface Area {
  code: string;
  level: string;
  name: string;
  nameEn: string;
}

export type What = 'UNCLAIMED' | 'RUNS_OUT' | 'FULL' | 'BELOW_RESERVE' | 'SPARE' | 'SILENT' | 'OVERDUE';

export interface Helper {
  site: string;
  name: string;
  nameEn: string;
  free: number;
}

export interface WaitingFor {
  what: What;
  site: string | null;
  name: string | null;
  nameEn: string | null;
  count: number;
  since: string | null;
  from: string | null;
  better: string | null;
  helps: readonly Helper[];
}

export type Together = Pick<SiteForecast, 'rooms' | 'now' | 'days' | 'runsOut' | 'runsOutLate' | 'below' | 'belowLate' | 'untold' | 'unknown' | 'reserve'> & { sites: readonly string[] };

export interface Overview {
  at: string;
  area: Area | null;
  areas: readonly Area[];
  sites: readonly SiteRow[];
  totals: { rooms: Capacity; figures: FiguresNow };
  together: Together | null;
  waiting: readonly WaitingFor[];
}

/** What the sites can be ordered by. */
export const orders = ['free', 'reserved', 'turning', 'present', 'leave', 'came', 'fevers', 'silences', 'overdue', 'end'] as const;
export type Order = typeof orders[number];

/** A site without rooms comes last, whatever the direction, and a day that does not come after all that do. */
const values: Record<Order, (row: SiteRow) => number | undefined> = {
  free: ({ rooms }) => rooms?.free, reserved: ({ rooms }) => rooms?.reserved, turning: ({ rooms }) => rooms?.turning, present: ({ figures }) => figures.present,
  leave: ({ figures }) => figures.mayLeave, came: ({ figures }) => figures.cameToday, fevers: ({ figures }) => figures.fevers, silences: ({ figures }) => figures.silences,
  overdue: ({ figures }) => figures.overdue, end: ({ forecast, rooms }) => !rooms?.rooms || !forecast ? undefined : forecast.runsOut === null ? Infinity : Date.parse(forecast.runsOut),
};

export function orderOf(sort: string | null): { by: Order; down: boolean } | undefined {
  const by = orders.find((one) => one === (sort ?? '').replace(/^-/, ''));
  return by && { by, down: sort!.startsWith('-') };
}

/** The sites in an order, those that stand alike as they were told. */
export function ordered(rows: readonly SiteRow[], sort: string | null): SiteRow[] {
  const order = orderOf(sort);
  if (!order) return [...rows];
  const of = values[order.by];
  return [...rows].sort((one, other) => {
    const a = of(one), b = of(other);
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    return a === b ? 0 : (a < b ? -1 : 1) * (order.down ? -1 : 1);
  });
}

/** What is asked for next when a head is pressed: first the worst on top, then the other way round. */
export function turned(sort: string | null, by: Order): string {
  const now = orderOf(sort), worst = by === 'free' || by === 'end' ? by : `-${by}`;
  return now?.by !== by ? worst : now.down ? by : `-${by}`;
}

/** The mean of whole days with one decimal, without one where it is whole. */
export function mean({ cameBefore, days }: Pick<FiguresNow, 'cameBefore' | 'days'>): string {
  return String(Math.round(cameBefore / Math.max(1, days) * 10) / 10);
}

/** Of a hundred, whole; 0 where there is nothing to be part of. */
export function percent(part: number, of: number): number {
  return of === 0 ? 0 : Math.round(part / of * 100);
}
