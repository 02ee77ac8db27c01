import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { iconNames } from '../../main/web/shared/icons.ts';

// The tests run in the module's folder.
const sprite = readFileSync('src/main/webapp/icons.svg', 'utf8');

test('every name has its symbol, and every symbol its name', () => {
  assert.deepEqual([...sprite.matchAll(/id="i-([^"]+)"/g)].map((found) => found[1]).sort(), [...iconNames].sort());
});

test('lines keep their width at every size', () => {
  for (const shape of sprite.matchAll(/<(?:path|circle|rect)[^>]*>/g)) assert.match(shape[0], /vector-effect="non-scaling-stroke"/);
});
