import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { isHereAlone } from '../../main/web/queue/kept.ts';
import { firstOf, hindered, inGroup, membersOf, named, nextAfter, openTubes, progressOf, standsOf, tasksFor, tubeOf, type Tube } from '../../main/web/sample/collect.ts';
import { answers, type Act, type Item, type Swab } from '../../main/web/sample/swab.ts';
import type { Done, Due, OpenTube, Task, TestList, What } from '../../main/web/sample/test-list.ts';

const day = '2021-08-09';
const task = (what: What, on = day, of: string | null = null): Task => ({ what, on, specimen: 'NASOPHARYNGEAL', of });
const due = (person: string, tasks: readonly Task[], more: Partial<Due> = {}): Due => ({ person, stay: person, name: person, englishName: null, riskClass: null, progress: null,
  patch: null, leavingToday: false, specimen: 'NASOPHARYNGEAL', tasks, makeUps: [], done: [], ...more });
const list = (...people: Due[]): TestList => ({ at: `${day}T02:00:00Z`, day, capacities: [1, 5, 10, 20], elsewhere: [],
  floors: [{ id: 'f', building: '1', buildingEn: null, number: 5, stops: people.map((one, at) => ({ room: { id: `r${at}`, number: `050${at + 1}` }, people: [one] })) }] });
const none = answers(null, day, undefined);
const swab = (person: string, tube: string): Swab => ({ subject: 'PERSON', person, room: null, collectedAt: `${day}T02:00:00Z`, specimen: 'NASOPHARYNGEAL', tube, ...none });
let made = 0;
const item = (tube: string, act: Act, state: Item['state'] = 'waiting', id = `i${made++}`): Item => ({ id, site: 's', at: `${day}T02:00:0${made % 10}.000Z`, tube, state, ...act });
const taken = (person: string, tube: string, of: Task | null, state: Item['state'] = 'waiting', id?: string): Item =>
  item(tube, { what: 'SWAB', swab: { ...swab(person, tube), ...answers(of, day, undefined) }, task: of, who: person, roomNumber: '' }, state, id);
const done = (sample: string, tube: string): Done => ({ sample, subject: 'PERSON', tube, collectedAt: `${day}T01:00:00Z`, plannedOn: day, makeUpFor: null });
const pool = (capacity: number, filled = 0, code = 'ZZ-1'): OpenTube => ({ code, capacity, contents: 'PEOPLE', filled, state: 'FILLING' });
const inHand = (capacity: number, more: Partial<Tube> = {}): Tube => ({ code: 'ZZ-1', capacity, contents: 'PEOPLE', count: 0, closed: false, ...more });

test('nothing is saved before the server said so, and what it refused is still to be done', () => {
  const planned = task('PLANNED');
  const people = list(due('a', [], { done: [done('x', 'ZZ-1')] }), due('b', [planned]), due('c', [planned]), due('d', [planned]), due('e', []));
  const stands = standsOf(people, undefined, [taken('b', 'ZZ-1', planned, 'sending'), taken('c', 'ZZ-1', planned, 'refused')]);
  assert.deepEqual(stands.map(({ standing }) => standing), ['saved', 'waiting', 'refused', 'left', 'none']);
  assert.deepEqual(stands.map(({ open }) => open.length), [0, 0, 1, 1, 0]);
  assert.deepEqual(progressOf(stands), { saved: 1, waiting: 1, left: 2, total: 4 });
});

test('a swab that is on record and on this device is counted once', () => {
  const planned = task('PLANNED');
  const known = list(due('a', [], { done: [done('i-a', 'ZZ-1')] }), due('b', [planned]));
  const items = [taken('a', 'ZZ-1', planned, 'saved', 'i-a'), taken('b', 'ZZ-1', planned)];
  assert.equal(tubeOf('ZZ-1', [pool(5, 1)], known, items)?.count, 2);
});

test('a swab that was taken back leaves its place, and one that was refused never had one', () => {
  const planned = task('PLANNED');
  const known = list(due('a', [planned], { done: [done('i-a', 'ZZ-1')] }), due('b', [planned]));
  const back = item('ZZ-1', { what: 'BACK', sample: 'i-a', person: 'a', reason: 'r', who: 'a' });
  const items = [back, taken('b', 'ZZ-1', planned, 'refused')];
  assert.equal(tubeOf('ZZ-1', [pool(5, 1)], known, items)?.count, 0);
  assert.deepEqual(standsOf(known, undefined, items).map(({ standing }) => standing), ['left', 'refused']);
});

test('what was put in last stands last, also within the second of one that the server knows', () => {
  const planned = task('PLANNED');
  const later = { ...taken('a', 'ZZ-1', planned, 'waiting', 'later'), at: `${day}T01:00:00.450Z` };
  const known = list(due('a', [planned]), due('b', [], { done: [done('first', 'ZZ-1')] }));
  assert.deepEqual(membersOf('ZZ-1', standsOf(known, undefined, [later])).map(({ taken: { sample } }) => sample), ['first', 'later']);
});

test('only what the server cannot have is given up without asking it', () => {
  const of = (state: Item['state'], tried?: true) => isHereAlone({ id: 'i', state, ...(tried ? { tried } : {}) });
  assert.deepEqual([of('waiting'), of('refused', true)], [true, true]);
  assert.deepEqual([of('waiting', true), of('sending', true), of('saved', true)], [false, false, false]);
});

