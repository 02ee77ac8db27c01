import { Act } from './act.ts';
import { connected, connection } from './connection.ts';
import { language, localeOf } from './i18n.ts';
import { Problem } from './problem.ts';

/** An answer with the version that an edit must name. */
export interface Versioned<T> {
  body: T;
  etag: string | undefined;
}

export interface Sending {
  /** Given when a form may send the same act again; otherwise each call is an act of its own. */
  act?: Act;
  /** The version that was read, as `Versioned.etag`. */
  ifMatch?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** Waits before a request without an answer is sent again, in milliseconds. Reads give up earlier: the page can ask again. */
const writeWaits = [500, 1500, 4000, 8000];
const readWaits = [500];

/** Asks the person to sign in again without leaving the page; answers whether that worked. The shell sets it. */
export const signIn: { again: () => Promise<boolean> } = { again: async () => false };

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await send<T>('GET', path, undefined, { signal })).body;
}

/** One page of a list; `next` is the cursor of the one after it. */
export interface Listed<T> {
  items: T[];
  next: string | null;
}

/** A whole list, page by page: for lists that are known to be short, such as sites. */
export async function all<T>(path: string, signal?: AbortSignal, live = false): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Listed<T> = await get(`${path}?limit=200${live ? '&live=true' : ''}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`, signal);
    items.push(...page.items);
    cursor = page.next ?? null;
  }
  return items;
}

export function read<T>(path: string, signal?: AbortSignal): Promise<Versioned<T>> {
  return send<T>('GET', path, undefined, { signal });
}

/** The body is sent as JSON; a `FormData`, `File` or `Blob` as it is. */
export async function post<T>(path: string, body?: unknown, sending: Sending = {}): Promise<T> {
  return (await send<T>('POST', path, body, { act: new Act(), ...sending })).body;
}

export async function put<T>(path: string, body: unknown, sending: Sending = {}): Promise<T> {
  return (await send<T>('PUT', path, body, sending)).body;
}

export async function patch<T>(path: string, body: unknown, sending: Sending = {}): Promise<T> {
  return (await send<T>('PATCH', path, body, sending)).body;
}

export async function remove<T = void>(path: string, sending: Sending = {}): Promise<T> {
  return (await send<T>('DELETE', path, undefined, sending)).body;
}

/** One try, without a question to the person: for what waits on this device anyway; `key` tells a second try from a second act. @throws TypeError no network */
export function once(method: string, path: string, body?: unknown, key?: string): Promise<Response> {
  const request = requestFor(method, body, {});
  return fetch(path, key ? { ...request, headers: { ...request.headers, 'Idempotency-Key': key } } : request);
}

async function send<T>(method: string, path: string, body: unknown, sending: Sending): Promise<Versioned<T>> {
  const response = await attempt(method, path, body, sending);
  if (response.status === 401 && path !== '/api/session' && (await signIn.again())) {
    return answer(await attempt(method, path, body, sending));
  }
  return answer(response);
}

async function attempt(method: string, path: string, body: unknown, sending: Sending): Promise<Response> {
  const waits = method === 'GET' ? readWaits : writeWaits;
  const request = { ...requestFor(method, body, sending), signal: sending.signal ?? null };
  let waiting = false;
  try {
    for (let tries = 0; ; tries++) {
      const response = await fetch(path, request).catch((failure: unknown) => {
        if (sending.signal?.aborted) throw failure;
        return undefined;
      });
      if (response && ![502, 503, 504].includes(response.status)) {
        connected({ heard: Date.now() });
        return response;
      }
      const wait = waits[tries];
      if (wait === undefined) {
        if (response) return response;
        throw Problem.unreachable();
      }
      if (!waiting && method !== 'GET') {
        waiting = true;
        connected({ waiting: connection.value.waiting + 1 });
      }
      await new Promise((resume) => setTimeout(resume, wait));
    }
  } finally {
    if (waiting) connected({ waiting: connection.value.waiting - 1 });
  }
}

function requestFor(method: string, body: unknown, { act, ifMatch }: Sending): RequestInit {
  const headers: Record<string, string> = {
    'Accept': 'application/json, application/problem+json',
    'Accept-Language': localeOf(language.value),
    // A form on another site cannot send this header: with the origin it proves that we asked.
    'X-Lazaret': '1',
  };
  const asIs = body instanceof FormData || body instanceof Blob;
  const content = body === undefined ? undefined : asIs ? body : JSON.stringify(body);
  if (content !== undefined && !asIs) headers['Content-Type'] = 'application/json';
  if (act) headers['Idempotency-Key'] = act.keyFor(typeof content === 'string' ? content : '');
  if (ifMatch) headers['If-Match'] = ifMatch;
  return { method, headers, credentials: 'same-origin', ...(content === undefined ? {} : { body: content }) };
}

async function answer<T>(response: Response): Promise<Versioned<T>> {
  const text = await response.text();
  const json = /json/.test(response.headers.get('Content-Type') ?? '');
  if (!response.ok) throw new Problem(response.status, json && text ? JSON.parse(text) as Record<string, unknown> : {});
  return { body: (json && text ? JSON.parse(text) : text) as T, etag: response.headers.get('ETag') ?? undefined };
}
