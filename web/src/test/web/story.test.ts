import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actsOf, bedOf, byDay, dayOn, isLate, isOut, lastBed, mistakeOf, open, orderOf, standing, wasExpected, type Bed, type Order, type Stay, type Step } from '../../main/web/stay/story.ts';

function step(kind: Step['kind'], occurredAt: string, seq = 1, corrects: number | null = null): Step {
  return { seq, kind, corrects, occurredAt, recordedAt: occurredAt, author: '谭向晚', reason: null, destination: null, override: false, protocolVersion: null };
}

const planned: Bed = { roomId: 'r5', room: '0505', bedId: 'b5', bed: '1', from: '2021-08-10T02:00:00Z', to: null, planned: true, reason: null };
const lying: Bed = { ...planned, roomId: 'r1', room: '0501', bedId: 'b1', from: '2021-08-02T02:00:00Z', planned: false };

function stay(facts: Partial<Stay>): Stay {
  return { id: 's', version: 0, site: 'x', siteZh: '点', siteEn: '', order: 'o', state: 'ADMITTED', expectedAt: null, admittedAt: '2021-08-02T02:00:00Z', closedAt: null, steps: [], beds: [lying], ...facts };
}

function order(convention: 'DAY_ZERO' | 'HOURS_24'): Order {
  return { id: 'o', riskClass: 'CLOSE_CONTACT', exposureDay: '2021-08-01', text: { authority: '', reason: '', legalBasis: null }, protocolVersion: null,
    progress: { day: 8, of: 14, convention, lastDay: '2021-08-15' }, occurredAt: '', recordedAt: '', author: null, given: null, migrations: [] };
}

test('who lies in a bed and has another kept is in the one they lie in', () => {
  assert.equal(bedOf(stay({ beds: [planned, lying] }))?.room, '0501');
  assert.equal(bedOf(stay({ beds: [planned, { ...lying, to: '2021-08-03T00:00:00Z' }] }))?.room, '0505');
});

test('out until back, and out again', () => {
  const out = step('OUT', '2021-08-03T01:00:00Z');
  const back = step('RETURNED', '2021-08-03T05:00:00Z');
  assert.equal(isOut(stay({ steps: [out] })), true);
  assert.equal(isOut(stay({ steps: [out, back] })), false);
  assert.equal(isOut(stay({ steps: [out, back, out] })), true);
  assert.equal(isOut(stay({ steps: [out], state: 'RELEASED' })), false);
});

test('what can be done follows from how far the stay has come', () => {
  assert.deepEqual(actsOf(stay({ state: 'ORDERED', admittedAt: null, beds: [] })), ['place', 'setOut', 'cancel']);
  assert.deepEqual(actsOf(stay({ state: 'EN_ROUTE', admittedAt: null, beds: [planned] })), ['admit', 'giveUp', 'cancel']);
  assert.deepEqual(actsOf(stay({})), ['move', 'leave', 'end']);
  assert.deepEqual(actsOf(stay({ beds: [] })), ['end']);
  assert.deepEqual(actsOf(stay({ steps: [step('OUT', '2021-08-03T01:00:00Z')] })), ['back', 'end']);
  assert.deepEqual(actsOf(stay({ state: 'DIED' })), ['depart']);
  assert.deepEqual(actsOf(stay({ state: 'CLOSED', closedAt: '2021-08-03T01:00:00Z' })), []);
});

test('where somebody is comes before where somebody is expected, and gives the order', () => {
  const expected = stay({ id: 'next', order: 'other', admittedAt: null, state: 'ORDERED' });
  const story = { orders: [{ ...order('DAY_ZERO'), id: 'other' }, order('DAY_ZERO')], stays: [expected, stay({})], versions: [] };
  assert.deepEqual(open(story).map(({ id }) => id), ['s', 'next']);
  assert.equal(orderOf(story)?.id, 'o');
  assert.equal(orderOf({ ...story, stays: [] }), undefined);
});