test('a tube that came with its code is known before the server has it', () => {
  const own = item('QX-7', { what: 'TUBE', capacity: 10, contents: 'PEOPLE' });
  assert.deepEqual(tubeOf('QX-7', [], list(), [own]), { code: 'QX-7', capacity: 10, contents: 'PEOPLE', count: 0, closed: false });
  assert.equal(tubeOf('QX-8', [], list(), [own]), undefined);
});

test('tubes that have room are offered, those begun first, and none that is full or closed', () => {
  const tubes = [pool(5, 0, 'A'), pool(5, 2, 'B'), pool(5, 5, 'C'), pool(5, 1, 'D')];
  assert.deepEqual(openTubes(tubes, list(), [item('D', { what: 'CLOSING' })]).map(({ code }) => code), ['B', 'A']);
});

test('what cannot go into the tube is said at the door', () => {
  const planned = task('PLANNED'), recall = task('RECALL', day, 's0'), floor = task('ENVIRONMENT');
  const [a, b] = standsOf(list(due('a', [planned, task('PAIR')], { done: [done('x', 'ZZ-1')] }), due('b', [recall])), undefined, []);
  assert.equal(hindered(inHand(5, { count: 5 }), b!, recall), 'full');
  assert.equal(hindered(inHand(5, { closed: true }), b!, recall), 'closed');
  assert.equal(hindered(inHand(5), b!, recall), 'single');
  assert.equal(hindered(inHand(1), b!, recall), undefined);
  assert.equal(hindered(inHand(5), b!, floor), 'people-only');
  assert.equal(hindered(inHand(5, { contents: 'SURROUNDINGS' }), b!, planned), 'surroundings-only');
  assert.equal(hindered(inHand(5), a!, task('PAIR')), 'same-tube');
  assert.equal(hindered(inHand(5, { code: 'ZZ-2' }), a!, task('PAIR')), undefined);
});

test('the second of two swabs comes after the first and names it', () => {
  const planned = task('PLANNED'), pair = task('PAIR');
  const people = list(due('a', [planned, pair]));
  const [before] = standsOf(people, undefined, []);
  assert.deepEqual(tasksFor(before!, 'PEOPLE').map(({ what }) => what), ['PLANNED']);
  const [after] = standsOf(people, undefined, [taken('a', 'ZZ-1', planned, 'waiting', 'first')]);
  assert.deepEqual(tasksFor(after!, 'PEOPLE').map(({ what }) => what), ['PAIR']);
  assert.equal(answers(pair, day, firstOf(after!)).pairOf, 'first');
});

test('what was planned for a day that is over is made up for', () => {
  assert.deepEqual(answers(task('PLANNED'), day, undefined), { ...none, plannedOn: day });
  assert.deepEqual(answers(task('PLANNED'), '2021-08-10', undefined), { ...none, makeUpFor: day });
  assert.deepEqual(answers(task('OVERDUE', '2021-08-08'), day, undefined), { ...none, makeUpFor: '2021-08-08' });
  assert.deepEqual(answers(task('RETEST', day, 's'), day, undefined), { ...none, retestOf: 's' });
  assert.deepEqual(answers(task('RECALL', day, 's'), day, undefined), { ...none, recallOf: 's' });
  assert.deepEqual(answers(task('ENVIRONMENT'), day, undefined), none);
});

test('the next door is one for which the tube in the hand is right', () => {
  const stands = standsOf(list(due('a', [task('RECALL', day, 's')]), due('b', []), due('c', [task('PLANNED')])), undefined, []);
  assert.equal(nextAfter(stands, undefined, undefined)?.due.person, 'a');
  assert.equal(nextAfter(stands, undefined, inHand(5))?.due.person, 'c');
  assert.equal(nextAfter(stands, 'c', inHand(1))?.due.person, 'a');
});

test('a patch, a room or a part of a name says who it is', () => {
  const stands = standsOf(list(due('a', [], { name: '陈桂华', englishName: 'Chen Guihua', patch: 'T-20401' }), due('b', [], { name: '陈思远', englishName: 'Chen Siyuan' })), undefined, []);
  const who = (typed: string) => named(stands, typed).map(({ due: { person } }) => person);
  assert.deepEqual([who('t-20401'), who('0502'), who('陈'), who('siyuan'), who('王'), who('  ')], [['a'], ['b'], ['a', 'b'], ['b'], [], []]);
});

test('what is in the tube stands in the order in which it came into it', () => {
  const planned = task('PLANNED');
  const items = [{ ...taken('b', 'ZZ-1', planned), at: `${day}T02:00:01.000Z` }, { ...taken('a', 'ZZ-1', planned), at: `${day}T02:00:02.000Z` }, taken('c', 'ZZ-2', planned)] as Item[];
  const stands = standsOf(list(due('a', [planned]), due('b', [planned]), due('c', [planned])), undefined, items);
  assert.deepEqual(membersOf('ZZ-1', stands).map(({ stand }) => stand.due.person), ['b', 'a']);
});

test('the desk finds overdue, repeated and taken apart', () => {
  const [one] = standsOf(list(due('a', [task('OVERDUE', '2021-08-08'), task('RETEST', day, 's')], { done: [done('x', 'ZZ-1')] })), undefined, []);
  assert.deepEqual((['due', 'overdue', 'retest', 'recall', 'collectedToday'] as const).map((group) => inGroup(one!, group)), [false, true, true, false, true]);
});
