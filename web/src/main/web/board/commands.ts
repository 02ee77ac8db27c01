import { get, post, remove, type Sending } from '../shared/api.ts';
import { language } from '../shared/i18n.ts';
import { may } from '../shared/session.ts';
import type { Board } from './board.ts';
import type { Fit } from './fits.ts';
import { boardOf, type BoardAnswer, type LodgerAnswer } from './read.ts';

/** How a stay ends; departure is the act after it. */
export type Ending = 'RELEASED' | 'TRANSFERRED' | 'DIED' | 'ABSCONDED';

/** The instant at which it happened; null is now. */
export type When = string | null;

/** @param live from a page that is open already: it leaves no further row in the audit */
export async function readBoard(site: string, live: boolean, signal: AbortSignal): Promise<Board> {
  const [board, expected] = await Promise.all([
    get<BoardAnswer>(`/api/sites/${site}/board${live ? '?live=true' : ''}`, signal), readExpected(site, live, signal)]);
  return boardOf(board, expected, language.value);
}

async function readExpected(site: string, live: boolean, signal: AbortSignal): Promise<LodgerAnswer[]> {
  if (!may('GET /api/sites/{site}/stays')) return [];
  const found: LodgerAnswer[] = [];
  let next: string | null = null;
  do {
    const page: { items: LodgerAnswer[]; next: string | null } = await get(`/api/sites/${site}/stays?filter=EXPECTED&limit=200${live ? '&live=true' : ''}${next ? `&cursor=${next}` : ''}`, signal);
    found.push(...page.items);
    next = page.next;
  } while (next);
  return found;
}

/**
 * @param together how many others come into the same room
 * @param live     asked again for the same person
 */
export async function readFits(site: string, person: string, together: number, live: boolean, signal?: AbortSignal): Promise<readonly Fit[]> {
  return (await get<{ items: Fit[] }>(`/api/sites/${site}/fitting-rooms?person=${encodeURIComponent(person)}&together=${together}${live ? '&live=true' : ''}`, signal)).items;
}

/** Says that the list of rooms goes onto paper; that is put on record. */
export function printed(site: string, filter: string | null, rooms: number): Promise<unknown> {
  return post(`/api/sites/${site}/board/prints`, { rooms, filter });
}

/** Why two may share a room although one person a room is the rule. */
export type Ground = 'CHILD' | 'KIN_GROUP' | 'PREGNANT' | 'SERIOUS_ILLNESS' | 'NOT_SELF_CARING';

/** `companion` is null for the whole family. */
export function share(site: string, exception: { person: string; companion: string | null; ground: Ground; assessor: string; reason: string; occurredAt: When }, sending: Sending): Promise<{ id: string }> {
  return post(`/api/sites/${site}/sharing-exceptions`, exception, sending);
}

export function withdrawShare(exception: string, reason: string): Promise<unknown> {
  return post(`/api/sharing-exceptions/${exception}/withdrawal`, { reason });
}

/** Keeps a bed for somebody who is expected. */
export function plan(stay: string, bed: string): Promise<unknown> {
  return post(`/api/stays/${stay}/reservation`, { bed });
}

export function giveUp(stay: string): Promise<unknown> {
  return remove(`/api/stays/${stay}/reservation`);
}

/** The person is here and lies in that bed. */
export function admit(site: string, person: string, bed: string, occurredAt: When, sending: Sending): Promise<unknown> {
  return post(`/api/sites/${site}/stays`, { person, bed, occurredAt }, sending);
}

/** @param positive whether the person was found positive in the room that is left, which then owes a sample */
export function move(stay: string, bed: string, reason: string, positive: boolean, occurredAt: When, sending: Sending): Promise<unknown> {
  return post(`/api/stays/${stay}/move`, { bed, reason, positive, occurredAt }, sending);
}

export function end(stay: string, ending: Ending, reason: string, destination: string | null, occurredAt: When, sending: Sending): Promise<unknown> {
  return post(`/api/stays/${stay}/ending`, { ending, reason, destination, occurredAt }, sending);
}

/** The person has physically left. */
export function depart(stay: string, positive: boolean, occurredAt: When, sending: Sending): Promise<unknown> {
  return post(`/api/stays/${stay}/departure`, { positive, occurredAt }, sending);
}

export function leave(stay: string, reason: string, destination: string | null, occurredAt: When, sending: Sending): Promise<unknown> {
  return post(`/api/stays/${stay}/leave`, { reason, destination, occurredAt }, sending);
}

export function back(stay: string, occurredAt: When, sending: Sending): Promise<unknown> {
  return post(`/api/stays/${stay}/return`, { occurredAt }, sending);
}

/** What this person may be offered; the server decides again. */
export const mayDo = {
  fits: () => may('GET /api/sites/{site}/fitting-rooms'),
  plan: () => may('POST /api/stays/{stay}/reservation'),
  share: () => may('POST /api/sites/{site}/sharing-exceptions'),
  giveUp: () => may('DELETE /api/stays/{stay}/reservation'),
  admit: () => may('POST /api/sites/{site}/stays'),
  move: () => may('POST /api/stays/{stay}/move'),
  end: () => may('POST /api/stays/{stay}/ending'),
  depart: () => may('POST /api/stays/{stay}/departure'),
  leave: () => may('POST /api/stays/{stay}/leave'),
  back: () => may('POST /api/stays/{stay}/return'),
  print: () => may('POST /api/sites/{site}/board/prints'),
  person: () => may('GET /api/people/{person}'),
};
