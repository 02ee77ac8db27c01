/* What was measured and noticed of somebody, and the patches they wore, as rows of the timeline. */
import { icons, type Alert, type Kind, type Step as AlertStep } from '../alert/alerts.ts';
import { say as sayAlert } from '../alert/messages.ts';
import type { Own } from '../contact/case.ts';
import { clockRows } from '../contact/clock-rows.ts';
import type { SampleTold } from '../laboratory/tests.ts';
import { tested } from '../laboratory/tests-words.ts';
import type { Wear } from '../patch/patches.ts';
import { say as sayPatch } from '../patch/messages.ts';
import { get } from '../shared/api.ts';
import { zone } from '../shared/clock.ts';
import { celsius, isoDay, time } from '../shared/dates.ts';
import { may } from '../shared/session.ts';
import type { Reading } from '../round/round.ts';
import { say as sayRound } from '../round/messages.ts';
import type { Happening } from '../stay/lz-timeline.ts';
import { byDayOf, foldable, swaps, type Told } from './folding.ts';
import { say } from './measured-messages.ts';

export type AlertOfPerson = Pick<Alert, 'id' | 'number' | 'kind' | 'state' | 'onset' | 'endedAt' | 'peak' | 'patch'> & { verdict: string; steps: readonly (AlertStep & { recordedAt: string })[] };

/** What the reader may see of it; undefined what not. */
export interface Measured {
  manual: { items: readonly Told[]; feverLine: number } | undefined;
  wears: { items: readonly Wear[] } | undefined;
  alerts: { items: readonly AlertOfPerson[] } | undefined;
  clock?: { items: readonly Own[] } | undefined;
  samples: { items: readonly SampleTold[] } | undefined;
}

/** @param live asked again by a page that is open: leaves no further row in the audit */
export async function readMeasured(person: string, live: boolean, signal: AbortSignal): Promise<Measured> {
  const part = <T>(name: string, query = '') => may(`GET /api/people/{person}/${name}`) ? get<T>(`/api/people/${person}/${name}?${query}live=${live}`, signal) : undefined;
  const [manual, wears, alerts, clock, samples] = await Promise.all([part<NonNullable<Measured['manual']>>('manual-readings', 'limit=500&'), part<NonNullable<Measured['wears']>>('wears'), part<NonNullable<Measured['alerts']>>('alerts'),
    part<NonNullable<Measured['clock']>>('clock'), part<NonNullable<Measured['samples']>>('samples')]);
  return { manual, wears, alerts, clock, samples };
}

export function measuredRows(all: readonly Measured[]): Happening[] {
  return all.flatMap(({ manual, wears, alerts, clock, samples }) => [...clockRows(clock?.items ?? []), ...tested(samples?.items ?? []), ...(manual ? checks(manual.items, manual.feverLine) : []), ...worn(wears?.items ?? []),
    ...(alerts?.items ?? []).filter(({ kind }) => kind !== 'LOW_BATTERY').map(noticed)]);
}

const degrees = (centi: number) => celsius(centi / 100);
const hour = (instant: string) => time(instant, { zone: zone.value });

/** What was well is one line a day; fever, symptoms, mistakes stand for themselves. */
function checks(items: readonly Told[], line: number): Happening[] {
  const plain = byDayOf(items.filter((one) => foldable(one, line)), (at) => isoDay(at, zone.value));
  return [...items.filter((one) => !foldable(one, line)).map((one) => check(one, line)), ...plain.map((day) => (day.length === 1 ? check(day[0]!, line) : folded(day)))];
}

function check({ reading, author, correctedBy }: Told, line: number): Happening {
  const fever = !reading.deviceFault && correctedBy === null && reading.centi >= line;
  return { of: 'warmth', at: reading.measuredAt, recordedAt: reading.recordedAt, icon: fever ? 'thermo' : 'pen', meaning: fever ? 'fever' : '',
    title: [say().measured(degrees(reading.centi), sayRound().methods[reading.method]), reading.deviceFault ? sayRound().fault : '', fever ? sayRound().fever : ''].filter(Boolean).join(say().dot),
    facts: [felt(reading), reading.reason], author, gone: correctedBy !== null };
}

