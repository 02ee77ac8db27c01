import { once, signIn } from '../shared/api.ts';
import { connected, connection } from '../shared/connection.ts';
import { Problem } from '../shared/problem.ts';
import { Signal } from '../shared/signal.ts';
import { vaultOf } from '../shared/vault.ts';
import { count, type Kept, type Kind } from './kept.ts';

/** Milliseconds between tries while the server is away. */
const shortest = 2000, longest = 30_000;

/** Whether what is kept outlives the page; false where the browser gives no key. */
export const lasting = new Signal(true);

/** All queues of this device: one sending serves them all, so that nobody is asked twice at once who is here. */
export const queues: Queue<Kept>[] = [];

let owner: string | undefined;
let sending: Promise<void> | undefined;
let retry = 0;
let pause = shortest;

/** What one person did of one kind on this device, the earliest first. Nobody else sees it or sends it. */
export class Queue<Item extends Kept> {
  readonly items = new Signal<readonly Item[]>([]);
  readonly kind: Kind<Item>;

  constructor(kind: Kind<Item>) {
    this.kind = kind;
    queues.push(this as unknown as Queue<Kept>);
  }

  /** On the disk first, then on its way. */
  async keep(item: Item): Promise<void> {
    if (owner === undefined) throw new Error('nobody is signed in');
    await (await vaultOf(owner)).put(this.#name(item.id), item);
    this.#change([...this.items.value.filter(({ id }) => id !== item.id), item]);
    void flush();
  }

  /** What only this device has is given up by the person who did it: off the list at once, so that it is not sent meanwhile. */
  async giveUp(id: string): Promise<void> {
    if (owner === undefined) return;
    this.#change(this.items.value.filter((item) => item.id !== id));
    await (await vaultOf(owner)).remove(this.#name(id));
  }

  /** What the list of the server shows by now need not be remembered any longer. */
  shown(ids: ReadonlySet<string>): void {
    const rest = this.items.value.filter(({ id, state }) => state !== 'saved' || !ids.has(id));
    if (rest.length !== this.items.value.length) this.#change(rest);
  }

  /** Opens what this person left here; undefined closes it. */
  async open(person: string | undefined): Promise<void> {
    this.#change([]);
    if (person === undefined) return;
    const vault = await vaultOf(person);
    const kept = await vault.all<Item>(this.kind.drawer);
    if (owner !== person) return;
    lasting.value = vault.lasting;
    // What an earlier page left may have been on its way when that page was closed.
    this.#change([...kept.map((item): Item => ({ ...item, tried: true })), ...this.items.value]);
  }

  /** One after the other, until one cannot be brought to the server now. */
  async send(): Promise<void> {
    const mine = owner;
    for (let item = this.#waiting(); item; item = this.#waiting()) {
      const sent: Item = { ...item, state: 'sending', tried: true };
      this.#set(sent);
      const after = await this.#bring(sent).catch((): Item => ({ ...sent, state: 'waiting' }));
      if (after.state === 'waiting') return this.#set(after);
      await this.#settle(after, mine);
    }
  }

  async #bring(item: Item): Promise<Item> {
    const { method, path, body } = this.kind.request(item);
    const answer = await once(method, path, body, method === 'POST' ? item.id : undefined);
    if (answer.ok) return { ...item, state: 'saved' };
    if (answer.status >= 500 || [401, 408, 429].includes(answer.status)) return { ...item, state: 'waiting' };
    const problem = new Problem(answer.status, await answer.json().catch(() => ({})) as Record<string, unknown>);
    if (this.kind.isSo?.(item, problem)) return { ...item, state: 'saved' };
    const detail = problem.errors.map((error) => error.detail).join(' ') || problem.detail;
    return { ...item, state: 'refused', why: { title: problem.title, detail, help: problem.help } };
  }

  /** Taken from the disk only after the server has it; refused, it stays with its reason. */
  async #settle(item: Item, mine: string | undefined): Promise<void> {
    pause = shortest;
    const vault = mine === undefined ? undefined : await vaultOf(mine);
    if (item.state === 'saved') await vault?.remove(this.#name(item.id));
    else await vault?.put(this.#name(item.id), item);
    if (mine === owner) this.#set(item);
  }

  #waiting(): Item | undefined {
    return this.items.value.find(({ state }) => state === 'waiting');
  }

  #name(id: string): string {
    return this.kind.drawer + id;
  }

  #set(item: Item): void {
    this.#change(this.items.value.map((each) => (each.id === item.id ? item : each)));
  }

  #change(next: readonly Item[]): void {
    this.items.value = [...next].sort((one, other) => this.kind.at(one).localeCompare(this.kind.at(other)));
    tell();
  }
}

/** Opens what this person left here; undefined closes it, and nobody sees it. */
export async function queuesOf(person: string | undefined): Promise<void> {
  if (person === owner) return;
  owner = person;
  await Promise.all(queues.map((queue) => queue.open(person)));
  if (person !== undefined) void flush();
}

/** Sends what waits; calls while it sends are the same sending. */
export function flush(): Promise<void> {
  clearTimeout(retry);
  sending ??= sendAll().finally(() => {
    sending = undefined;
    if (waits()) retry = window.setTimeout(() => void flush(), pause = Math.min(pause * 2, longest));
    else pause = shortest;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  if (!waits() || !(await isOwner())) return;
  for (const queue of queues) await queue.send();
}

function waits(): boolean {
  return queues.some((queue) => count(queue.items.value, 'waiting') > 0);
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

function tell(): void {
  const all = queues.flatMap((queue) => queue.items.value);
  connected({ queued: count(all, 'waiting', 'sending'), refused: count(all, 'refused') });
}

addEventListener('online', () => void flush());
document.addEventListener('visibilitychange', () => { if (!document.hidden) void flush(); });
let before = connection.value.state;
connection.watch(({ state }) => {
  const back = state === 'live' && before !== 'live';
  before = state;
  if (back) void flush();
});
