/* What a nurse does with a tube in the hand: each act is on this device first and then on its way. */
import { isHereAlone } from '../queue/kept.ts';
import { newKey } from '../shared/act.ts';
import { get } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { isoDay } from '../shared/dates.ts';
import { Problem } from '../shared/problem.ts';
import { may } from '../shared/session.ts';
import { firstOf, tubeOf, type Stand, type Taken, type Tube } from './collect.ts';
import type { Took } from './lz-tube-choice.ts';
import { say } from './messages.ts';
import { answers, subjectOf, type Act } from './swab.ts';
import { swabs } from './swabs.ts';
import type { OpenTube, Seen, Specimen, Task } from './test-list.ts';

/** Milliseconds that somebody with a swab in the hand waits for an answer. */
const patience = 3000;

/** Answers the id of what is kept. */
async function keep(site: string, tube: string, act: Act): Promise<string> {
  const id = newKey();
  await swabs.keep({ id, site, at: now().toISOString(), tube, state: 'waiting', ...act });
  return id;
}

/**
 * Makes a tube known that came with its code printed. Without a network nobody can be asked whether it is known
 * elsewhere; the server then says so of what was put into it.
 *
 * @returns why it cannot be taken
 */
export async function foundTube(site: string, { list, tubes }: Seen, { code, capacity, contents }: Took): Promise<'closedAlready' | 'fullAlready' | 'unfit' | undefined> {
  const tube = tubeOf(code, tubes, list, swabs.items.value);
  if (tube) return tube.closed ? 'closedAlready' : tube.count >= tube.capacity ? 'fullAlready' : undefined;
  const signal = AbortSignal.timeout(patience);
  const known = await get<{ site: string; tube: OpenTube }>(`/api/tubes/${encodeURIComponent(code)}`, signal).catch((failure: unknown) => {
    if (failure instanceof Problem || signal.aborted) return undefined;
    throw failure;
  });
  if (known?.tube.state === 'CLOSED') return 'closedAlready';
  if (known && (known.site !== site || !['EMPTY', 'FILLING', 'FULL'].includes(known.tube.state))) return 'unfit';
  if (known) return undefined;
  if (!may('POST /api/sites/{site}/tubes')) return 'unfit';
  await keep(site, code, { what: 'TUBE', capacity, contents });
  return undefined;
}

/** @param chosen in place of what the rules name; empty for theirs @returns undefined where nobody says what to take */
export function specimenOf({ due }: Stand, task: Task | null, chosen: Specimen | ''): Specimen | null | undefined {
  if (subjectOf(task) !== 'PERSON') return null;
  return chosen || (task?.specimen ?? due.specimen ?? undefined);
}

export async function takeSwab(site: string, stand: Stand, tube: Tube, task: Task | null, specimen: Specimen | null): Promise<string> {
  const at = now();
  const subject = subjectOf(task);
  return keep(site, tube.code, {
    what: 'SWAB', task, who: stand.due.name, roomNumber: stand.room,
    swab: { subject, person: stand.due.person, room: subject === 'ROOM' ? stand.roomId : null, collectedAt: `${at.toISOString().slice(0, 19)}Z`,
      specimen, tube: tube.code, ...answers(task, isoDay(at, zone.value), firstOf(stand)) },
  });
}

/** What the server never had is simply gone; the rest is taken back there, and both stay on record. */
export async function takeBack(site: string, { due }: Stand, { sample, tube }: Taken): Promise<void> {
  const item = swabs.items.value.find(({ id }) => id === sample);
  if (item && isHereAlone(item)) return swabs.giveUp(sample);
  await keep(site, tube, { what: 'BACK', sample, person: due.person, reason: say().backReason, who: due.name });
}

export function closeTube(site: string, { code }: Tube): Promise<string> {
  return keep(site, code, { what: 'CLOSING' });
}
