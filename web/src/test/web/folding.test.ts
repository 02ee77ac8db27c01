import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { byDayOf, foldable, swaps, type Told } from '../../main/web/people/folding.ts';
import type { Wear } from '../../main/web/patch/patches.ts';

const told = (at: string, centi = 3670, more: Partial<Told['reading']> = {}, correctedBy: string | null = null): Told => ({ author: '罗晓岚', correctedBy,
  reading: { id: at, person: 'p', centi, method: 'AXILLA', measuredAt: at, recordedAt: at, symptoms: ['NONE'], otherSymptom: null, deviceFault: false, reason: null, ...more } });

test('only a check that nobody should stop at is folded', () => {
  assert.ok(foldable(told('2021-08-09T00:00:00Z'), 3730));
  assert.ok(foldable(told('2021-08-09T00:00:00Z', 3670, { symptoms: [] }), 3730));
  for (const one of [told('2021-08-09T00:00:00Z', 3730), told('2021-08-09T00:00:00Z', 3670, { symptoms: ['COUGH'] }), told('2021-08-09T00:00:00Z', 3670, { otherSymptom: '头晕' }),
    told('2021-08-09T00:00:00Z', 3670, { deviceFault: true }), told('2021-08-09T00:00:00Z', 3670, {}, 'other'), told('2021-08-09T00:00:00Z', 3670, { reason: '记错' }),
    told('2021-08-09T00:00:00Z', 3670, { recordedAt: '2021-08-09T00:05:01Z' })]) assert.ok(!foldable(one, 3730), JSON.stringify(one));
});

test('the checks of a day come together in their order, whatever order they were told in', () => {
  const days = byDayOf(['2021-08-09T10:00:00Z', '2021-08-08T23:00:00Z', '2021-08-08T01:00:00Z'].map((at) => told(at)), (at) => at.slice(0, 10));
  assert.deepEqual(days.map((day) => day.map(({ reading }) => reading.id.slice(8, 13))), [['08T01', '08T23'], ['09T10']]);
});

test('a patch that went on the moment another came off was swapped, unless one of them never was', () => {
  const wear = (code: string, from: string, to: string | null, withdrawnAt: string | null = null): Wear =>
    ({ id: code, number: 1, patch: code, code, bodyPlace: null, from, to, withdrawnAt, steps: [] });
  const [first, second, third] = [wear('A', '1', '2'), wear('B', '2', '3'), wear('C', '4', null)];
  assert.deepEqual([...swaps([first, second, third]).entries()].map(([after, before]) => [after.code, before.code]), [['B', 'A']]);
  assert.equal(swaps([wear('A', '1', '2', 'gone'), second]).size, 0);
});
