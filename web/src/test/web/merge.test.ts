import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merge, numberOf, textOf } from '../../main/web/shared/merge.ts';

const base = { number: '0501', door: '1', note: '' };

test('what only they changed is taken over, what only you changed stays', () => {
  const { values, taken, both } = merge(base, { ...base, door: '2' }, { ...base, note: '朝南' });
  assert.deepEqual(values, { number: '0501', door: '2', note: '朝南' });
  assert.deepEqual(taken, ['door']);
  assert.deepEqual(both, []);
});

test('what both changed to something else stays as typed and is for a person to decide', () => {
  const { values, taken, both } = merge(base, { ...base, number: '0502' }, { ...base, number: '0503' });
  assert.equal(values['number'], '0503');
  assert.deepEqual(taken, []);
  assert.deepEqual(both, ['number']);
});

test('the same change by both is no difference', () => {
  const { taken, both } = merge(base, { ...base, number: '0502' }, { ...base, number: '0502' });
  assert.deepEqual([taken, both], [[], []]);
});

test('a field that the server does not know is left alone', () => {
  assert.deepEqual(merge({ ...base, from: 'a' }, { ...base, door: '2' }, { ...base, from: 'b' }).values, { ...base, door: '2', from: 'b' });
});

test('numbers are read as people write them, and what is none goes as it was typed', () => {
  assert.equal(numberOf(' 18.5 '), 18.5);
  assert.equal(numberOf('18，5'), 18.5);
  assert.equal(numberOf(''), null);
  assert.equal(numberOf('abc'), 'abc');
  assert.equal(textOf('  '), null);
});
