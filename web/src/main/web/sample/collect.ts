/* Who is still to be swabbed and what is in a tube, as this device knows it: what the server said, and what waits here. Pure. */
import { contentsOf, sameTask, type Item, type SwabItem } from './swab.ts';
import type { Contents, Due, Floor, OpenTube, Task, TestList, What } from './test-list.ts';

/** `none`: nothing is to be taken, and nothing was. */
export type Standing = 'left' | 'waiting' | 'refused' | 'saved' | 'none';

/** Somebody in the order of walking. `open` are the tasks that nothing on record or on this device answers. */
export interface Stand {
  due: Due;
  roomId: string;
  room: string;
  mates: number;
  standing: Standing;
  open: readonly Task[];
  /** Swabs of today, the earliest first. */
  taken: readonly Taken[];
}

/** A swab of today, on record or on this device. */
export interface Taken {
  sample: string;
  tube: string;
  /** It answers for a planned day. */
  planned: boolean;
  at: string;
  state: 'saved' | 'waiting' | 'refused';
}

/** A tube as this device knows it. */
export interface Tube {
  code: string;
  capacity: number;
  contents: Contents;
  count: number;
  closed: boolean;
}

/** The most pressing first. */
const order: readonly What[] = ['RECALL', 'RETEST', 'PLANNED', 'OVERDUE', 'PAIR', 'ENVIRONMENT', 'BELONGINGS'];

export function standsOf(list: TestList, floor: Floor | undefined, items: readonly Item[]): Stand[] {
  const stops = (floor ? [floor] : list.floors).flatMap((each) => each.stops);
  const stands = stops.flatMap(({ room, people }) => people.map((due) => standOf(due, room.id, room.number, people.length - 1, items)));
  return floor ? stands : [...stands, ...list.elsewhere.map((due) => standOf(due, '', '', 0, items))];
}

function standOf(due: Due, roomId: string, room: string, mates: number, items: readonly Item[]): Stand {
  const back = new Set(items.flatMap((item) => (item.what === 'BACK' && item.state !== 'refused' ? [item.sample] : [])));
  const known = new Set(due.done.map(({ sample }) => sample));
  const mine = items.filter((item): item is SwabItem => item.what === 'SWAB' && item.swab.person === due.person && !known.has(item.id) && !back.has(item.id));
  const taken: Taken[] = [...due.done.filter(({ sample }) => !back.has(sample)).map((done): Taken => ({ sample: done.sample, tube: done.tube, planned: done.subject === 'PERSON' && (done.plannedOn ?? done.makeUpFor) !== null, at: new Date(done.collectedAt).toISOString(), state: 'saved' })),
    ...mine.map(({ id, tube, swab, at, state }): Taken => ({ sample: id, tube, planned: (swab.plannedOn ?? swab.makeUpFor) !== null, at, state: state === 'saved' || state === 'refused' ? state : 'waiting' }))];
  const open = due.tasks.filter((task) => !mine.some((item) => item.state !== 'refused' && sameTask(item.task, task)))
    .sort((one, other) => order.indexOf(one.what) - order.indexOf(other.what) || one.on.localeCompare(other.on));
  const standing: Standing = taken.some(({ state }) => state === 'refused') ? 'refused' : open.length > 0 ? 'left' : taken.some(({ state }) => state === 'waiting') ? 'waiting' : taken.length > 0 ? 'saved' : 'none';
  return { due, roomId, room, mates, standing, open, taken: taken.sort((one, other) => one.at.localeCompare(other.at)) };
}

export interface Progress {
  saved: number;
  waiting: number;
  left: number;
  total: number;
}

export function progressOf(stands: readonly Stand[]): Progress {
  const count = (...of: Standing[]) => stands.filter(({ standing }) => of.includes(standing)).length;
  return { saved: count('saved'), waiting: count('waiting'), left: count('left', 'refused'), total: stands.length - count('none') };
}

/** What this device knows of a tube; undefined where it does not know the tube. */
export function tubeOf(code: string, tubes: readonly OpenTube[], list: TestList, items: readonly Item[]): Tube | undefined {
  const own = items.filter((item) => item.tube === code && item.state !== 'refused');
  const known = tubes.find((tube) => tube.code === code);
  const made = own.find((item) => item.what === 'TUBE');
  const about = known ?? made;
  if (!about) return undefined;
  const told = new Set(everybody(list).flatMap(({ done }) => done.filter(({ tube }) => tube === code).map(({ sample }) => sample)));
  const back = new Set(own.flatMap((item) => (item.what === 'BACK' ? [item.sample] : [])));
  const added = own.filter((item) => item.what === 'SWAB' && !told.has(item.id) && !back.has(item.id)).length;
  const before = Math.max(known?.filled ?? 0, told.size);
  return { code, capacity: about.capacity, contents: about.contents, count: before + added - [...back].filter((sample) => told.has(sample)).length,
    closed: own.some((item) => item.what === 'CLOSING') };
}

