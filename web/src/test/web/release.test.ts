import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gravity, lacking, mayLeave, unsigned, type Found, type Unmet } from '../../main/web/release/release.ts';

const missing = (blocks: boolean): Unmet => ({ lack: blocks ? 'FEVER' : 'DURATION', blocks, about: [] });
const found = (unmet: Unmet[]): Found => ({ rule: 'TESTS', state: unmet.length ? 'UNMET' : 'MET', unmet });

test('a rule is as grave as the gravest of what it lacks', () => {
  assert.equal(gravity(found([])), 'met');
  assert.equal(gravity({ ...found([]), state: 'NOT_ASKED' }), 'met');
  assert.equal(gravity(found([missing(false)])), 'waits');
  assert.equal(gravity(found([missing(false), missing(true)])), 'blocks');
});

test('only two decisions let somebody go', () => {
  assert.deepEqual((['ELIGIBLE', 'OVERRIDDEN', 'NOT_YET', 'BLOCKED', 'NOT_COMPUTED'] as const).filter((decision) => mayLeave({ decision })), ['ELIGIBLE', 'OVERRIDDEN']);
});

test('all that is missing is told, rule by rule', () => {
  assert.equal(lacking({ findings: [found([missing(false)]), found([]), found([missing(true)])] }).length, 2);
});

test('an exception waits while one of the two has not signed', () => {
  const override = { id: '1', reason: 'x', signatures: [] };
  assert.equal(unsigned({ overrides: [{ ...override, signedByBoth: true }] }), undefined);
  assert.equal(unsigned({ overrides: [{ ...override, signedByBoth: true }, { ...override, id: '2', signedByBoth: false }] })?.id, '2');
});
