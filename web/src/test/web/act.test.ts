import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Act } from '../../main/web/shared/act.ts';

test('an act sent again keeps its key', () => {
  const act = new Act();
  assert.equal(act.keyFor('{"bed":1}'), act.keyFor('{"bed":1}'));
});

test('another body is another act', () => {
  const act = new Act();
  assert.notEqual(act.keyFor('{"bed":1}'), act.keyFor('{"bed":2}'));
});

test('two acts never share a key, and keys are UUIDs', () => {
  const keys = new Set(Array.from({ length: 200 }, () => new Act().keyFor('')));
  assert.equal(keys.size, 200);
  for (const key of keys) assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
