/* What is done while swabs are taken, as it waits on this device. Pure: runs without a page. */
import type { Kept } from '../queue/kept.ts';
import type { Contents, Specimen, Task } from './test-list.ts';

export type Subject = 'PERSON' | 'ROOM' | 'BELONGINGS';

export interface Swab {
  subject: Subject;
  person: string | null;
  room: string | null;
  collectedAt: string;
  /** Of a person only. */
  specimen: Specimen | null;
  tube: string;
  plannedOn: string | null;
  makeUpFor: string | null;
  retestOf: string | null;
  recallOf: string | null;
  pairOf: string | null;
}

export type Act =
  /** A tube that came with its code printed is made known. */
  | { what: 'TUBE'; capacity: number; contents: Contents }
  | { what: 'SWAB'; swab: Swab; task: Task | null; who: string; roomNumber: string }
  /** A swab that was recorded by mistake is taken back. */
  | { what: 'BACK'; sample: string; person: string | null; reason: string; who: string }
  | { what: 'CLOSING' };

/** `at` is when it was done, to the millisecond: it is sent in that order. */
export type Item = Kept & { site: string; at: string; tube: string } & Act;

export type SwabItem = Extract<Item, { what: 'SWAB' }>;

/** How a swab answers its task: what was planned for a day that is over by now is made up for. @param day of the site on which it is taken */
export function answers(task: Task | null, day: string, first: string | undefined): Pick<Swab, 'plannedOn' | 'makeUpFor' | 'retestOf' | 'recallOf' | 'pairOf'> {
  const none = { plannedOn: null, makeUpFor: null, retestOf: null, recallOf: null, pairOf: null };
  switch (task?.what) {
    case undefined: case 'ENVIRONMENT': case 'BELONGINGS': return none;
    case 'RETEST': return { ...none, retestOf: task.of };
    case 'RECALL': return { ...none, recallOf: task.of };
    case 'PAIR': return { ...none, pairOf: task.of ?? first ?? null };
    case 'PLANNED': case 'OVERDUE':
      return task.on === day ? { ...none, plannedOn: task.on } : { ...none, makeUpFor: task.on };
  }
}

export function subjectOf(task: Task | null): Subject {
  return task?.what === 'ENVIRONMENT' ? 'ROOM' : task?.what === 'BELONGINGS' ? 'BELONGINGS' : 'PERSON';
}

export function contentsOf(task: Task | null): Contents {
  return subjectOf(task) === 'PERSON' ? 'PEOPLE' : 'SURROUNDINGS';
}

export function sameTask(one: Task | null, other: Task): boolean {
  return one !== null && one.what === other.what && one.on === other.on;
}
