import { get } from '../shared/api.ts';
import { language } from '../shared/i18n.ts';

interface Division {
  code: string;
  name: string;
  nameEn: string;
}

function named({ name, nameEn }: Division): string {
  return language.value === 'en' ? nameEn || name : name;
}

/** For a choice with search: communities whose name holds what is typed. */
export async function communities(query: string) {
  const found = await get<{ items: Division[] }>(`/api/divisions?level=COMMUNITY&limit=30&contains=${encodeURIComponent(query)}`);
  return found.items.map((division) => ({ value: division.code, label: named(division), note: division.code }));
}

/** The way down to a division in both languages: district, street and community. */
export async function wayTo(code: string): Promise<{ zh: string; en: string }> {
  const { path } = await get<{ path: Division[] }>(`/api/divisions/${code}`);
  return { zh: path.map(({ name }) => name).slice(-3).join(''), en: path.map(({ name, nameEn }) => nameEn || name).slice(-3).reverse().join(', ') };
}
