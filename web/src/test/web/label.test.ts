import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cannotScan, codeOn, edgesOf, Looks, middleOf, troubleOf } from '../../main/web/label/code.ts';

test('a label is read as the server reads codes, and what is none is left alone', () => {
  assert.equal(codeOn(' t-20401 '), 'T-20401');
  assert.equal(codeOn('Ｔ-２０４０１'), 'T-20401');
  for (const other of ['https://example.org/T-20401', 'T1', '', 'A'.repeat(33), 'T 20401']) assert.equal(codeOn(other), undefined, other);
});

test('why there is no camera is known before anybody is asked for it', () => {
  assert.equal(cannotScan(false, false), 'insecure');
  assert.equal(cannotScan(true, false), 'unsupported');
  assert.equal(cannotScan(true, true), undefined);
});

test('what a browser says of a camera becomes one of the troubles that have words', () => {
  assert.deepEqual(['NotAllowedError', 'SecurityError', 'NotFoundError', 'OverconstrainedError', 'NotReadableError', 'TypeError'].map(troubleOf),
    ['refused', 'refused', 'none', 'none', 'busy', 'failed']);
});

test('the middle of a picture is read, small and in turn larger, never larger than it is', () => {
  assert.deepEqual(middleOf(1280, 720), { x: 280, y: 0, side: 720 });
  assert.deepEqual(middleOf(480, 641), { x: 0, y: 80, side: 480 });
  assert.deepEqual([0, 1, 2, 3].map((look) => edgesOf(look, 480)), [[240, 320], [240, 480], [240, 480], [240, 320]]);
  assert.deepEqual(edgesOf(0, 200), [200]);
});

test('a label that stays before the camera is one look, and a second one after it was away', () => {
  const looks = new Looks();
  assert.deepEqual([[0, 'A'], [1_900, 'A'], [3_800, 'A'], [5_800, 'A'], [5_900, 'B'], [6_000, 'A']].map(([at, label]) => looks.isNew(label as string, at as number)),
    [true, false, false, true, true, true]);
});

test('the decoder that stands here is the one that was published', () => {
  const sum = createHash('sha256').update(readFileSync('src/main/vendor/jsqr/jsQR.js')).digest('hex');
  assert.ok(readFileSync('src/main/vendor/jsqr/README.md', 'utf8').includes(sum), sum);
});