function folded(day: readonly Told[]): Happening {
  const last = day.at(-1)!;
  return { of: 'warmth', at: last.reading.measuredAt, recordedAt: last.reading.measuredAt, icon: 'pen', title: say().checks(day.map(({ reading }) => degrees(reading.centi)).join(' / ')),
    facts: day.map(({ reading }) => `${hour(reading.measuredAt)} ${sayRound().methods[reading.method]}`), author: [...new Set(day.map(({ author }) => author))].filter(Boolean).join(say().comma) || null };
}

function felt({ symptoms, otherSymptom }: Reading): string {
  return [...symptoms.map((one) => sayRound().symptom[one]), otherSymptom ?? ''].filter(Boolean).join(say().comma);
}

/** A patch that came off while the next went on is one line. */
function worn(items: readonly Wear[]): Happening[] {
  const swapped = swaps(items);
  return items.flatMap((wear) => wear.steps.filter((step) => step.kind !== 'ENDED' || ![...swapped.values()].includes(wear)).map((step): Happening => {
    const before = step.kind === 'BEGUN' ? swapped.get(wear) : undefined;
    const place = step.kind === 'BEGUN' && wear.bodyPlace ? sayPatch().places[wear.bodyPlace] : '';
    const outcome = (before ? before.steps.find(({ kind }) => kind === 'ENDED') : step)?.outcome;
    return { of: 'warmth', at: step.occurredAt, recordedAt: step.recordedAt, icon: before ? 'swap' : 'patch', author: step.author,
      title: before ? say().swapped(before.code, wear.code) : say().patch(wear.code, sayPatch().kinds[step.kind]),
      facts: [place, outcome ? sayPatch().outcomes[outcome] : '', step.reason], gone: step.kind === 'BEGUN' && wear.withdrawnAt !== null };
  }));
}

/** An episode from its beginning, with everything that was done about it. */
function noticed(alert: AlertOfPerson): Happening {
  const { kind, peak, onset, endedAt, steps, verdict } = alert;
  const value = (kind === 'FEVER' || kind === 'RELATIVE_FEVER') && peak != null ? say().peak(degrees(peak)) : '';
  const over = kind === 'MISSED_CHECK' || kind === 'RELEASE_DOUBTED' ? '' : endedAt ? say().until(isoDay(onset, zone.value) === isoDay(endedAt, zone.value) ? hour(endedAt) : say().later(endedAt)) : say().goesOn;
  return { of: 'warmth', at: kind === 'RELEASE_DOUBTED' ? endedAt ?? onset : onset, recordedAt: steps[0]?.recordedAt ?? onset, icon: icons[kind], meaning: meanings[kind], title: sayAlert().kinds[kind], facts: [value, over, say().verdicts[verdict]],
    author: null, gone: verdict === 'MERGED' || verdict === 'UNFOUNDED' || verdict === 'REFUTED', course: steps.filter((step) => step.kind !== 'RAISED').map((step) => ({ at: step.occurredAt, text: stepped(step) })) };
}

const meanings: Readonly<Record<Kind, string>> = { FEVER: 'fever', RELATIVE_FEVER: 'overdue', OFF_BODY: 'silent', SILENCE: 'silent', MISSED_CHECK: 'overdue', OVERDUE_TEST: 'overdue', LOW_BATTERY: '', RELEASE_DOUBTED: 'fever' };

function stepped({ kind, recheck, level, automatic, byName, reason }: AlertStep): string {
  const what = recheck ? `${sayAlert().methods[recheck.method]}${recheck.centi == null ? '' : ` ${degrees(recheck.centi)}`} ${sayAlert().found[recheck.found]}` : kind === 'ESCALATED' ? sayAlert().levels[level] ?? level : '';
  const why = !reason ? '' : kind === 'HANDED_OVER' ? sayAlert().from(reason) : automatic ? sayAlert().whys[reason] ?? reason : reason;
  return [sayAlert().steps[kind], what, automatic ? '' : byName, why].filter(Boolean).join(say().dot);
}
