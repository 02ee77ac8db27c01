import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { ago, calendarDay, celsius, date, dayOf, isoDay, lasting, moment, remaining, time, instantIn } from '../../main/web/shared/dates.ts';

const zone = 'Asia/Shanghai';
const now = new Date('2021-08-09T02:24:00Z');
const zh = { zone, now, language: 'zh' } as const;
const en = { zone, now, language: 'en' } as const;

test('a day is told with its weekday in the order of the language', () => {
  assert.equal(date('2021-08-09T02:24:00Z', zh), '8月9日 周一');
  assert.equal(date('2021-08-09T02:24:00Z', en), 'Mon 9 Aug');
});

test('the site\'s zone decides on which day an instant falls', () => {
  assert.equal(date('2021-08-08T16:30:00Z', zh), '8月9日 周一');
  assert.equal(isoDay('2021-08-08T16:30:00Z', zone), '2021-08-09');
  assert.equal(isoDay('2021-08-08T16:30:00Z', 'UTC'), '2021-08-08');
});

test('another year is named', () => {
  assert.equal(date('2020-12-31T04:00:00Z', zh), '2020年12月31日 周四');
  assert.equal(date('2020-12-31T04:00:00Z', en), 'Thu 31 Dec 2020');
});

test('of today only the time is told', () => {
  assert.equal(moment('2021-08-09T01:51:00Z', zh), '09:51');
  assert.equal(moment('2021-08-08T01:51:00Z', zh), '8月8日 09:51');
  assert.equal(moment('2021-08-08T01:51:00Z', en), '8 Aug 09:51');
});

test('midnight is 00:00 in both languages', () => {
  assert.equal(time('2021-08-08T16:00:00Z', zh), '00:00');
  assert.equal(time('2021-08-08T16:00:00Z', en), '00:00');
});

test('a calendar day has no zone', () => {
  assert.equal(calendarDay('2021-08-09', { language: 'zh', now }), '8月9日 周一');
  assert.equal(calendarDay('2021-08-09', { language: 'en', now }), 'Mon 9 Aug');
});

test('how long something lasts is told in hours and minutes, never below zero', () => {
  assert.equal(lasting(2 * 3600 + 41 * 60 + 59), '2:41');
  assert.equal(lasting(59), '0:00');
  assert.equal(lasting(-5), '0:00');
  assert.equal(lasting(30 * 3600), '30:00');
  assert.equal(lasting(48 * 3600 - 1), '47:59');
  assert.deepEqual([lasting(178.5 * 3600, 'zh'), lasting(178.5 * 3600, 'en')], ['7 天', '7 d']);
});

test('age goes from seconds to days', () => {
  assert.equal(ago(3, 'zh'), '3秒前');
  assert.equal(ago(200, 'zh'), '3分钟前');
  assert.equal(ago(47 * 3600, 'en'), '47 hr ago');
  assert.equal(ago(49 * 3600, 'en'), '2 days ago');
});

test('remaining time is rounded up', () => {
  assert.equal(remaining(0, 'en'), '1 s');
  assert.equal(remaining(19.2, 'zh'), '20 秒');
  assert.equal(remaining(61, 'en'), '2 min');
});

test('the day of an isolation stands beside its length', () => {
  assert.equal(dayOf(5, 14, 'zh'), '第 5/14 天');
  assert.equal(dayOf(5, 14, 'en'), 'day 5 of 14');
});

test('a temperature always has one decimal', () => {
  assert.equal(celsius(36), '36.0');
  assert.equal(celsius(37.25), '37.3');
});

test('a time of day in a zone is the instant at which its clocks show it', () => {
  assert.equal(instantIn('2021-08-09T14:30', 'Asia/Shanghai'), '2021-08-09T06:30:00.000Z');
  assert.equal(instantIn('2021-03-28T03:30', 'Europe/Berlin'), '2021-03-28T01:30:00.000Z');
  assert.equal(instantIn('2021-10-31T12:00', 'Europe/Berlin'), '2021-10-31T11:00:00.000Z');
});
