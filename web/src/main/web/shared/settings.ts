import { language, type Language } from './i18n.ts';
import { Signal } from './signal.ts';

export type Theme = 'system' | 'light' | 'dark' | 'contrast';

export interface Settings {
  language: Language;
  theme: Theme;
  /** Nothing under 18 px. */
  largeType: boolean;
}

const key = 'lazaret.settings';
const dark = matchMedia('(prefers-color-scheme: dark)');
const contrast = matchMedia('(prefers-contrast: more)');
const touch = matchMedia('(pointer: coarse), (max-width: 700px)');

/** What this person chose on this device. `first-paint.js` applies the same before the first picture. */
export const settings = new Signal<Settings>({
  language: navigator.language.startsWith('zh') ? 'zh' : 'en', theme: 'system', largeType: false, ...stored(),
});

// At once: the session is asked for, and answered, in this language before the first page is drawn.
language.value = settings.value.language;

export function choose(change: Partial<Settings>): void {
  settings.value = { ...settings.value, ...change };
  localStorage.setItem(key, JSON.stringify(settings.value));
}

/** Takes the account's language, unless another was chosen on this device. */
export function preferLanguage(preferred: Language): void {
  if (stored().language === undefined) settings.value = { ...settings.value, language: preferred };
}

function stored(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>;
  } catch {
    return {};
  }
}

function apply(): void {
  const { language: lang, theme, largeType } = settings.value;
  const root = document.documentElement;
  language.value = lang;
  root.lang = lang === 'zh' ? 'zh-CN' : 'en';
  root.dataset['theme'] = theme !== 'system' ? theme : contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
  if (largeType) root.dataset['type'] = 'large'; else delete root.dataset['type'];
  if (touch.matches) root.dataset['density'] = 'touch'; else delete root.dataset['density'];
}

/** Keeps the page as chosen, also when the device changes between day and night. */
export function followSettings(): void {
  apply();
  settings.watch(apply);
  for (const query of [dark, contrast, touch]) query.addEventListener('change', apply);
}
