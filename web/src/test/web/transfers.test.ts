import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { columns, inColumn, isOpen, shown, waitsFor, type State, type Transfer } from '../../main/web/transfer/transfers.ts';

const one = (id: string, state: State, since: string) => ({ id, state, since }) as Transfer;
const both = { outgoing: [one('a', 'REQUESTED', '2021-08-09T02:10:00Z'), one('b', 'PICKED_UP', '2021-08-09T01:00:00Z')], incoming: [one('c', 'REFUSED', '2021-08-09T00:30:00Z')] };

test('both directions stand in one list, the longest waiting first, or one direction alone', () => {
  assert.deepEqual(shown(both, null).map(({ transfer, direction }) => `${transfer.id} ${direction}`), ['c incoming', 'b outgoing', 'a outgoing']);
  assert.deepEqual(shown(both, 'outgoing').map(({ transfer }) => transfer.id), ['b', 'a']);
});

test('every state has one column, and a refused one waits for its origin again', () => {
  const states: State[] = ['REQUESTED', 'ORIGIN_APPROVED', 'REFUSED', 'DESTINATION_APPROVED', 'ARRANGED', 'PICKED_UP', 'ARRIVED', 'COMPLETED', 'CANCELLED'];
  assert.deepEqual(Object.values(columns).flat().sort(), [...states].sort());
  assert.deepEqual(inColumn(shown(both, null), 'origin').map(({ transfer }) => transfer.id), ['c', 'a']);
});

test('somebody has to do something next until it is over', () => {
  for (const state of Object.values(columns).flat()) assert.equal(waitsFor({ state }) !== undefined, isOpen({ state }), state);
});
