import { Queue } from '../queue/queue.ts';
import type { Problem } from '../shared/problem.ts';
import { say } from './messages.ts';
import type { Item } from './swab.ts';

/** What was done with tubes and swabs on this device and is not at the server yet: sent in the order in which it was done. */
export const swabs = new Queue<Item>({
  drawer: 'swab/',
  at: ({ at }) => at,
  request,
  isSo,
  told: (item) => ({ head: headOf(item), figure: item.what === 'SWAB' ? item.tube : '', again: say().again, address: `/sites/${item.site}/collection?tube=${encodeURIComponent(item.tube)}` }),
});

function request(item: Item): { method: 'PUT' | 'POST'; path: string; body: unknown } {
  switch (item.what) {
    case 'TUBE': return { method: 'POST', path: `/api/sites/${item.site}/tubes`, body: { capacity: item.capacity, contents: item.contents, from: item.tube } };
    case 'SWAB': return { method: 'PUT', path: `/api/samples/${item.id}`, body: { site: item.site, ...item.swab } };
    case 'BACK': return { method: 'POST', path: `/api/samples/${item.sample}/withdrawal`, body: { reason: item.reason } };
    case 'CLOSING': return { method: 'POST', path: `/api/tubes/${encodeURIComponent(item.tube)}/closing`, body: { occurredAt: item.at } };
  }
}

/** Another phone was first, or the answer of an earlier try was lost. A tube of another size than was said is for a person to look at. */
function isSo(item: Item, { type, facts }: Problem): boolean {
  switch (item.what) {
    case 'TUBE': return type === 'tube-known' && facts['here'] === true && facts['capacity'] === item.capacity;
    case 'SWAB': return false;
    case 'BACK': return type === 'sample-withdrawn';
    case 'CLOSING': return type === 'tube-closed';
  }
}

function headOf(item: Item): string {
  switch (item.what) {
    case 'TUBE': return say().newTube(item.tube, item.capacity);
    case 'SWAB': return say().person(item.roomNumber, item.who);
    case 'BACK': return say().backOf(item.who, item.tube);
    case 'CLOSING': return say().closingOf(item.tube);
  }
}
