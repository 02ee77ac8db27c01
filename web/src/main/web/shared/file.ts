import { language, localeOf } from './i18n.ts';
import { Problem } from './problem.ts';

/** Fetches a file in the language of the page, which a plain link would not say, and hands it over to be kept or printed. @throws Problem the server said why not, or was not reached */
export async function download(path: string, name: string): Promise<void> {
  const response = await fetch(path, { headers: { 'Accept-Language': localeOf(language.value) }, credentials: 'same-origin' }).catch(() => undefined);
  if (!response) throw Problem.unreachable();
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => ({})) as Record<string, unknown>);
  const address = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