/** Tubes that have room, those begun first. */
export function openTubes(tubes: readonly OpenTube[], list: TestList, items: readonly Item[]): Tube[] {
  const codes = new Set([...tubes.map(({ code }) => code), ...items.filter(({ what }) => what === 'TUBE').map(({ tube }) => tube)]);
  return [...codes].flatMap((code) => tubeOf(code, tubes, list, items) ?? []).filter((tube) => !tube.closed && tube.count < tube.capacity)
    .sort((one, other) => Number(other.count > 0) - Number(one.count > 0) || one.code.localeCompare(other.code));
}

/** What is in a tube of those on the list, in the order in which they came into it. */
export function membersOf(code: string, stands: readonly Stand[]): { stand: Stand; taken: Taken }[] {
  return stands.flatMap((stand) => stand.taken.filter(({ tube }) => tube === code).map((taken) => ({ stand, taken })))
    .sort((one, other) => one.taken.at.localeCompare(other.taken.at));
}

export type Hindrance = 'full' | 'closed' | 'same-tube' | 'single' | 'people-only' | 'surroundings-only';

/** Why a swab cannot go into this tube: what a nurse should hear at the door and not later. */
export function hindered(tube: Tube, stand: Stand, task: Task | null): Hindrance | undefined {
  if (tube.closed) return 'closed';
  if (tube.count >= tube.capacity) return 'full';
  if (contentsOf(task) !== tube.contents) return tube.contents === 'PEOPLE' ? 'people-only' : 'surroundings-only';
  // A member of a positive pool is swabbed alone, or nobody would know whose it is.
  if (task?.what === 'RECALL' && tube.capacity > 1) return 'single';
  return tube.contents === 'PEOPLE' && stand.taken.some(({ tube: other, state }) => other === tube.code && state !== 'refused') ? 'same-tube' : undefined;
}

/** The tasks of somebody that this kind of tube can answer; a second swab only after the first. */
export function tasksFor(stand: Stand, contents: Contents): Task[] {
  const fitting = stand.open.filter((task) => contentsOf(task) === contents);
  const first = fitting.some(({ what }) => what === 'PLANNED' || what === 'OVERDUE');
  return fitting.filter((task) => task.what !== 'PAIR' || task.of !== null || !first);
}

/** The swab that a second one goes with. */
export function firstOf(stand: Stand): string | undefined {
  return stand.taken.filter(({ planned, state }) => planned && state !== 'refused').at(-1)?.sample;
}

/** Who comes next in the order of walking, for whom this tube is the right one. */
export function nextAfter(stands: readonly Stand[], person: string | undefined, tube: Tube | undefined): Stand | undefined {
  const at = stands.findIndex(({ due }) => due.person === person);
  const wanted = (stand: Stand) => {
    if (stand.standing !== 'left') return false;
    if (!tube) return true;
    return tasksFor(stand, tube.contents).some((task) => hindered({ ...tube, count: 0 }, stand, task) === undefined);
  };
  return [...stands.slice(at + 1), ...stands.slice(0, Math.max(at, 0))].find(wanted);
}

/** Whom a scanned or typed text names: by the patch, the room or the name. */
export function named(stands: readonly Stand[], typed: string): Stand[] {
  const text = typed.normalize('NFKC').trim().toUpperCase();
  if (text === '') return [];
  const by = (is: (stand: Stand) => boolean) => stands.filter(is);
  const exact = by(({ due }) => due.patch?.toUpperCase() === text);
  if (exact.length > 0) return exact;
  const inRoom = by(({ room }) => room.toUpperCase() === text);
  return inRoom.length > 0 ? inRoom : by(({ due, room }) => [due.name, due.englishName ?? '', room].some((word) => word.toUpperCase().includes(text)));
}

function everybody(list: TestList): Due[] {
  return [...list.floors.flatMap(({ stops }) => stops.flatMap(({ people }) => people)), ...list.elsewhere];
}

/** What a desk looks for in the list. */
export const groups = ['due', 'overdue', 'madeUpLater', 'retest', 'recall', 'collectedToday'] as const;
export type Group = typeof groups[number];

export function inGroup({ due, open, taken }: Stand, group: Group): boolean {
  switch (group) {
    case 'due': return open.some(({ what }) => what === 'PLANNED' || what === 'PAIR' || what === 'ENVIRONMENT' || what === 'BELONGINGS');
    case 'overdue': return open.some(({ what }) => what === 'OVERDUE');
    case 'madeUpLater': return due.makeUps.length > 0;
    case 'retest': return open.some(({ what }) => what === 'RETEST');
    case 'recall': return open.some(({ what }) => what === 'RECALL');
    case 'collectedToday': return taken.length > 0;
  }
}
