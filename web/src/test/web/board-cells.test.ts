import { strict as assert } from 'node:assert';
import { beforeEach, test } from 'node:test';
import { boardOf, type LodgerAnswer } from '../../main/web/board/read.ts';
import { queueOf, placingOf } from '../../main/web/board/placing.ts';
import { roomsOf } from '../../main/web/board/board.ts';
import { Cells, cellOf, daysInWords, type Looking } from '../../main/web/board/cells.ts';
import { language } from '../../main/web/shared/i18n.ts';
import type { Fit } from '../../main/web/board/fits.ts';
import { occupied, room, somebody, today } from './board-fixtures.ts';

const looking: Looking = { today, shown: () => true, narrow: false, oneClass: true };

beforeEach(() => { language.value = 'zh'; });

test('an occupied room says who, which class, which day and how far', () => {
  const cell = cellOf(occupied('0512'), looking);
  assert.deepEqual([cell.name, cell.risk?.label, cell.day, cell.line, cell.over], ['陈桂华', '密接', '9/14', '至 8月14日', 9 / 14]);
  assert.equal(cell.spoken, '0512，住人，陈桂华，密接，第 9/14 天');
});

test('who leaves today stands first among those who share', () => {
  const cell = cellOf(occupied('0515', somebody({ name: '马可欣' }), somebody({ name: '马小舟', leavingToday: true, day: 14 })), looking);
  assert.deepEqual([cell.people, cell.name, cell.leaving, cell.icon], [2, '马小舟', '今日离', 'exit']);
});

test('without a rule that counts days, no day is invented, and it says so', () => {
  const cell = cellOf(occupied('0512', somebody({ day: null, days: null, lastDay: null })), looking);
  assert.deepEqual([cell.day, cell.over, cell.line], ['无规定', undefined, undefined]);
  assert.match(cell.spoken, /没有现行规定，不计算天数/);
  assert.equal(daysInWords({ riskClass: null, day: null, days: null }), '');
});

test('a rule without an end counts the days alone, and nobody is counted without an order', () => {
  assert.equal(cellOf(occupied('0512', somebody({ days: null, lastDay: null })), looking).day, '9');
  assert.equal(cellOf(occupied('0512', somebody({ riskClass: null, day: null, days: null, lastDay: null })), looking).day, undefined);
});

test('a narrow cell drops the class that its floor says, and shortens the day', () => {
  const cell = cellOf(occupied('0512'), { ...looking, narrow: true });
  assert.deepEqual([cell.risk, cell.day, cell.line], [undefined, '9/14', '至 8/14']);
  assert.equal(cellOf(occupied('0312'), { ...looking, narrow: true, oneClass: false }).risk?.label, '密接');
});

test('each state that is not occupied says since when, until when or why', () => {
  const line = (change: Parameters<typeof room>[1]) => cellOf(room('0503', change), looking).line;
  assert.equal(line({ phase: 'CLEAN' }), '双床');
  assert.equal(line({ phase: 'CLEAN', readyAt: '2021-08-09T05:00:00Z' }), '13:00 起可用');
  assert.equal(line({ phase: 'AWAITING_DISINFECTION', since: '2021-08-09T00:15:00Z' }), '退房 08:15');
  assert.equal(line({ phase: 'DISINFECTING', expectedEnd: '2021-08-09T02:52:00Z' }), '至 10:52');
  assert.equal(line({ phase: 'OUT_OF_SERVICE', reason: '淋浴漏水' }), '淋浴漏水');
  assert.equal(line({ phase: 'RESERVED', occupants: [somebody({ present: false, from: '2021-08-09T02:50:00Z' })] }), '10:50 到');
});

