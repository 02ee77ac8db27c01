import { language } from './i18n.ts';

/** What somebody is called, as the reader writes names; where nobody has told the English form, as it was given. */
export function called({ name, englishName }: { name: string; englishName?: string | null | undefined }): string {
  return language.value === 'en' ? englishName ?? name : name;
}
