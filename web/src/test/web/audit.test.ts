import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brief, dayAfter, dayBegins, facts, recordNumber } from '../../main/web/audit/entry.ts';

const words = { facts: { reason: '原因', found: '找到' }, yes: '是', no: '否', comma: '、' };

test('a record number is taken from the address of a page, with or without hyphens', () => {
  const id = '01795000-0000-7000-8000-00000000abcd';
  assert.equal(recordNumber(`https://lazaret.example/people/${id}?tab=1`), id);
  assert.equal(recordNumber('0179500000007000800000000000ABCD'), id);
  assert.equal(recordNumber('陈桂花'), undefined);
});

test('a day begins when it does at the site', () => {
  assert.equal(dayBegins('2021-08-09', 'Asia/Shanghai'), '2021-08-08T16:00:00.000Z');
  assert.equal(dayBegins('2021-03-28', 'Europe/Berlin'), '2021-03-27T23:00:00.000Z');
  assert.equal(dayBegins('2021-03-29', 'Europe/Berlin'), '2021-03-28T22:00:00.000Z');
  assert.equal(dayAfter('2020-02-28'), '2020-02-29');
  assert.equal(dayAfter('2021-12-31'), '2022-01-01');
});

test('facts are said in words, records by their last digits, and what says nothing is left out', () => {
  const id = '01795000-0000-7000-8000-00000000abcd';
  assert.deepEqual(facts({ reason: '换班', found: [id], ok: true, none: null, empty: [] }, words, (value) => `«${value}»`),
    [['原因', '«换班»'], ['找到', brief(id)], ['ok', '是']]);
  assert.equal(brief(id), '…0000abcd');
  assert.deepEqual(facts(null, words, (value) => value), []);
});