test('a day has the number the version counts, and none before the exposure or where a day is 24 hours', () => {
  assert.equal(dayOn(order('DAY_ZERO'), '2021-08-09', '2021-08-09'), 8);
  assert.equal(dayOn(order('DAY_ZERO'), '2021-08-01', '2021-08-09'), 0);
  assert.equal(dayOn(order('DAY_ZERO'), '2021-07-31', '2021-08-09'), undefined);
  assert.equal(dayOn(order('HOURS_24'), '2021-08-05', '2021-08-09'), undefined);
});

test('rows stand under their day, the newest first, and of one instant the later one first', () => {
  const rows = [{ at: '2021-08-01T01:00:00Z', n: 1 }, { at: '2021-08-02T01:00:00Z', n: 2 }, { at: '2021-08-02T01:00:00Z', n: 3 }];
  assert.deepEqual(byDay(rows, (at) => at.slice(0, 10)).map(({ day, rows: some }) => [day, some.map(({ n }) => n)]), [['2021-08-02', [3, 2]], ['2021-08-01', [1]]]);
});

test('what is written down within five minutes is not late', () => {
  assert.equal(isLate('2021-08-02T01:00:00Z', '2021-08-02T01:05:00Z'), false);
  assert.equal(isLate('2021-08-02T01:00:00Z', '2021-08-02T01:05:01Z'), true);
});

const come = step('ADMITTED', '2021-08-02T02:00:00Z', 1);
const released = step('RELEASED', '2021-08-15T02:00:00Z', 2);
const left = step('DEPARTED', '2021-08-15T03:00:00Z', 3);

function only(some: Stay) {
  return { orders: [], stays: [some], versions: [] };
}

test('the last step that stands can be taken back, and then the one before it', () => {
  const ended = stay({ steps: [come, released, left] });
  assert.equal(mistakeOf(ended, only(ended)), 'departure');
  const there = stay({ steps: [come, released, left, step('WITHDRAWN', '2021-08-15T04:00:00Z', 4, 3)] });
  assert.deepEqual(standing(there), [come, released]);
  assert.equal(mistakeOf(there, only(there)), 'ending');
  const lies = stay({ steps: [...there.steps, step('WITHDRAWN', '2021-08-15T05:00:00Z', 5, 2)] });
  assert.equal(mistakeOf(lies, only(lies)), 'admission');
});

test('an admission after which something happened stands, and so does what was taken back already', () => {
  const moved = stay({ steps: [come, step('MOVED', '2021-08-03T02:00:00Z', 2)] });
  assert.equal(mistakeOf(moved, only(moved)), undefined);
  const cancelled = stay({ steps: [come, step('WITHDRAWN', '2021-08-02T03:00:00Z', 2, 1), step('CANCELLED', '2021-08-02T03:00:00Z', 3)] });
  assert.equal(mistakeOf(cancelled, only(cancelled)), undefined);
});

test('a departure stands once somebody has come again', () => {
  const former = stay({ steps: [come, released, left], closedAt: '2021-08-15T03:00:00Z' });
  const next = stay({ id: 'next', admittedAt: '2021-09-01T02:00:00Z' });
  assert.equal(mistakeOf(former, { ...only(former), stays: [next, former] }), undefined);
  assert.equal(mistakeOf(former, { ...only(former), stays: [former, stay({ id: 'next', admittedAt: null })] }), 'departure');
});

test('who was expected before is expected again', () => {
  assert.equal(wasExpected(stay({ steps: [step('EXPECTED', '2021-08-01T02:00:00Z', 1), { ...come, seq: 2 }] })), true);
  assert.equal(wasExpected(stay({ steps: [come] })), false);
});

test('the bed that somebody left is the last they lay in', () => {
  assert.equal(lastBed(stay({ beds: [lying, { ...lying, room: '0502', to: '2021-08-15T03:00:00Z' }, planned] }))?.room, '0502');
  assert.equal(lastBed(stay({ beds: [planned] })), undefined);
});
