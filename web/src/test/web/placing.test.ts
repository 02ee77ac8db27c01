import assert from 'node:assert/strict';
import { test } from 'node:test';
import { against, askAgain, byRoom, draftOf, excluded, judged, moved, pinned, without, type Proposal } from '../../main/web/placing/placing.ts';

const proposal: Proposal = {
  places: [
    { stay: 'mother', room: 'r1', pinned: false, grounds: [{ kind: 'FLOOR_OF_CLASS' }], obstacles: [] },
    { stay: 'child', room: 'r1', pinned: false, grounds: [{ kind: 'WITH_FAMILY' }], obstacles: [] },
    { stay: 'elder', room: 'r2', pinned: false, grounds: [{ kind: 'LOW_FLOOR' }], obstacles: [] },
  ],
  unplaced: [{ stay: 'late', against: [{ reason: 'NOT_ALONE', remedy: 'BRING_COMPANION', rooms: 3, alone: 2 }] }],
};
const draft = draftOf(proposal, []);

test('who is given another room by hand is pinned there, also somebody who had none', () => {
  const changed = moved(moved(draft, 'elder', 'r3'), 'late', 'r4');
  assert.deepEqual(changed.places.map(({ stay, room, pinned: pin }) => [stay, room, pin]),
    [['mother', 'r1', false], ['child', 'r1', false], ['elder', 'r3', true], ['late', 'r4', true]]);
  assert.equal(changed.unplaced.length, 0);
});

test('a repair begins with what stands, keeps the pinned, and places those who came since', () => {
  const ask = askAgain(excluded(pinned(draft, 'mother', true), 'r2', true), ['new'], true);
  assert.deepEqual(ask, { stays: ['mother', 'child', 'elder', 'late', 'new'],
    standing: [{ stay: 'mother', room: 'r1' }, { stay: 'child', room: 'r1' }], pinned: ['mother'], excluded: ['r2'] });
});

test('proposed anew only the pinned stand', () => {
  assert.deepEqual(askAgain(pinned(draft, 'elder', true), [], false).standing, [{ stay: 'elder', room: 'r2' }]);
});

test('what the server says since replaces reasons, and a place that changed meanwhile keeps its own', () => {
  const check = { rooms: [], places: [
    { stay: 'mother', room: 'r1', fits: false, advantages: [], obstacles: [{ reason: 'ONE_PERSON' as const, facts: {}, remedy: 'RECORD_EXCEPTION' as const }] },
    { stay: 'elder', room: 'r2', fits: true, advantages: [{ kind: 'SAME_CLASS_ON_FLOOR' as const }], obstacles: [] },
    { stay: 'child', room: 'r9', fits: false, advantages: [], obstacles: [{ reason: 'ZONE' as const, facts: {}, remedy: 'NONE' as const }] }] };
  const now = judged(draft, check);
  assert.deepEqual(against(now).map(({ stay }) => stay), ['mother']);
  assert.deepEqual(now.places[2]!.grounds.map(({ kind }) => kind), ['SAME_CLASS_ON_FLOOR', 'LOW_FLOOR']);
  assert.deepEqual(now.places[1]!.grounds.map(({ kind }) => kind), ['WITH_FAMILY']);
});

test('who is not expected any more has no place in it', () => {
  const here = without(draft, new Set(['mother', 'elder']));
  assert.deepEqual([here.places.length, here.unplaced.length], [2, 0]);
  assert.equal(without(draft, new Set(['mother', 'child', 'elder', 'late'])), draft);
});

test('rooms are told with all who come into them', () => {
  assert.deepEqual([...byRoom(draft)], [['r1', ['mother', 'child']], ['r2', ['elder']]]);
});
