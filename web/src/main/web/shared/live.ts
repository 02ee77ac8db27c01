import { connected, connection } from './connection.ts';
import { loadSession, may, site } from './session.ts';

/** Something changed at the site: `what` is a kind as in the URL (`rooms`, `stays`), `subject` the id, if it is about one. */
export interface Change {
  what: string;
  subject?: string;
}

type Listener = (change: Change) => void;

const listeners = new Set<Listener>();
let stream: EventSource | undefined;
let streamSite: string | undefined;
let broken = false;
let pause = 1000;
let reopening = 0;

/** Hears of every change at the site that is open, until the returned function is called. After a break it hears `*`. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Milliseconds that a tab nobody sees keeps its stream: browsers allow six connections to a server over all tabs. */
const unseen = 20_000;
let unseenTimer = 0;

/** Keeps one stream for this tab, at the site that is open, while somebody may see it. */
export function followSite(): void {
  site.watch(open);
  addEventListener('pagehide', rest);
  addEventListener('pageshow', (event) => event.persisted && wake());
  document.addEventListener('visibilitychange', () => {
    clearTimeout(unseenTimer);
    if (document.hidden) unseenTimer = window.setTimeout(rest, unseen);
    else wake();
  });
  addEventListener('online', () => broken && reopen());
  addEventListener('offline', lost);
  open();
}

function open(): void {
  // An administrator sees that a site is there, and nothing of what happens in it.
  const id = may('GET /api/sites/{site}/events') ? site.value?.id : undefined;
  if (id === streamSite) return;
  close();
  streamSite = id;
  if (streamSite === undefined) return;
  listen(streamSite);
}

function rest(): void {
  stream?.close();
  stream = undefined;
}

/** What changed meanwhile is unknown, so everything is read again once the stream stands. */
function wake(): void {
  if (stream !== undefined || streamSite === undefined) return;
  broken = true;
  listen(streamSite);
}

function listen(id: string): void {
  stream = new EventSource(`/api/sites/${id}/events`);
  stream.addEventListener('open', heard);
  stream.addEventListener('message', change);
  // The server's sign of life: nothing changed, and the way is good.
  stream.addEventListener('beat', heard);
  stream.addEventListener('error', failed);
}

function heard(): void {
  pause = 1000;
  const wasBroken = broken;
  broken = false;
  connected({ state: 'live', heard: Date.now() });
  if (wasBroken) tell({ what: '*' });
}

function change(event: MessageEvent<string>): void {
  heard();
  tell(JSON.parse(event.data) as Change);
}

/** While connecting the browser tries again by itself; a closed stream was refused, perhaps because the session ended. */
function failed(): void {
  lost();
  if (stream?.readyState !== EventSource.CLOSED) return;
  clearTimeout(reopening);
  reopening = window.setTimeout(() => void reopen(), pause);
}

function lost(): void {
  broken = true;
  if (connection.value.state !== 'lost') connected({ state: 'lost' });
}

/** Several reasons to try again may come at once, such as a timer and the network's return: one stream comes of them. */
async function reopen(): Promise<void> {
  clearTimeout(reopening);
  const id = streamSite;
  if (id === undefined) return;
  rest();
  pause = Math.min(pause * 2, 30_000);
  await loadSession().catch(() => undefined);
  if (stream === undefined && streamSite === id && site.value?.id === id) listen(id);
}

function close(): void {
  stream?.close();
  stream = undefined;
  broken = false;
  connected({ state: 'none' });
}

function tell(news: Change): void {
  for (const listener of [...listeners]) listener(news);
}
