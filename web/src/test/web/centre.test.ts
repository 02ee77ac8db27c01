import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { mean, ordered, orderOf, percent, turned, type SiteRow } from '../../main/web/centre/centre.ts';
import type { SiteForecast } from '../../main/web/forecast/forecast.ts';

const figures = { present: 0, cameToday: 0, cameBefore: 0, days: 7, leftToday: 0, releasedToday: 0, mayLeave: 0, fevers: 0, unclaimedFevers: 0, silences: 0, silentSince: null, unclaimed: 0, overdue: 0 };
const row = (site: string, free: number | null, runsOut: string | null = null, fevers = 0): SiteRow => ({ site, name: site, nameEn: site, kind: free === null ? 'COMMUNITY' : 'ISOLATION', zone: 'Asia/Shanghai', open: true,
  rooms: free === null ? null : { rooms: 9, free, occupied: 9 - free, reserved: 0, turning: 0, out: 0 }, figures: { ...figures, fevers }, forecast: free === null ? null : { runsOut } as SiteForecast });
const names = (rows: readonly SiteRow[]) => rows.map(({ site }) => site).join('');
const rows = [row('a', 3, null, 1), row('b', null, null, 2), row('c', 0, '2021-08-09'), row('d', 3, '2021-08-13')];

test('sites stand as they were told until somebody asks for an order, and those that stand alike keep it', () => {
  assert.deepEqual([ordered(rows, null), ordered(rows, 'free'), ordered(rows, '-free'), ordered(rows, '-fevers')].map(names), ['abcd', 'cadb', 'adcb', 'bacd']);
});

test('who runs out first stands on top, who does not run out follows, and a site without rooms comes last', () => {
  assert.equal(names(ordered(rows, 'end')), 'cdab');
});

test('a head that is pressed puts the worst on top first', () => {
  assert.deepEqual([turned(null, 'fevers'), turned('-fevers', 'fevers'), turned('fevers', 'fevers'), turned('-fevers', 'free'), turned('free', 'free')], ['-fevers', 'fevers', '-fevers', 'free', '-free']);
  assert.equal(orderOf('-nothing'), undefined);
});

test('means have one decimal at most, and of nothing there is no part', () => {
  assert.deepEqual([mean({ cameBefore: 294, days: 7 }), mean({ cameBefore: 10, days: 7 }), percent(2, 3), percent(0, 0)], ['42', '1.4', 67, 0]);
});
