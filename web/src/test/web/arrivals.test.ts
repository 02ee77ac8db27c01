import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { byFamily, families, knownOf, sorted, tail, written, reasonsOf } from '../../main/web/arrival/arrivals.ts';
import type { Outcome } from '../../main/web/job/imports.ts';

const rejected = (row: number, code: string, facts = {}) => ({ row, cells: [], errors: [{ row, code, detail: code, facts }] });
const outcome = (...rows: ReturnType<typeof rejected>[]): Outcome => ({ dryRun: true, rows: 9, accepted: 0, headings: [], ignored: [], rejected: rows });

test('rows that wait for a choice, that were taken before and that are wrong stand apart', () => {
  const { undecided, onList, wrong } = sorted(outcome(rejected(2, 'possibly-known'), rejected(3, 'already-on-list'),
    rejected(4, 'check-digit-wrong'), rejected(5, 'known-elsewhere')));
  assert.deepEqual([undecided, onList, wrong].map((rows) => rows.map((row) => row.row)), [[2, 5], [3], [4]]);
});

test('who is known is read person by person, and choices name them by the last digits', () => {
  const error = rejected(2, 'possibly-known', { people: ['01795000-0000-7000-8000-0000000000aa'], names: ['陈桂华'], englishNames: ['Chen GH'],
    births: [''], phones: ['138****8000'], papers: ['110***2X'], certain: ['true'], reasons: ['SAME_DOCUMENT SAME_NAME'] }).errors[0]!;
  const [known] = knownOf(error);
  assert.equal(known?.certain, true);
  assert.deepEqual(known?.reasons, ['SAME_DOCUMENT', 'SAME_NAME']);
  assert.equal(written(new Map([[12, 'new'], [2, tail(known!.person)]])), '2:0000000000aa,12:new');
});

test('a family stands together where its first member stands', () => {
  const rows = [{ n: 1, family: 'A' }, { n: 2 }, { n: 3, family: 'B' }, { n: 4, family: 'A' }];
  assert.deepEqual(byFamily(rows).map((row) => row.n), [1, 4, 2, 3]);
  assert.deepEqual([...families(rows)], [['A', 2], ['B', 1]]);
});

test('rooms stand under their reason, the most frequent first', () => {
  const rooms = [{ number: '0402', why: 'dirty' }, { number: '0411', why: 'other class' }, { number: '0412', why: 'other class' }];
  assert.deepEqual(reasonsOf(rooms, (room) => room.why), [{ reason: 'other class', rooms: ['0411', '0412'] }, { reason: 'dirty', rooms: ['0402'] }]);
});
