import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { fill, match, onward } from '../../main/web/shared/route.ts';

test('names in a pattern take what stands in the address', () => {
  assert.deepEqual(match('/sites/:site/board', '/sites/s1/board'), { site: 's1' });
  assert.deepEqual(match('/welcome/:token', '/welcome/a%2Fb'), { token: 'a/b' });
  assert.deepEqual(match('/styleguide', '/styleguide/'), {});
});

test('another length or another word is another page', () => {
  assert.equal(match('/sites/:site/board', '/sites/s1'), undefined);
  assert.equal(match('/sites/:site/board', '/sites/s1/people'), undefined);
  assert.equal(match('/people/:id', '/people/1/2'), undefined);
});

test('a broken escape is taken as it is', () => {
  assert.deepEqual(match('/people/:id', '/people/%E0%A4%A'), { id: '%E0%A4%A' });
});

test('filling is the reverse of matching', () => {
  assert.equal(fill('/welcome/:token', { token: 'a/b' }), '/welcome/a%2Fb');
});

test('after signing in nobody is sent to another place', () => {
  assert.equal(onward('/people/7?tab=stays'), '/people/7?tab=stays');
  for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', null]) assert.equal(onward(elsewhere), '/');
});
