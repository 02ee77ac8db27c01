/* Who is expected, and what a list says of a row that looks like somebody known. Free of the page, so that it can be tried without one. */
import type { Finding, Outcome, Rejected } from '../job/imports.ts';

export interface Expected {
  stay: string;
  person: string;
  name: string;
  englishName: string;
  madeUp: boolean;
  kinGroup: string | null;
  family: string | null;
  relation: string | null;
  setOutAt: string | null;
  at: string | null;
  riskClass: string | null;
  transport: string | null;
  note: string | null;
  room: string | null;
  roomNumber: string | null;
  bed: string | null;
}

/** Somebody on record, masked. */
export interface Known {
  person: string;
  name: string;
  englishName: string;
  birth: string;
  phone: string;
  papers: string;
  certain: boolean;
  reasons: string[];
}

/** What the outcome of a list falls into. `undecided` rows wait for somebody to choose. */
export interface Sorted {
  undecided: Rejected[];
  onList: Rejected[];
  wrong: Rejected[];
}

export function sorted({ rejected }: Outcome): Sorted {
  const has = (...codes: string[]) => (row: Rejected) => row.errors.some((error) => codes.includes(error.code));
  const undecided = rejected.filter(has('possibly-known', 'known-elsewhere'));
  const onList = rejected.filter(has('already-on-list'));
  return { undecided, onList, wrong: rejected.filter((row) => !undecided.includes(row) && !onList.includes(row)) };
}

/** Whom a row may be; empty where the paper is on record elsewhere. */
export function knownOf(error: Finding): Known[] {
  const list = (name: string) => (error.facts?.[name] as string[] | undefined) ?? [];
  return list('people').map((person, index) => ({
    person, name: list('names')[index] ?? '', englishName: list('englishNames')[index] ?? '', birth: list('births')[index] ?? '',
    phone: list('phones')[index] ?? '', papers: list('papers')[index] ?? '', certain: list('certain')[index] === 'true',
    reasons: (list('reasons')[index] ?? '').split(' ').filter(Boolean),
  }));
}

/** How a choice names the person: the last digits of the id are enough among three. */
export function tail(person: string): string {
  return person.replaceAll('-', '').slice(-12);
}

/** `7:new,12:same`, as the server takes it. */
export function written(choices: ReadonlyMap<number, string>): string {
  return [...choices].sort(([a], [b]) => a - b).map(([row, choice]) => `${row}:${choice}`).join(',');
}

/** Rows of one family stand together, in the order in which the list names the families. */
export function byFamily<Row extends { family?: unknown }>(rows: readonly Row[]): Row[] {
  const first = new Map<unknown, number>();
  rows.forEach((row, index) => { if (row.family && !first.has(row.family)) first.set(row.family, index); });
  return rows.map((row, index) => ({ row, place: row.family ? first.get(row.family)! : index, index }))
    .sort((a, b) => a.place - b.place || a.index - b.index).map(({ row }) => row);
}

/** How many rows each family has. */
export function families(rows: readonly { family?: unknown }[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { family } of rows) if (typeof family === 'string') sizes.set(family, (sizes.get(family) ?? 0) + 1);
  return sizes;
}

/** Rooms under the same reason, the most frequent first. */
export function reasonsOf<One extends { number: string }>(rooms: readonly One[], reasonOf: (room: One) => string): { reason: string; rooms: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const room of rooms) groups.set(reasonOf(room), [...groups.get(reasonOf(room)) ?? [], room.number]);
  return [...groups].map(([reason, numbers]) => ({ reason, rooms: numbers })).sort((a, b) => b.rooms.length - a.rooms.length);
}
