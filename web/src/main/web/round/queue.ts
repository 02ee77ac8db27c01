import { once, signIn } from '../shared/api.ts';
import { connected, connection } from '../shared/connection.ts';
import { Problem } from '../shared/problem.ts';
import { Signal } from '../shared/signal.ts';
import { vaultOf } from '../shared/vault.ts';
import type { Item } from './queue-item.ts';
import type { Reading } from './round.ts';

/** Milliseconds between tries while the server is away. */
const shortest = 2000, longest = 30_000;

/** What is on this device, the earliest first. */
export const items = new Signal<readonly Item[]>([]);

/** Whether it outlives the page; false where the browser gives no key. */
export const lasting = new Signal(true);

let owner: string | undefined;
let sending: Promise<void> | undefined;
let retry = 0;
let pause = shortest;

/** Opens what this person left here; undefined closes it, and nobody sees it. */
export async function queueOf(person: string | undefined): Promise<void> {
  if (person === owner) return;
  owner = person;
  items.value = [];
  tell();
  if (person === undefined) return;
  const vault = await vaultOf(person);
  const kept = await vault.all<Item>('reading/');
  if (owner !== person) return;
  lasting.value = vault.lasting;
  change([...kept.map((item): Item => (item.state === 'sending' ? { ...item, state: 'waiting' } : item)), ...items.value]);
  void flush();
}

/** On the disk first, then on its way. */
export async function keep(site: string, who: string, room: string, reading: Reading): Promise<void> {
  if (owner === undefined) throw new Error('nobody is signed in');
  const item: Item = { id: reading.id, site, who, room, reading, state: 'waiting' };
  await (await vaultOf(owner)).put(`reading/${item.id}`, item);
  change([...items.value, item]);
  void flush();
}

/** A refused reading is given up by the person who made it. */
export async function giveUp(id: string): Promise<void> {
  if (owner === undefined) return;
  await (await vaultOf(owner)).remove(`reading/${id}`);
  change(items.value.filter((item) => item.id !== id));
}

/** What the list of the server shows by now need not be remembered any longer. */
export function shown(ids: ReadonlySet<string>): void {
  const rest = items.value.filter((item) => item.state !== 'saved' || !ids.has(item.id));
  if (rest.length !== items.value.length) change(rest);
}

/** Sends what waits; calls while it sends are the same sending. */
export function flush(): Promise<void> {
  clearTimeout(retry);
  sending ??= sendAll().finally(() => {
    sending = undefined;
    if (items.value.some((item) => item.state === 'waiting')) retry = window.setTimeout(() => void flush(), pause = Math.min(pause * 2, longest));
    else pause = shortest;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  if (!items.value.some((item) => item.state === 'waiting') || !(await isOwner())) return;
  for (let item = waiting(); item; item = waiting()) {
    set({ ...item, state: 'sending' });
    const after = await send(item).catch((): Item => ({ ...item!, state: 'waiting' }));
    if (after.state === 'waiting') {
      set(after);
      return;
    }
    await settle(after);
  }
}

function waiting(): Item | undefined {
  return items.value.find((item) => item.state === 'waiting');
}

/** Another person may have signed in beside us: nobody sends what is not theirs. */
async function isOwner(): Promise<boolean> {
  const mine = owner;
  const answer = await once('GET', '/api/session').catch(() => undefined);
  if (answer?.status === 401 && await signIn.again()) return owner === mine;
  if (!answer?.ok) return false;
  const { user } = await answer.json() as { user: { id: string } };
  return user.id === mine && owner === mine;
}

async function send(item: Item): Promise<Item> {
  const { id, reading } = item;
  const { id: _id, ...body } = reading;
  const answer = await once('PUT', `/api/manual-readings/${id}`, { site: item.site, ...body });
  if (answer.ok) return { ...item, state: 'saved' };
  if (answer.status >= 500 || [401, 408, 429].includes(answer.status)) return { ...item, state: 'waiting' };
  const document = await answer.json().catch(() => ({})) as Record<string, unknown>;
  const problem = new Problem(answer.status, document);
  const detail = problem.errors.map((error) => error.detail).join(' ') || problem.detail;
  return { ...item, state: 'refused', why: { title: problem.title, detail, help: problem.help } };
}

/** Taken from the disk only after the server has it; refused, it stays with its reason. */
async function settle(item: Item): Promise<void> {
  pause = shortest;
  const vault = owner === undefined ? undefined : await vaultOf(owner);
  if (item.state === 'saved') await vault?.remove(`reading/${item.id}`);
  else await vault?.put(`reading/${item.id}`, item);
  set(item);
}

function set(item: Item): void {
  change(items.value.map((each) => (each.id === item.id ? item : each)));
}

function change(next: readonly Item[]): void {
  items.value = [...next].sort((one, other) => one.reading.measuredAt.localeCompare(other.reading.measuredAt));
  tell();
}

function tell(): void {
  const count = (...states: Item['state'][]) => items.value.filter((item) => states.includes(item.state)).length;
  connected({ queued: count('waiting', 'sending'), refused: count('refused') });
}

addEventListener('online', () => void flush());
document.addEventListener('visibilitychange', () => { if (!document.hidden) void flush(); });
let before = connection.value.state;
connection.watch(({ state }) => {
  const back = state === 'live' && before !== 'live';
  before = state;
  if (back) void flush();
});
