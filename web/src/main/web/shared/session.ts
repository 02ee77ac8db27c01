import { get, post, remove } from './api.ts';
import { startClock } from './clock.ts';
import type { Language } from './i18n.ts';
import { Problem } from './problem.ts';
import { preferLanguage } from './settings.ts';
import { Signal } from './signal.ts';

export type SiteKind = 'ISOLATION_SITE' | 'STAFF_RESIDENCE' | 'HOSPITAL' | 'COMMUNITY';

export interface Site {
  id: string;
  name: string;
  kind: SiteKind;
}

export interface Grant {
  role: string;
  site?: string;
  area?: string;
}

/** Who is signed in and what the page may offer. The server decides again at each request. */
export interface Session {
  user: { name: string; initial: string };
  grants: Grant[];
  sites: Site[];
  /** Endpoints as in the policy table: `GET /api/sites/{site}/rooms`. */
  may: string[];
  demo: boolean;
  /** The server's time, which may run in another year. */
  now: string;
  zone: string;
  language: Language;
}

/** Undefined until known; null if nobody is signed in. */
export const session = new Signal<Session | null | undefined>(undefined);

/** The site that the shell shows; pages with a site in their address set it. */
export const site = new Signal<Site | undefined>(undefined);

export function may(operation: string): boolean {
  return session.value?.may.includes(operation) ?? false;
}

export async function loadSession(): Promise<void> {
  try {
    entered(await get<Session>('/api/session'));
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.status !== 401) throw failure;
    session.value = null;
  }
}

export async function signIn(name: string, password: string): Promise<Session> {
  const entering = await post<Session>('/api/session', { name, password });
  entered(entering);
  return entering;
}

export async function signOut(): Promise<void> {
  await remove('/api/session');
  session.value = null;
  site.value = undefined;
}

function entered(entering: Session): void {
  startClock(entering.now, entering.zone);
  preferLanguage(entering.language);
  session.value = entering;
  if (!site.value) chooseSite(localStorage.getItem('lazaret.site') ?? entering.sites[0]?.id);
}

export function chooseSite(id: string | undefined): void {
  const sites = session.value?.sites ?? [];
  site.value = sites.find((one) => one.id === id) ?? sites[0];
  if (site.value) localStorage.setItem('lazaret.site', site.value.id);
}
