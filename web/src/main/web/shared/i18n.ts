import { Signal } from './signal.ts';

export type Language = 'zh' | 'en';

/** The language of everything on the page; the settings choose it. */
export const language = new Signal<Language>('zh');

/**
 * The texts of one feature in both languages. English has the type of Chinese, so a missing
 * or superfluous text does not compile. Call the answer while rendering: `say().title`.
 */
export function messages<T>(texts: { zh: T; en: NoInfer<T> }): () => T {
  return () => texts[language.value];
}

/** The tag for `lang` attributes, `Accept-Language` and `Intl`. */
export function localeOf(of: Language = language.value): string {
  return of === 'zh' ? 'zh-CN' : 'en-GB';
}
