import { get, post } from '../shared/api.ts';
import { language } from '../shared/i18n.ts';
import { may } from '../shared/session.ts';
import type { Board } from './board.ts';
import type { Fit } from './fits.ts';
import { boardOf, type BoardAnswer, type LodgerAnswer } from './read.ts';

/** @param live from a page that is open already: it leaves no further row in the audit */
export async function readBoard(site: string, live: boolean, signal: AbortSignal): Promise<Board> {
  const [board, expected] = await Promise.all([
    get<BoardAnswer>(`/api/sites/${site}/board${live ? '?live=true' : ''}`, signal), readExpected(site, live, signal)]);
  return boardOf(board, expected, language.value);
}

async function readExpected(site: string, live: boolean, signal: AbortSignal): Promise<LodgerAnswer[]> {
  if (!may('GET /api/sites/{site}/stays')) return [];
  const found: LodgerAnswer[] = [];
  let next: string | null = null;
  do {
    const page: { items: LodgerAnswer[]; next: string | null } = await get(`/api/sites/${site}/stays?filter=EXPECTED&limit=200${live ? '&live=true' : ''}${next ? `&cursor=${next}` : ''}`, signal);
    found.push(...page.items);
    next = page.next;
  } while (next);
  return found;
}

/**
 * @param together how many others come into the same room
 * @param live     asked again for the same person
 */
export async function readFits(site: string, person: string, together: number, live: boolean, signal?: AbortSignal): Promise<readonly Fit[]> {
  return (await get<{ items: Fit[] }>(`/api/sites/${site}/fitting-rooms?person=${encodeURIComponent(person)}&together=${together}${live ? '&live=true' : ''}`, signal)).items;
}

/** Says that the list of rooms goes onto paper; that is put on record. */
export function printed(site: string, filter: string | null, rooms: number): Promise<unknown> {
  return post(`/api/sites/${site}/board/prints`, { rooms, filter });
}

export function mayPrint(): boolean {
  return may('POST /api/sites/{site}/board/prints');
}
