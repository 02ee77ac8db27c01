/* What the server says of accounts, and how it is put into words. */
import { get } from '../shared/api.ts';
import { language } from '../shared/i18n.ts';
import { siteName, sites } from '../shared/session.ts';
import { say } from './messages.ts';

/** In the order of the role table: those at a site, then the three administrators. */
export const roles = ['SITE_MANAGER', 'NURSE', 'DOCTOR', 'LABORATORY', 'LOOP_COORDINATOR', 'RESIDENCE_MANAGER', 'STAFF_MEMBER',
  'INFECTION_CONTROL_INSPECTOR', 'COMMAND_CENTRE', 'COMMUNITY_WORKER', 'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'] as const;
export type Role = typeof roles[number];

const administrators: readonly string[] = ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'];

/** Held everywhere, and by itself. */
export function administers(role: string): boolean {
  return administrators.includes(role);
}

/** `area`: leading digits of a division code, empty for everywhere; null where a site is given. */
export interface RoleHeld {
  id: string;
  role: Role;
  site: string | null;
  area: string | null;
  from: string;
  to: string | null;
}

/** `from` null is now, `to` null is until somebody ends it. */
export type RoleWanted = Pick<RoleHeld, 'role' | 'site' | 'area' | 'to'> & { from: string | null };

export interface Account {
  id: string;
  name: string;
  displayName: string;
  administrator: boolean;
  state: 'INVITED' | 'ENABLED' | 'DISABLED';
  createdAt: string;
  lastSignInAt: string | null;
  roles: RoleHeld[];
}

/** A one-time link, known this once. */
export interface Made {
  account: string;
  link: string;
  expiresAt: string;
}

export interface Lock {
  id: string;
  kind: 'ACCOUNT' | 'ADDRESS';
  /** Null where nobody has the name that was tried. */
  subject: string | null;
  until: string;
}

interface Division {
  code: string;
  name: string;
  nameEn: string;
}

const areas = new Map<string, string>();

/** The place of a role in words; the names of areas are read by `nameAreas` first. */
export function placeOf({ site, area }: Pick<RoleHeld, 'site' | 'area'>): string {
  if (site) {
    const known = sites.value.find((one) => one.id === site);
    return known ? siteName(known) : say().unknownSite;
  }
  return area ? areas.get(`${language.value} ${area}`) ?? area : say().everywhere;
}

/** Reads the names of the areas in which roles are held, each once. */
export async function nameAreas(held: readonly Pick<RoleHeld, 'area'>[]): Promise<void> {
  const unknown = new Set(held.map(({ area }) => area).filter((area): area is string => !!area && !areas.has(`zh ${area}`)));
  await Promise.all([...unknown].map(async (code) => {
    const { path } = await get<{ path: Division[] }>(`/api/divisions/${code}`);
    areas.set(`zh ${code}`, path.map(({ name }) => name).slice(-2).join(''));
    areas.set(`en ${code}`, path.map(({ nameEn, name }) => nameEn || name).slice(-2).reverse().join(', '));
  }));
}

/** For a choice with search: divisions of every level whose name holds what is typed. */
export async function findAreas(query: string) {
  const found = await get<{ items: Division[] }>(`/api/divisions?limit=30&contains=${encodeURIComponent(query)}`);
  return found.items.map(({ code, name, nameEn }) => ({ value: code, label: language.value === 'en' ? nameEn || name : name, note: code }));
}
