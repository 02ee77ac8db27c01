import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byFloor, inState, printable, withoutProof, type Leaver, type Place, type ProofState } from '../../main/web/leaver/leavers.ts';

const floor = (id: string, room: string): Place => ({ id, building: '1 号楼', floor: 5, room });
const leaver = (stay: string, state: ProofState, place?: Place): Leaver => ({ stay, person: `p${stay}`, name: '陈桂华', englishName: 'Chen GH', state, ...(place ? { place } : {}),
  ...(state === 'STANDS' || state === 'REVOKED' ? { certificate: { id: `c${stay}`, number: `2021-0000${stay}`, issuedAt: '2021-08-09T02:24:00Z' } } : {}) });

test('who stayed on one floor stands together, and who had no bed comes by themselves', () => {
  const items = [leaver('1', 'STANDS', floor('a', '0501')), leaver('2', 'STANDS', floor('a', '0502')), leaver('3', 'STANDS', floor('b', '0401')), leaver('4', 'NONE_YET'), leaver('5', 'NONE_YET')];
  assert.deepEqual(byFloor(items).map(({ place, people }) => [place?.id, people.map(({ stay }) => stay)]), [['a', ['1', '2']], ['b', ['3']], [undefined, ['4', '5']]]);
});

test('only certificates that stand are printed, in the order of the list', () => {
  const items = [leaver('2', 'STANDS'), leaver('3', 'REVOKED'), leaver('1', 'STANDS'), leaver('4', 'NONE_YET')];
  assert.deepEqual(printable(items), ['c2', 'c1']);
  assert.deepEqual(inState(items, 'NONE_YET').map(({ stay }) => stay), ['4']);
});

test('somebody has to look at everybody without proof but who went to a hospital', () => {
  const states: ProofState[] = ['NONE_YET', 'STANDS', 'CORRECTED_SINCE', 'REVOKED', 'IN_DOUBT', 'TO_HOSPITAL', 'NO_RELEASE'];
  assert.deepEqual(withoutProof(states.map((state, at) => leaver(String(at), state))).map(({ state }) => state), ['NONE_YET', 'CORRECTED_SINCE', 'REVOKED', 'IN_DOUBT', 'NO_RELEASE']);
});
