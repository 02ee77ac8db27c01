import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { press } from '../../main/web/elements/number-entry.ts';

const celsius = { digits: 2, decimals: 1 };
const typed = (keys: string, limits = celsius) => [...keys].reduce((entry, key) => press(entry, key === '<' ? 'Backspace' : key, limits), '');

test('three digits are a temperature: the point comes by itself', () => {
  assert.equal(typed('367'), '36.7');
  assert.equal(typed('36.7'), '36.7');
});

test('no more than the wanted decimals', () => assert.equal(typed('36.78'), '36.7'));
test('no second point, and none at the start', () => {
  assert.equal(typed('.36..7'), '36.7');
});
test('backspace takes the last key back', () => {
  assert.equal(typed('367<'), '36.');
  assert.equal(typed('<'), '');
});
test('a leading zero gives way', () => assert.equal(typed('036'), '36'));
test('a whole number stays within its digits', () => assert.equal(typed('12345.6', { digits: 3, decimals: 0 }), '123'));
test('other keys change nothing', () => assert.equal(typed('3x6e'), '36'));
