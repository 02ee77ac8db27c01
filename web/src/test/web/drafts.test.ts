import assert from 'node:assert/strict';
import { test } from 'node:test';
import { added, written, type Draft, type Row } from '../../main/web/drafting/drafts.ts';
import { bySite, counted, shift, type Outlook, type Stay } from '../../main/web/changeover/changeover.ts';

const source = { zh: '通知', en: 'Notice' };
const row: Row = { rule: 'days-central', kind: 'DAYS', riskClass: 'ANY', value: '7', number: 'R3', sureness: 'A', source };
const draft: Draft = { id: 'd', state: 'WRITTEN', activated: null, own: true, steps: [], rules: [row], code: ' zhuzhou-9 ', scope: 'CITY', division: '4302', site: 's',
  effectiveFrom: '2021-08-09', effectiveTo: '', name: { zh: '九', en: ' ' }, source, sureness: 'B', replaces: null };

test('what is sent of a draft is what was written, without what the server knows itself', () => {
  const sent = written(draft, [{ ...row, value: '1， 3,7' }]);
  assert.deepEqual(Object.keys(sent).sort(), ['code', 'division', 'effectiveFrom', 'effectiveTo', 'name', 'replaces', 'rules', 'scope', 'site', 'source', 'sureness']);
  assert.equal(sent.code, 'zhuzhou-9');
  assert.equal(sent.site, null);
  assert.equal(sent.effectiveTo, null);
  assert.deepEqual(sent.name, { zh: '九', en: null });
  assert.deepEqual(sent.rules[0], { rule: 'days-central', riskClass: 'ANY', value: '1,3,7', number: 'R3', sureness: 'A', source });
});

test('a rule is added for the next class that has none, and once where it holds for everybody', () => {
  const byClass = { rule: 'days-central', kind: 'DAYS', byClass: true };
  assert.equal(added([row], byClass, 'B', source)[1]?.riskClass, 'CLOSE_CONTACT');
  const fever = { rule: 'fever-line', kind: 'CELSIUS', byClass: false };
  const once = added([row], fever, 'B', source);
  assert.equal(once[1]?.riskClass, 'ANY');
  assert.equal(added(once, fever, 'B', source).length, 2);
  assert.equal(added([], { rule: 'double-sampling', kind: 'YES_NO', byClass: true }, 'B', source)[0]?.value, 'yes');
});

function stay(site: string, before: string | null, after: string | null): Stay {
  const outlook = (lastDay: string | null): Outlook => ({ convention: null, daysCentral: null, daysHome: null, lastDay, testDates: [] });
  return { stay: site + before, person: 'p', name: '', englishName: '', site, siteName: source, room: null, riskClass: 'CLOSE_CONTACT', exposureDay: '', before: outlook(before), after: outlook(after), changes: [] };
}

test('stays are counted by whether their last day moves', () => {
  const stays = [stay('a', '2021-08-22', '2021-08-15'), stay('b', '2021-08-15', '2021-08-22'), stay('a', '2021-08-15', '2021-08-15'), stay('a', null, '2021-08-15')];
  assert.deepEqual(counted(stays), { stays: 4, sites: 2, earlier: 1, later: 1, otherwise: 2 });
  assert.equal(shift(stays[0]!), -7);
  assert.equal(shift(stays[3]!), undefined);
  assert.deepEqual(bySite(stays).map((group) => group.length), [3, 1]);
});
