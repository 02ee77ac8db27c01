import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bedDays, halls, lookOf, newSince, open, shownContacts, undecided, unproposed, within, type Contact, type Door, type Encounter, type Line } from '../../main/web/contact/case.ts';

const encounter = (kind: Encounter['kind'], room: string, ownRoom: string | null, foundAt = '2021-08-11T02:00:00Z'): Encounter =>
  ({ kind, room, ownRoom, from: '2021-08-08T02:00:00Z', to: '2021-08-10T01:00:00Z', foundAt });

const contact = (id: string, grade: Contact['grade'], encounters: readonly Encounter[], more: Partial<Contact> = {}): Contact => ({ id, grade, stay: id, person: id, name: '周丽', englishName: 'Zhou L',
  madeUp: true, staffName: null, room: '0502', leftAt: null, foundAt: '2021-08-11T02:00:00Z', goneAt: null, decision: null, encounters, decisions: [], ...more });

const line = (stay: string, scope: Line['scope'], state: Line['state'], bed = 5): Line => ({ stay, person: stay, name: '周丽', englishName: 'Zhou L', madeUp: true, room: '0502', riskClass: 'CLOSE_CONTACT',
  scope, restart: state && `r-${stay}`, state, dayZero: null, before: '2021-08-22', after: '2021-08-27', bedDays: bed, leftAt: null, steps: [] });

test('a door is drawn by the nearest of those behind it, and by the positive before all', () => {
  const contacts = [contact('mate', 'ROOM', [encounter('SHARED_ROOM', '501', '501')]), contact('next', 'DOOR', [encounter('NEXT_DOOR', '501', '502'), encounter('SAME_FLOOR', '501', '505')]),
    contact('gone', 'FLOOR', [encounter('SAME_FLOOR', '501', '504')], { goneAt: '2021-08-11T03:00:00Z' }), contact('nurse', 'STAFF', [encounter('MEASURED', '501', null)], { person: null, stay: null })];
  assert.deepEqual(['501', '502', '504', '505', '506'].map((room) => lookOf(room, contacts)), ['positive', 'DOOR', 'none', 'FLOOR', 'none']);
});

test('doors stand by floor and corridor in the order in which they came', () => {
  const door = (room: string, floor: string, corridor: string | null): Door => ({ room, number: room, floor, floorNumber: 5, label: null, building: '1 号楼', buildingEn: null, corridor, side: 'LEFT', door: 1 });
  assert.deepEqual(halls([door('501', 'f5', null), door('521', 'f5', '东'), door('502', 'f5', null), door('601', 'f6', null)]).map(({ doors }) => doors.map(({ room }) => room)),
    [['501', '502'], ['521'], ['601']]);
});

test('what nothing says any more is shown only where somebody decided on it, and is not to be decided', () => {
  const gone = '2021-08-11T03:00:00Z';
  const all = [contact('a', 'ROOM', []), contact('b', 'ROOM', [], { goneAt: gone }), contact('c', 'ROOM', [], { goneAt: gone, decision: 'CONFIRMED' }), contact('d', 'DOOR', [])];
  assert.deepEqual(shownContacts(all, 'ROOM').map(({ id }) => id), ['a', 'c']);
  assert.deepEqual(undecided(all).map(({ id }) => id), ['a', 'd']);
});

test('a decision that did not know the newest is pointed out', () => {
  const decided = { decisions: [{ decision: 'DISMISSED' as const, reason: '门未开', recordedAt: '2021-08-11T04:00:00Z', by: '刘' }], decision: 'DISMISSED' as const };
  assert.equal(newSince(contact('a', 'DOOR', [encounter('NEXT_DOOR', '501', '502')], decided)), false);
  assert.equal(newSince(contact('a', 'ROOM', [encounter('SHARED_ROOM', '501', '501', '2021-08-11T05:00:00Z')], decided)), true);
  assert.equal(newSince(contact('a', 'ROOM', [encounter('SHARED_ROOM', '501', '501')])), false);
});

test('a scope holds those that are nearer, and says what is to be decided and what it would add', () => {
  const lines = [line('a', 'ROOM', 'PROPOSED'), line('b', 'DOOR', 'DISMISSED'), line('c', 'FLOOR', 'PROPOSED', 3), line('d', 'SITE', null)];
  assert.deepEqual(within(lines, 'DOOR').map(({ stay }) => stay), ['a', 'b']);
  assert.deepEqual(open(within(lines, 'FLOOR')).map(({ stay }) => stay), ['a', 'c']);
  assert.equal(bedDays(open(within(lines, 'FLOOR'))), 8);
  assert.deepEqual(unproposed(lines).map(({ stay }) => stay), ['d']);
});
