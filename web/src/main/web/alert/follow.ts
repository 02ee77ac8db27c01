import { get } from '../shared/api.ts';
import { onChange } from '../shared/live.ts';
import { may, session, site } from '../shared/session.ts';
import type { Inbox } from './alerts.ts';
import { unclaimed } from './count.ts';
import { chime } from './sound.ts';

let asking = 0;
let known: string | undefined;

/** Keeps the count right, shows it in the title of the tab, and lets it be heard. */
export function followAlerts(): void {
  onChange((change) => { if (change.what === '*' || change.what === 'alerts') soon(); });
  site.watch(soon);
  session.watch(soon);
  unclaimed.watch(inTitle);
  new MutationObserver(inTitle).observe(document.querySelector('title')!, { childList: true });
  soon();
}

function soon(): void {
  clearTimeout(asking);
  asking = window.setTimeout(() => void ask(), 150);
}

async function ask(): Promise<void> {
  const at = site.value?.id;
  if (!at || !session.value || !may('GET /api/sites/{site}/alerts')) {
    unclaimed.value = 0;
    return;
  }
  const inbox = await get<Inbox>(`/api/sites/${at}/alerts?live=true&unclaimed=true`).catch(() => undefined);
  if (!inbox || site.value?.id !== at) return;
  if (known === at && inbox.unclaimed > unclaimed.value) chime();
  known = at;
  unclaimed.value = inbox.unclaimed;
}

function inTitle(): void {
  const plain = document.title.replace(/^\(\d+\) /, '');
  const next = unclaimed.value > 0 ? `(${unclaimed.value}) ${plain}` : plain;
  if (next !== document.title) document.title = next;
}
