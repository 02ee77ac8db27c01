import { match, type Params } from './route.ts';
import { pages, type Page } from './page.ts';
import { Signal } from './signal.ts';

export interface Place {
  path: string;
  query: URLSearchParams;
  /** Undefined if no page has this address. */
  page: Page | undefined;
  params: Params;
}

/** Where we are. The address bar is the truth; this follows it. */
export const place = new Signal<Place>({ path: '', query: new URLSearchParams(), page: undefined, params: {} });

export function go(address: string, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  read();
}

/** Keeps filters in the address: can be shared, comes back after a reload, makes no steps in the history. */
export function setQuery(values: Record<string, string | undefined>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  go(location.pathname + (text ? `?${text}` : ''), { replace: true });
}

export function followAddress(): void {
  addEventListener('popstate', read);
  document.addEventListener('click', follow);
  read();
}

function read(): void {
  for (const page of pages) {
    const params = match(page.path, location.pathname);
    if (params) {
      place.value = { path: location.pathname, query: new URLSearchParams(location.search), page, params };
      return;
    }
  }
  place.value = { path: location.pathname, query: new URLSearchParams(location.search), page: undefined, params: {} };
}

/** Turns a plain link to a page of ours into a step without loading; everything else is the browser's. */
function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  if (!link?.href || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.pathname.startsWith('/api/') || /\.\w+$/.test(link.pathname) || link.hash) return;
  event.preventDefault();
  if (link.href !== location.href) go(link.pathname + link.search);
}
