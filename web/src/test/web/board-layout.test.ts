import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { corridorsOf, linesOf, walk } from '../../main/web/board/layout.ts';
import { floor, room } from './board-fixtures.ts';

const left = (number: string, door: number) => room(number, { side: 'LEFT', door });
const right = (number: string, door: number) => room(number, { side: 'RIGHT', door });
const mark = (kind: 'STAIRS' | 'LIFT' | 'EXIT', door: number) => ({ kind, name: kind, nameEn: null, door });

test('doors stand in their order on both sides, whatever order they come in', () => {
  const [corridor] = corridorsOf(floor([left('0505', 3), right('0502', 1), left('0501', 1), right('0504', 2), left('0503', 2)]));
  assert.deepEqual(corridor!.left.map((door) => door.room.number), ['0501', '0503', '0505']);
  assert.deepEqual(corridor!.right.map((door) => door.room.number), ['0502', '0504']);
});

test('where a door is missing on one side, its place stays empty and the others still face each other', () => {
  const [corridor] = corridorsOf(floor([left('0501', 1), left('0503', 2), left('0505', 3), left('0507', 4), right('0502', 1), right('0506', 3), right('0508', 4)]));
  assert.equal(corridor!.columns, 4);
  assert.deepEqual(corridor!.right.map((door) => door.column), [1, 3, 4]);
});

test('odd doors on one side and even on the other leave no gaps', () => {
  const [corridor] = corridorsOf(floor([left('1', 1), left('3', 3), left('5', 5), right('2', 2), right('4', 4), right('6', 6)]));
  assert.equal(corridor!.columns, 3);
  assert.ok(corridor!.left.every((door) => door.column === undefined));
});

test('landmarks stand before the first door, between doors and after the last', () => {
  const [corridor] = corridorsOf(floor([left('0501', 1), left('0503', 2), left('0505', 3)], { landmarks: [mark('STAIRS', 0), mark('LIFT', 2), mark('EXIT', 99)] }));
  assert.deepEqual([corridor!.start, corridor!.middle, corridor!.end].map((some) => some.map(({ kind }) => kind)), [['STAIRS'], ['LIFT'], ['EXIT']]);
});

test('each corridor of a floor is drawn by itself, and landmarks once', () => {
  const corridors = corridorsOf(floor([room('0501', { corridor: 'A' }), room('0551', { corridor: 'B' })], { landmarks: [mark('LIFT', 0)] }));
  assert.deepEqual(corridors.map(({ name }) => name), ['A', 'B']);
  assert.deepEqual(corridors.map(({ start }) => start.length), [1, 0]);
});

const lines = linesOf([floor([left('a', 1), left('b', 2), left('c', 3), right('d', 1)]), floor([left('e', 1), left('f', 2)])]);

test('arrows walk along a side and across the corridor, and stop at the edge', () => {
  assert.equal(walk(lines, 'id-a', 'ArrowRight'), 'id-b');
  assert.equal(walk(lines, 'id-c', 'ArrowRight'), 'id-c');
  assert.equal(walk(lines, 'id-a', 'ArrowUp'), 'id-a');
  assert.equal(walk(lines, 'id-c', 'ArrowDown'), 'id-d');
  assert.equal(walk(lines, 'id-d', 'ArrowDown'), 'id-e');
  assert.equal(walk(lines, 'id-b', 'End'), 'id-c');
  assert.equal(walk(lines, 'id-a', 'PageDown'), 'id-e');
});

test('other keys and other cells lead nowhere', () => {
  assert.equal(walk(lines, 'id-a', 'Enter'), undefined);
  assert.equal(walk(lines, 'id-z', 'ArrowUp'), undefined);
});
