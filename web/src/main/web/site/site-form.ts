import { textOf, type Values } from '../shared/merge.ts';
import type { SiteKind } from '../shared/session.ts';

/** A site as the server tells it; `name` is in the reader's language, `openedAt` null while it is closed. */
export interface SiteFacts {
  id: string;
  kind: SiteKind;
  name: string;
  nameZh: string;
  nameEn: string;
  divisionCode: string;
  zone: string;
  contactName: string | null;
  contactPhone: string | null;
  openedAt: string | null;
}

export const newSite: Values = { kind: 'ISOLATION', nameZh: '', nameEn: '', divisionCode: '', zone: 'Asia/Shanghai', contactName: '', contactPhone: '' };

/** What can be changed later; the kind cannot. */
export function siteForm({ nameZh, nameEn, divisionCode, zone, contactName, contactPhone }: SiteFacts): Values {
  return { nameZh, nameEn, divisionCode, zone, contactName: contactName ?? '', contactPhone: contactPhone ?? '' };
}

export function siteBody(values: Values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]));
}
