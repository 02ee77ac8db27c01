import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { behind, stepped, together, type Answer, type Day, type Person, type Room, type SiteForecast } from '../../main/web/forecast/forecast.ts';

const day = (date: string, free: number, more: Partial<Day> = {}): Day => ({ date, free, lowest: free, most: free, mostLowest: free, taken: 0, held: 0, turning: 0, out: 0, leaving: 0, cleaned: 0, announced: 0, supposed: 0, ...more });
const site = (more: Partial<SiteForecast> = {}): SiteForecast => ({ site: 's', name: '点', nameEn: 'Site', kind: 'ISOLATION', zone: 'Asia/Shanghai', asOf: '2021-08-09T02:24:00Z', open: true, rooms: 4, now: 2,
  arrivals: { perDay: 1, basis: 'RECENT', recent: 7, days: 7, today: 0, people: 1, inRooms: 1, sharing: 'ONE_EACH', longest: 14, shortest: 7 },
  days: [day('2021-08-09', 2), day('2021-08-10', 0)], runsOut: '2021-08-10', runsOutLate: null, below: null, belowLate: null, untold: 1, unknown: 0, reserve: null, ...more });
const room = (id: string, more: Partial<Room>): Room => ({ id, number: id, phase: 'CLEAN', people: 0, left: null, free: { told: null, soonest: null }, ...more });
const person = (stay: string, more: Partial<Person>): Person => ({ stay, person: stay, name: '陈', englishName: 'Chen', room: '0501', present: true, comes: null, leaves: { told: null, soonest: null }, why: 'EARLIEST', lacks: [], ...more });
const when = (told: string) => ({ told, soonest: told });

const rooms = [room('free', { free: when('2021-08-09T02:24:00Z') }), room('soon', { phase: 'DISINFECTING', free: when('2021-08-09T05:00:00Z') }),
  room('held', { phase: 'OCCUPIED', left: when('2021-08-10T01:00:00Z'), free: when('2021-08-10T04:00:00Z') }), room('out', { phase: 'OUT_OF_SERVICE' })];
const people = [person('leaves', { leaves: when('2021-08-10T01:00:00Z') }), person('stays', { why: 'BLOCKED' }),
  person('late', { present: false, room: null, comes: '2021-08-08T01:00:00Z' }), person('somewhen', { present: false, room: null })];
const answer: Answer = { forecast: site(), area: [], rooms, people };
const today = { from: Date.parse('2021-08-09T02:24:00Z'), to: Date.parse('2021-08-09T15:59:59.999Z') };
const tomorrow = { from: Date.parse('2021-08-09T16:00:00Z'), to: Date.parse('2021-08-10T15:59:59.999Z') };
const of = (figure: Parameters<typeof behind>[1], span = today) => { const found = behind(answer, figure, span); return [...found.rooms.map(({ id }) => id), ...found.people.map(({ stay }) => stay)]; };

test('each figure has its rooms, and every room is behind one figure of the day', () => {
  assert.deepEqual([of('now'), of('free'), of('held'), of('turning'), of('out')], [['free'], ['free', 'soon'], ['held'], [], ['out']]);
  assert.deepEqual([of('free', tomorrow), of('held', tomorrow)], [['free', 'soon', 'held'], []]);
  assert.deepEqual([of('cleaned'), of('cleaned', tomorrow)], [['soon'], ['held']]);
});

test('people are behind what they do, and those of whom nothing is known stand apart', () => {
  assert.deepEqual([of('leaving'), of('leaving', tomorrow)], [[], ['leaves']]);
  assert.deepEqual([of('announced'), of('announced', tomorrow)], [['late'], []]);
  assert.deepEqual([of('untold'), of('unknown'), of('taken')], [['stays'], ['somewhen'], ['late', 'somewhen']]);
});

test('open isolation sites are added up day by day, and the line is drawn where all have the same', () => {
  const reserve = { division: '4302', name: '株洲', nameEn: 'Zhuzhou', inhabitants: 10_000, countedOn: '2020-11-01', source: '普查', recordedBy: '谭', recordedAt: '2021-08-09T02:00:00Z', per10000: 3, rooms: 3 };
  const whole = together([site({ reserve }), site({ reserve, now: 1, days: [day('2021-08-09', 1), day('2021-08-10', 1)] }), site({ open: false, now: 50 }), site({ kind: 'RESIDENCE', now: 50 })])!;
  assert.deepEqual([whole.now, whole.days.map(({ free }) => free), whole.runsOut, whole.below, whole.untold], [3, [3, 1], null, '2021-08-10', 2]);
  assert.equal(together([site({ reserve }), site()])!.reserve, null);
  assert.equal(together([site({ open: false })]), undefined);
});

test('the keys stay within the days', () => {
  assert.deepEqual([stepped(0, -1, 14), stepped(3, 1, 14), stepped(13, 1, 14)], [0, 4, 13]);
});
