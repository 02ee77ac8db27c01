import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, changesWho, draftFrom, empty, merged } from '../../main/web/people/draft.ts';

const base = draftFrom({ 'name.full': '陈桂华', sex: 'FEMALE', birth: '1968-03-14', phone: '+8613800138000' });

test('what only the other one changed is taken over, what both changed stays as typed and is named', () => {
  const mine = { ...base, phone: '13900139000', diet: '清真' };
  const theirs = { ...base, phone: '+8613700137000', address: '3 栋 502' };
  const { draft, both } = merged(base, mine, theirs);
  assert.equal(draft.address, '3 栋 502');
  assert.equal(draft.phone, '13900139000');
  assert.equal(draft.diet, '清真');
  assert.deepEqual(both, ['phone']);
});

test('the same change by both is no disagreement', () => {
  const same = { ...base, diet: '清真' };
  assert.deepEqual(merged(base, same, same), { draft: same, both: [] });
});

test('who somebody is changes with name, sex and birth date, not with a telephone or a blank', () => {
  assert.equal(changesWho(base, { ...base, phone: '', 'name.full': '陈桂华 ' }), false);
  for (const change of [{ 'name.full': '陈桂花' }, { sex: 'MALE' }, { birth: '1968-03' }]) assert.equal(changesWho(base, { ...base, ...change }), true);
});

test('nothing typed is sent as nothing, and the family stays', () => {
  const body = bodyOf({ ...empty, 'name.full': ' 陈桂华 ' }, { household: 'h', kinGroup: null });
  assert.deepEqual(body, { name: { full: '陈桂华', family: null, given: null }, sex: 'UNKNOWN', birth: null, phone: null, nationality: null, language: null, address: null,
    diet: null, emergency: { name: null, relation: null, phone: null }, household: 'h', kinGroup: null });
});
