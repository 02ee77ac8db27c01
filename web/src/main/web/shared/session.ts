import { all, get, post, remove } from './api.ts';
import { startClock, zone } from './clock.ts';
import { language, type Language } from './i18n.ts';
import { Problem } from './problem.ts';
import { preferLanguage } from './settings.ts';
import { Signal } from './signal.ts';

export type SiteKind = 'ISOLATION' | 'RESIDENCE' | 'HOSPITAL' | 'COMMUNITY';

export interface Site {
  id: string;
  kind: SiteKind;
  nameZh: string;
  nameEn: string;
  /** Dates of the site are told in this zone. */
  zone: string;
  /** Null while it is closed. */
  openedAt: string | null;
}

export function siteName(of: Site): string {
  return language.value === 'en' ? of.nameEn || of.nameZh : of.nameZh;
}

/** `area`: the leading digits of a division code, empty for everywhere; null where a site is given. */
export interface Grant {
  role: string;
  site: string | null;
  area: string | null;
}

/** Who is signed in and what the page may offer. The server decides again at each request. */
export interface Session {
  user: { id: string; name: string; initial: string };
  grants: Grant[];
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

/** The sites this person may look at, read once after signing in. */
export const sites = new Signal<readonly Site[]>([]);

/** The site that the shell shows; pages with a site in their address set it. */
export const site = new Signal<Site | undefined>(undefined);

export function may(operation: string): boolean {
  return session.value?.may.includes(operation) ?? false;
}

export async function loadSession(): Promise<void> {
  try {
    await entered(await get<Session>('/api/session'));
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure;
    if (failure.status !== 401 && !(failure.uncertain && await remembered())) throw failure;
    if (failure.status === 401) session.value = null;
  }
}

export async function signIn(name: string, password: string): Promise<Session> {
  const entering = await post<Session>('/api/session', { name, password });
  await entered(entering);
  return entering;
}

export async function signOut(): Promise<void> {
  await remove('/api/session');
  await (await import('./remembered.ts')).forget(session.value?.user.id);
  session.value = null;
  sites.value = [];
  site.value = undefined;
}

async function entered(entering: Session): Promise<void> {
  startClock(entering.now, entering.zone);
  preferLanguage(entering.language);
  if (entering.may.includes('GET /api/sites')) {
    // After a break in the way the same person goes on at the same page.
    sites.value = await all<Site>('/api/sites', undefined, session.value?.user.id === entering.user.id);
  }
  enter(entering);
  // For a start without a network: who may keep readings or swabs on this device goes on with them.
  if (['PUT /api/manual-readings/{reading}', 'PUT /api/samples/{sample}'].some((one) => entering.may.includes(one))) void import('./remembered.ts').then((it) => it.remember(entering, sites.value));
}

/** Goes on as whoever was signed in here last, while nobody can be asked; the server decides again at each request. */
async function remembered(): Promise<boolean> {
  if (session.value) return true;
  const last = await (await import('./remembered.ts')).last();
  if (!last) return false;
  startClock(new Date(Date.parse(last.session.now) + Date.now() - last.at).toISOString(), last.session.zone);
  sites.value = last.sites;
  enter(last.session);
  return true;
}

function enter(entering: Session): void {
  session.value = entering;
  chooseSite(site.value?.id ?? localStorage.getItem('lazaret.site') ?? undefined);
}

export function chooseSite(id: string | undefined): void {
  site.value = sites.value.find((one) => one.id === id) ?? sites.value[0];
  if (!site.value) return;
  zone.value = site.value.zone;
  localStorage.setItem('lazaret.site', site.value.id);
}
