import { post, remove, type Sending } from '../shared/api.ts';
import { may } from '../shared/session.ts';

/** How a stay ends; departure is the act after it. */
export type Ending = 'RELEASED' | 'TRANSFERRED' | 'DIED' | 'ABSCONDED';

/** The instant at which it happened; null is now. */
export type When = string | null;

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

export function setOut(stay: string, occurredAt: When, sending: Sending): Promise<unknown> {
  return post(`/api/stays/${stay}/setting-out`, { occurredAt }, sending);
}

/** The person will not come. */
export function cancel(stay: string, reason: string, occurredAt: When, sending: Sending): Promise<unknown> {
  return post(`/api/stays/${stay}/ending`, { ending: 'CANCELLED', reason, occurredAt }, sending);
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
  setOut: () => may('POST /api/stays/{stay}/setting-out'),
  plan: () => may('POST /api/stays/{stay}/reservation'),
  share: () => may('POST /api/sites/{site}/sharing-exceptions'),
  giveUp: () => may('DELETE /api/stays/{stay}/reservation'),
  admit: () => may('POST /api/sites/{site}/stays'),
  move: () => may('POST /api/stays/{stay}/move'),
  end: () => may('POST /api/stays/{stay}/ending'),
  depart: () => may('POST /api/stays/{stay}/departure'),
  leave: () => may('POST /api/stays/{stay}/leave'),
  back: () => may('POST /api/stays/{stay}/return'),
  person: () => may('GET /api/people/{person}'),
};
