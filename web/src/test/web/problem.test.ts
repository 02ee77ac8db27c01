import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Problem } from '../../main/web/shared/problem.ts';

test('a document becomes its type, words, facts and errors by field', () => {
  const problem = new Problem(409, {
    type: '/api/problems/bed-taken', title: '床位已占用', status: 409, detail: '0507 有人', help: '换一张床', bed: '0507-A',
    errors: [{ path: 'bed', code: 'taken', detail: '已有人' }],
  });
  assert.equal(problem.type, 'bed-taken');
  assert.deepEqual([problem.title, problem.detail, problem.help], ['床位已占用', '0507 有人', '换一张床']);
  assert.equal(problem.facts['bed'], '0507-A');
  assert.equal(problem.of('bed'), '已有人');
  assert.equal(problem.of('person'), undefined);
  assert.equal(problem.uncertain, false);
});

test('without an answer nobody knows whether it was done', () => {
  assert.equal(Problem.unreachable().uncertain, true);
  assert.equal(new Problem(503, {}).uncertain, true);
  assert.equal(new Problem(422, {}).uncertain, false);
});

test('a document that is not one has no words', () => {
  const problem = new Problem(500, { title: 7, errors: 'none' });
  assert.deepEqual([problem.title, problem.type, problem.errors.length], ['', '', 0]);
});
