import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { asked, bars, daysAfter, isDay } from '../../main/web/dayreport/reports.ts';

test('the day before and after cross months and years, and a leap day', () => {
  assert.equal(daysAfter('2021-08-01', -1), '2021-07-31');
  assert.equal(daysAfter('2021-12-31', 1), '2022-01-01');
  assert.equal(daysAfter('2024-02-28', 1), '2024-02-29');
});

test('only a whole calendar day is one', () => {
  assert.deepEqual(['2021-08-09', '2021-8-9', '2021-13-01', ''].map(isDay), [true, false, false, false]);
});

test('what is empty is not asked', () => {
  assert.equal(asked({ day: '2021-08-09', knownBy: null, live: '' }), '?day=2021-08-09');
  assert.equal(asked({}), '');
});

test('the longer bar is the whole width, and none on a day without either', () => {
  assert.deepEqual(bars(2, 8), { came: 25, went: 100 });
  assert.deepEqual(bars(0, 0), { came: 0, went: 0 });
});
