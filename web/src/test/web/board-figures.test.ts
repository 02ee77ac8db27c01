import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { figuresOf } from '../../main/web/board/figures.ts';
import { filtersFrom, meets, shows, turned } from '../../main/web/board/filters.ts';
import { occupied, room, somebody, today } from './board-fixtures.ts';

test('counts rooms by state and people by head, and says what waits longest', () => {
  const figures = figuresOf([
    room('0501'), room('0502', { phase: 'RESERVED', occupants: [somebody({ present: false, from: '2021-08-09T02:50:00Z' })] }),
    occupied('0503', somebody(), somebody({ person: 'q' })), occupied('0504', somebody({ leavingToday: true })),
    room('0505', { phase: 'AWAITING_DISINFECTION', since: '2021-08-08T23:50:00Z' }), room('0506', { phase: 'AWAITING_DISINFECTION', since: '2021-08-09T01:30:00Z' }),
    room('0507', { phase: 'DISINFECTING', expectedEnd: '2021-08-09T02:52:00Z' }), room('0508', { phase: 'OUT_OF_SERVICE' }),
  ], today);
  assert.deepEqual({ ...figures }, {
    rooms: 8, free: 1, resting: 0, reserved: 1, nextArrival: '2021-08-09T02:50:00Z', occupied: 2, people: 3, dirty: 2, dirtyLongest: 9240,
    disinfecting: 1, disinfectedBy: '2021-08-09T02:52:00Z', sample: 0, sampledBy: null, out: 1, leaving: 1, undecided: 1,
  });
});

test('a clean room whose turnover is not over is not free', () => {
  const rooms = [room('0501', { readyAt: '2021-08-09T02:25:00Z' }), room('0502', { readyAt: '2021-08-09T02:24:00Z' })];
  assert.deepEqual(rooms.map((one) => meets(one, 'free', today)), [false, true]);
  assert.equal(figuresOf(rooms, today).resting, 1);
});

test('who was released and is still here leaves today, and is decided', () => {
  const figures = figuresOf([occupied('0504', somebody({ state: 'RELEASED', leavingToday: true }))], today);
  assert.deepEqual([figures.leaving, figures.undecided], [1, 0]);
});

test('somebody for whom a bed is only kept neither shares nor leaves', () => {
  const kept = occupied('0504', somebody(), somebody({ person: 'q', present: false, leavingToday: true }));
  assert.equal(meets(kept, 'sharing', today), false);
  assert.equal(meets(kept, 'leaving', today), false);
});

test('several filters show what meets any of them, none shows all', () => {
  const dirty = room('0501', { phase: 'AWAITING_DISINFECTION' });
  assert.equal(shows(dirty, [], today), true);
  assert.equal(shows(dirty, ['free', 'dirty'], today), true);
  assert.equal(shows(dirty, ['free', 'away'], today), false);
});

test('filters come from the address and go back to it', () => {
  assert.deepEqual(filtersFrom('leaving,nonsense,free'), ['free', 'leaving']);
  assert.deepEqual(filtersFrom(null), []);
  assert.equal(turned(['free'], 'leaving'), 'free,leaving');
  assert.equal(turned(['free'], 'free'), undefined);
});