test('while a room is looked for, what fits is outlined, the best is named, and the rest fades with its reason', () => {
  const answer = (number: string, fits: boolean): Fit => ({ room: `id-${number}`, number, fits, freeBeds: [], obstacles: [],
    advantages: number === '0507' ? [{ kind: 'NEXT_TO_FAMILY', room: '0505', doors: 1 }] : [] });
  const seeking: Looking = { ...looking, best: 'id-0507', reasonOf: () => '楼层太高', fits: new Map(['0507', '0519', '0411'].map((number) => [`id-${number}`, answer(number, number !== '0411')])) };
  const [best, fits, not] = ['0507', '0519', '0411'].map((number) => cellOf(room(number), seeking));
  assert.deepEqual([best!.fit, best!.state, best!.line], ['best', '首选', '邻 0505']);
  assert.deepEqual([fits!.fit, fits!.state, fits!.dim], ['fit', '适合', undefined]);
  assert.equal(not!.dim, true);
  assert.match(not!.spoken, /不适合: 楼层太高$/);
});

test('a cell that did not change stays the same object', () => {
  const cells = new Cells();
  const before = cells.of(occupied('0512'), looking);
  assert.equal(cells.of(occupied('0512'), looking), before);
  assert.notEqual(cells.of(occupied('0512', somebody({ day: 10 })), looking), before);
});

const lodger = (change: Partial<LodgerAnswer>): LodgerAnswer => ({ stay: 's', person: 'p', name: '周雪梅', englishName: 'Zhou XM', kinGroup: null, state: 'EN_ROUTE',
  riskClass: 'CLOSE_CONTACT', progress: null, room: null, bed: null, from: null, to: null, present: false, out: false, leavingToday: false, ...change });
const answer = { floors: [{ id: 'f', building: '1 号楼', buildingEn: 'Building 1', number: 5, label: null, riskClasses: [], landmarks: [], rooms: [
  { id: 'r', number: '0505', place: { zone: 'CONTAMINATED' as const, corridor: null, side: 'LEFT' as const, door: 3 }, features: { capacity: 2, accessible: true }, beds: 2, phase: 'OCCUPIED' as const,
    soil: 'NONE' as const, since: '2021-08-06T02:00:00Z', readyAt: null, expectedEnd: null, reason: null, occupants: [lodger({ person: 'q', name: '阳立夏', englishName: 'Yang LX', kinGroup: 'k', present: true })] }] }] };

test('names come as the language has them, and the family is found by its kin group', () => {
  const board = boardOf(answer, [lodger({ kinGroup: 'k' })], 'en');
  assert.equal(roomsOf(board)[0]!.occupants[0]!.name, 'Yang LX');
  assert.deepEqual(board.waiting[0]!.familyRooms, ['0505']);
  assert.equal(boardOf(answer, [], 'zh').buildings[0]!.floors[0]!.rooms[0]!.occupants[0]!.name, '阳立夏');
});

test('who has a room no longer waits; who lies somewhere can be moved from there', () => {
  const board = boardOf(answer, [lodger({}), lodger({ person: 'x', room: 'r' })], 'zh');
  assert.deepEqual(queueOf(board).map(({ person }) => person), ['p']);
  assert.equal(placingOf(board, roomsOf(board), 'q')?.from?.number, '0505');
  assert.equal(placingOf(board, roomsOf(board), 'nobody'), undefined);
});

test('family that waits can come into the same room, others and those with a room cannot', () => {
  const waiting = [lodger({ person: 'mother', kinGroup: 'k' }), lodger({ person: 'son', kinGroup: 'k' }), lodger({ person: 'aunt', kinGroup: 'k', room: 'r' }), lodger({ person: 'other', kinGroup: 'm' })];
  const board = boardOf(answer, waiting, 'zh');
  const placing = placingOf(board, roomsOf(board), 'mother', ['son', 'other'])!;
  assert.deepEqual(placing.family.map(({ person }) => person), ['son']);
  assert.deepEqual(placing.together.map(({ person }) => person), ['son']);
  assert.deepEqual(placingOf(board, roomsOf(board), 'other', ['son'])!.together, []);
});
