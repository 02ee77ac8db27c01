import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { ordered, shown, type Warmth } from '../../main/web/curve/temperatures.ts';

const one = (more: Partial<Warmth>): Warmth => ({ person: 'p', name: '陈', englishName: 'Chen', roomNumber: '0501', state: 'WELL', patch: 'T-1', at: '2021-08-09T02:00:00Z', centi: 3650, ofBody: true,
  battery: null, manualAt: null, manualCenti: null, ...more });

test('the newer of patch and thermometer is shown', () => {
  assert.equal(shown(one({ manualAt: '2021-08-09T01:00:00Z', manualCenti: 3700 }))?.centi, 3650);
  assert.equal(shown(one({ manualAt: '2021-08-09T02:10:00Z', manualCenti: 3700 }))?.manual, true);
  assert.equal(shown(one({ at: null, centi: null })), undefined);
});

test('what lies beside the skin is nobody\'s temperature', () => {
  assert.equal(shown(one({ centi: 2900, ofBody: false })), undefined);
  assert.equal(shown(one({ state: 'OFF_BODY', centi: 3410 })), undefined);
  assert.equal(shown(one({ state: 'OFF_BODY', centi: 3410, manualAt: '2021-08-09T01:00:00Z', manualCenti: 3660 }))?.centi, 3660);
});

test('the warmest or the most urgent come first, otherwise the rooms stay in their order', () => {
  const all = [one({ person: 'a', centi: 3650 }), one({ person: 'b', centi: 3820, state: 'FEVER' }), one({ person: 'c', state: 'SILENT', at: null }), one({ person: 'd', centi: 3700 })];
  assert.deepEqual(ordered(all, 'room').map((each) => each.person), ['a', 'b', 'c', 'd']);
  assert.deepEqual(ordered(all, 'warm').map((each) => each.person), ['b', 'd', 'a', 'c']);
  assert.deepEqual(ordered(all, 'urgent').map((each) => each.person), ['b', 'c', 'a', 'd']);
});
