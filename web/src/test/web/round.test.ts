import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { centiOf, meant } from '../../main/web/round/meant.ts';
import { nextAfter, progressOf, stopsOf } from '../../main/web/round/walk.ts';
import { pressing, warm, type Heard } from '../../main/web/round/heard.ts';
import type { Item } from '../../main/web/round/queue-item.ts';
import type { Reading, Resident, Round } from '../../main/web/round/round.ts';

const likely = (centi: number) => meant(centi, 3400, 4300);

test('digits that changed places', () => assert.equal(likely(8340), 3840));
test('degrees Fahrenheit', () => assert.equal(likely(9860), 3700));
test('a key beside the right one', () => assert.equal(likely(2670), 3670));
test('a point too early', () => assert.equal(likely(360), 3600));
test('what nobody can have meant', () => assert.equal(likely(0), undefined));
test('what is typed in hundredths', () => {
  assert.equal(centiOf('36.7'), 3670);
  assert.equal(centiOf('36.'), 3600);
  assert.equal(centiOf(''), undefined);
});

const slot = { day: '2021-08-09', number: 1, of: 2, from: '2021-08-08T16:00:00Z', due: '2021-08-09T02:00:00Z', to: '2021-08-09T06:00:00Z' };
const reading = (person: string, measuredAt = '2021-08-09T01:00:00Z', deviceFault = false): Reading =>
  ({ id: `r-${person}`, person, centi: 3670, method: 'AXILLA', measuredAt, symptoms: [], otherSymptom: null, deviceFault });
const resident = (person: string, more: Partial<Resident> = {}): Resident => ({ person, stay: person, name: person, englishName: null, riskClass: null, progress: null,
  needs: [], illnesses: [], out: false, leavingToday: false, check: 'OPEN', readings: [], ...more });
const round = (...people: Resident[]): Round => ({ at: slot.from, slots: [slot], current: slot, numbers: { feverLine: 3730, lowest: 3400, highest: 4300, againMinutes: 10 }, elsewhere: [],
  floors: [{ id: 'f', building: '1', buildingEn: null, number: 5, landmarks: [], rooms: people.map((one, at) => ({ id: one.person, number: `050${at}`, people: [one] })) }] });
const item = (person: string, state: Item['state']): Item => ({ id: `r-${person}`, site: 's', who: person, room: '', reading: reading(person), state });

test('nothing is saved before the server said so', () => {
  const stops = stopsOf(round(resident('a', { readings: [reading('a')] }), resident('b'), resident('c'), resident('d'), resident('e', { out: true })), undefined,
    [item('b', 'sending'), item('c', 'refused')]);
  assert.deepEqual(stops.map((stop) => stop.standing), ['saved', 'waiting', 'refused', 'left', 'out']);
  assert.deepEqual(progressOf(stops), { saved: 1, waiting: 1, left: 2, total: 4 });
});

test('a broken thermometer and another check are no check', () => {
  const stops = stopsOf(round(resident('a', { readings: [reading('a', undefined, true)] }), resident('b', { readings: [reading('b', '2021-08-08T10:00:00Z')] })), undefined, []);
  assert.deepEqual(stops.map((stop) => stop.standing), ['left', 'left']);
});

test('the next door is the next one to be done, and after the last the first that was skipped', () => {
  const stops = stopsOf(round(resident('a'), resident('b', { readings: [reading('b')] }), resident('c')), undefined, []);
  assert.equal(nextAfter(stops, 'a')?.resident.person, 'c');
  assert.equal(nextAfter(stops, 'c')?.resident.person, 'a');
  assert.equal(nextAfter(stopsOf(round(resident('a')), undefined, []), 'a'), undefined);
});

test('a patch tells a temperature only while it is one of this body', () => {
  const { numbers } = round();
  const says = (state: Heard['state'], centi: number | null = 3860) => warm({ state, at: centi === null ? null : slot.from, centi }, numbers)?.centi;
  assert.deepEqual([says('FEVER'), says('WELL', 3660), says('SILENT'), says('OFF_BODY'), says('NO_PATCH', null), says('WAITING', null), says('WELL', 2900)],
    [3860, 3660, 3860, undefined, undefined, undefined, undefined]);
  assert.deepEqual((['FEVER', 'SILENT', 'LOW_BATTERY', 'NO_PATCH', 'WELL'] as const).map(pressing), [true, true, false, false, false]);
});
