import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { matching, step, type Option } from '../../main/web/elements/matching.ts';

const people: Option[] = [
  { value: '1', label: '陈桂华 女 61', note: '0512', also: 'cgh' }, { value: '2', label: '成桂和 男 40', note: '0311', also: 'cgh' },
  { value: '3', label: '曹广虹 女 29', note: '待安排', also: 'cgh' }, { value: '4', label: 'Maria Cgh-Lopez', note: '0318' },
];
const values = (found: Option[]) => found.map((option) => option.value).join('');

test('initials, parts of names and room numbers all find', () => {
  assert.equal(values(matching(people, 'cgh')), '1234');
  assert.equal(values(matching(people, '桂')), '12');
  assert.equal(values(matching(people, '0512')), '1');
});
test('every word must be there', () => assert.equal(values(matching(people, '桂 0311')), '2'));
test('case and full-width letters make no difference', () => assert.equal(values(matching(people, 'ＭＡＲＩＡ')), '4'));
test('what begins with the query comes before what only holds it', () => {
  assert.equal(values(matching([{ value: 'a', label: '10512' }, { value: 'b', label: '0512' }], '0512')), 'ba');
});
test('an empty query leaves all in their order', () => assert.equal(values(matching(people, ' ')), '1234'));

test('arrows go round and leave out what cannot be chosen', () => {
  const options: Option[] = [{ value: 'a', label: 'a' }, { value: 'b', label: 'b', disabled: 'closed' }, { value: 'c', label: 'c' }];
  assert.equal(step(options, 0, 1), 2);
  assert.equal(step(options, 2, 1), 0);
  assert.equal(step(options, 0, -1), 2);
  assert.equal(step(options, -1, 1), 0);
  assert.equal(step([], -1, 1), -1);
});
