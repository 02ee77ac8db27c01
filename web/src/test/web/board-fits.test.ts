import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { grouped, places, type Fit, type Obstacle } from '../../main/web/board/fits.ts';
import { stepped } from '../../main/web/board/queue.ts';
import { occupied, room, today } from './board-fixtures.ts';

const fit = (number: string, ...obstacles: Obstacle[]): Fit => ({ room: `id-${number}`, number, fits: obstacles.length === 0, freeBeds: [], obstacles, advantages: [] });
const other = (serves: string): Obstacle => ({ reason: 'FLOOR_OF_OTHERS', facts: { floor: Math.random(), serves: [serves] }, remedy: 'NONE' });
const notClean: Obstacle = { reason: 'NOT_CLEAN', facts: {}, remedy: 'CLEAN_ROOM' };

test('what fits keeps the order of the server', () => {
  const { fitting } = grouped([fit('0507'), fit('0501')], [room('0501'), room('0507')], today);
  assert.deepEqual(fitting.map(({ room: { number } }) => number), ['0507', '0501']);
});

test('free rooms that do not fit stand under their reason, those with other numbers apart, the most first', () => {
  const rooms = [room('0301'), room('0401'), room('0402')];
  const { refused, refusedRooms } = grouped([fit('0301', other('ARRIVAL')), fit('0401', other('SECONDARY_CONTACT')), fit('0402', other('SECONDARY_CONTACT'))], rooms, today);
  assert.deepEqual(refused.map((group) => group.rooms.map(({ number }) => number)), [['0401', '0402'], ['0301']]);
  assert.equal(refusedRooms, 3);
});

test('occupied rooms are not explained one by one', () => {
  const { refused } = grouped([fit('0501', { reason: 'ONE_PERSON', facts: {}, remedy: 'RECORD_EXCEPTION' })], [occupied('0501')], today);
  assert.deepEqual(refused, []);
});

test('free later today is what only time stands against, the soonest first, the unknown last', () => {
  const rooms = [
    room('0503', { phase: 'AWAITING_DISINFECTION' }), room('0522', { phase: 'AWAITING_SAMPLE', expectedEnd: '2021-08-09T07:30:00Z' }),
    room('0514', { phase: 'DISINFECTING', expectedEnd: '2021-08-09T02:52:00Z' }), room('0417', { phase: 'DISINFECTING', expectedEnd: '2021-08-09T03:05:00Z' }),
    room('0305', { phase: 'AWAITING_SAMPLE', expectedEnd: '2021-08-09T17:00:00Z' }), room('0524', { phase: 'OUT_OF_SERVICE', expectedEnd: '2021-08-09T05:00:00Z' }),
  ];
  const { later } = grouped(rooms.map(({ number }) => number === '0417' ? fit(number, notClean, other('ARRIVAL')) : fit(number, notClean)), rooms, today);
  assert.deepEqual(later.map(({ room: { number } }) => number), ['0514', '0522', '0503']);
});

test('a clean room in turnover is free later, not refused', () => {
  const resting = room('0501', { readyAt: '2021-08-09T04:00:00Z' });
  const { later, refused } = grouped([fit('0501', { reason: 'TURNOVER', facts: {}, remedy: 'WAIT' })], [resting], today);
  assert.deepEqual([later.map(({ at }) => at), refused.length], [['2021-08-09T04:00:00Z'], 0]);
});

test('few rooms are named, many are counted by floor from the top', () => {
  const floorOf = ({ number }: { number: string }) => Number(number.slice(0, 2));
  assert.deepEqual(places([room('0322'), room('0324')], floorOf), { numbers: ['0322', '0324'] });
  assert.deepEqual(places([room('0301'), room('0401'), room('0402'), room('0302')], floorOf), { floors: [[4, 2], [3, 2]] });
});

test('the queue goes round in both directions', () => {
  assert.equal(stepped(['a', 'b', 'c'], 2, 1), 'a');
  assert.equal(stepped(['a', 'b', 'c'], 0, -1), 'c');
  assert.equal(stepped(['a', 'b'], -1, 1), 'a');
  assert.equal(stepped(['a', 'b'], -1, -1), 'b');
  assert.equal(stepped([], 0, 1), undefined);
});
