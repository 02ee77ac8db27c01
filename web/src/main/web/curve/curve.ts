/** How somebody's temperature went, as the server tells it; temperatures in hundredths of a degree, times in milliseconds once read. */
export interface Told {
  from: string;
  to: string;
  zone: string;
  feverLine: number;
  atOnceLine: number;
  stretches: readonly { start: string; seconds: readonly number[]; centi: readonly number[] }[];
  blanks: readonly { why: Why; from: string; to: string }[];
  days: readonly Day[];
  wears: readonly { code: string; from: string; to: string | null }[];
  manuals: readonly { id: string; at: string; centi: number; method: 'AXILLA' | 'EAR' | 'FOREHEAD' | 'MOUTH'; deviceFault: boolean }[];
  episodes: readonly { id: string; kind: string; onset: string; ended: string | null; peak: number | null; verdict: 'VALID' | 'REFUTED' }[];
  latest: { at: string; centi: number; battery: number | null } | null;
  usual: number | null;
}

export type Why = 'NOT_WORN' | 'OFF_BODY' | 'SILENT';

export interface Day {
  day: string;
  readings: number;
  lowest: number;
  highest: number;
}

export interface Point {
  at: number;
  centi: number;
}

export interface Curve {
  from: number;
  to: number;
  stretches: Point[][];
  /** Lowest and highest of each stretch. */
  extremes: number[];
}

export function curveOf(told: Told): Curve {
  return {
    from: Date.parse(told.from), to: Date.parse(told.to), extremes: told.stretches.flatMap(({ centi }) => [Math.min(...centi), Math.max(...centi)]),
    stretches: told.stretches.map(({ start, seconds, centi }) => {
      const begin = Date.parse(start);
      return seconds.map((second, i) => ({ at: begin + second * 1000, centi: centi[i]! }));
    }),
  };
}

/** The fever that lasts. */
export function openFever(told: Told): Told['episodes'][number] | undefined {
  return told.episodes.find(({ kind, ended, verdict }) => kind === 'FEVER' && !ended && verdict === 'VALID');
}

/** The temperature that is the person's now: the end of the line, unless the patch has said something else since, or nothing for long. */
export function current(told: Told, now: number): Point | undefined {
  const last = told.stretches.at(-1);
  if (!last || !told.latest) return undefined;
  const at = Date.parse(last.start) + last.seconds.at(-1)! * 1000;
  const since = Math.max(Date.parse(told.latest.at), now - 2 * 3_600_000);
  return at >= since ? { at, centi: last.centi.at(-1)! } : undefined;
}

/** The point nearest in time, if one is within the reach. */
export function nearest(points: readonly Point[], at: number, reach: number): Point | undefined {
  let low = 0, high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]!.at < at) low = middle + 1; else high = middle;
  }
  const found = [points[low - 1], points[low]].filter((point) => point !== undefined).sort((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at))[0];
  return found && Math.abs(found.at - at) <= reach ? found : undefined;
}
