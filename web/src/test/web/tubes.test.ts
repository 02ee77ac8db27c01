import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { cellsOf, missedOf, nextOf, type Planned } from '../../main/web/laboratory/tests.ts';
import { awaiting, canGo, codesIn, onTheWay, tally, type Consignment, type Sent } from '../../main/web/laboratory/tubes.ts';

const sent = (code: string, more: Partial<Sent> = {}): Sent => ({ code, capacity: 5, filled: 5, receivedAt: null, missingAt: null, note: null, outcome: null, ...more });
const consignment = (...tubes: Sent[]): Consignment => ({ id: 'c', site: 's', laboratory: { id: 'l', name: 'L' }, dispatchedAt: '2021-08-09T01:00:00Z', recordedAt: '2021-08-09T01:00:00Z', by: null, courier: null, tubes });

test('a tube is on the way until somebody says that it came or that it did not', () => {
  assert.deepEqual(onTheWay(consignment(sent('A'), sent('B', { receivedAt: '2021-08-09T02:00:00Z' }), sent('C', { missingAt: '2021-08-09T02:00:00Z' }))).map(({ code }) => code), ['A']);
});

test('what came first awaits its result first, and what has one awaits none', () => {
  const one = consignment(sent('B', { receivedAt: '2021-08-09T03:00:00Z' }), sent('A', { receivedAt: '2021-08-09T02:00:00Z' }), sent('C', { receivedAt: '2021-08-09T02:00:00Z', outcome: 'NEGATIVE' }), sent('D'));
  assert.deepEqual(awaiting([one]).map(({ sent: { code } }) => code), ['A', 'B']);
});

test('an empty tube goes nowhere, and none goes twice', () => {
  assert.deepEqual((['EMPTY', 'FILLING', 'FULL', 'CLOSED', 'DISPATCHED', 'RESULTED'] as const).map((state) => canGo({ state })), [false, true, true, true, false, false]);
});

test('codes are read from what was scanned or pasted, each once', () => {
  assert.deepEqual(codesIn('zz-1\nZZ-2， zz-1;ZZ-3、'), ['ZZ-1', 'ZZ-2', 'ZZ-3']);
});

test('outcomes are told in one order, without those that nobody chose', () => {
  assert.deepEqual(tally(['POSITIVE', 'NEGATIVE', 'NEGATIVE']), [{ outcome: 'NEGATIVE', count: 2 }, { outcome: 'POSITIVE', count: 1 }]);
});

const planned = (on: string, day: number, state: Planned['state'], due = on): Planned => ({ on, day, samples: 1, state, due, by: [], makeUps: [], toPlan: false, notes: [] });

test('days between tests are seen, with the number that the version gives them', () => {
  const cells = cellsOf([planned('2021-08-02', 1, 'MET'), planned('2021-08-05', 4, 'TO_COME')], '2021-08-05');
  assert.deepEqual(cells.map(({ day, shown }) => [day, shown]), [[1, 'MET'], [2, undefined], [3, undefined], [4, 'DUE']]);
  assert.equal(cells.at(-1)?.today, true);
});

test('a missed day that is made up later says so, and waits for the day of its make-up', () => {
  const later = { plannedOn: '2021-08-01', on: '2021-08-05', recordedAt: '2021-08-02T01:00:00Z', endedAt: null, by: '何护士' };
  const before = { ...later, on: '2021-08-04', endedAt: '2021-08-02T01:00:00Z' };
  const missed: Planned = { ...planned('2021-08-01', 1, 'TO_COME', '2021-08-05'), toPlan: true, makeUps: [before, later] };
  assert.deepEqual(missedOf([missed, planned('2021-08-04', 4, 'TO_COME')]), [{ on: '2021-08-01', standing: later }]);
  assert.equal(cellsOf([missed], '2021-08-03')[0]?.shown, 'LATER');
  assert.equal(cellsOf([missed], '2021-08-05')[0]?.shown, 'DUE');
  assert.equal(nextOf(cellsOf([missed, planned('2021-08-04', 4, 'TO_COME')], '2021-08-03'))?.date, '2021-08-04');
});

test('what is due or to be repeated comes before what is to come', () => {
  const cells = cellsOf([planned('2021-08-01', 1, 'RETEST_NEEDED'), planned('2021-08-09', 9, 'TO_COME')], '2021-08-03');
  assert.equal(nextOf(cells)?.date, '2021-08-01');
  assert.equal(nextOf(cellsOf([planned('2021-08-01', 1, 'MET')], '2021-08-03')), undefined);
});

test('tests that lie months apart stand without the days between', () => {
  assert.deepEqual(cellsOf([planned('2021-06-01', 1, 'MET'), planned('2021-08-09', 70, 'TO_COME')], '2021-08-03').map(({ date }) => date), ['2021-06-01', '2021-08-09']);
});
