import { get } from '../shared/api.ts';
import { language } from '../shared/i18n.ts';
import { may } from '../shared/session.ts';

interface Named {
  code: string;
  name: { zh: string; en: string };
}

const names = new Map<string, Named['name']>();

/** Reads what the versions of the rules are called, once; without the right to read them their codes stand for them. */
export async function readVersionNames(): Promise<void> {
  if (names.size > 0 || !may('GET /api/protocols')) return;
  const { items } = await get<{ items: Named[] }>('/api/protocols');
  for (const { code, name } of items) names.set(code, name);
}

/** A version of the rules by its name in the reader's language. */
export function versionName(code: string): string {
  return names.get(code)?.[language.value] ?? code;
}
