import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ahead } from '../../main/web/room/ahead.ts';
import type { Phase, Room, Soil } from '../../main/web/room/facts.ts';

function room(phase: Phase, soil: Soil = 'ORDINARY', more: Partial<Room> = {}): Room {
  return {
    id: 'r', site: 's', number: '0503', building: '1 号楼', buildingEn: null, floor: 5, zone: 'CONTAMINATED', corridor: null, side: 'LEFT', door: 2,
    features: { ownBathroom: true, window: true, airConditioning: 'SPLIT', accessible: false, capacity: 1, areaM2: null, bedDistanceM: null, note: null },
    beds: [{ id: 'b', label: '1' }],
    state: { seq: 3, phase, soil, since: '2021-08-09T00:15:00Z', until: null, readyAt: null, reason: null, expectedEnd: null, recordedAt: '2021-08-09T00:15:00Z',
      by: null, protocolVersion: null, disinfection: null, samples: [] },
    rules: { version: 'hunan-2021', mgPerLitreMin: 1000, minutesMin: 30, sampleAfterOrdinary: false, turnoverHours: 3, turnoverOver: '2021-08-09T03:15:00Z' },
    waitingSample: null, lastDisinfection: null, version: 0, ...more,
  };
}

const phases = (of: Room) => ahead(of).map(({ phase }) => phase);
const guards = (of: Room) => ahead(of).flatMap((step) => step.guards.map(({ is }) => is));

test('a dirty room is disinfected, sampled or not, and ready when the turnover is over', () => {
  const dirty = room('AWAITING_DISINFECTION');
  assert.deepEqual(phases(dirty), ['DISINFECTING', 'AWAITING_SAMPLE', 'CLEAN']);
  assert.deepEqual(guards(dirty), ['disinfect', 'sample-or-skip', 'turnover']);
  assert.deepEqual(ahead(dirty)[2]!.guards[0], { is: 'turnover', hours: 3, until: '2021-08-09T03:15:00Z' });
});

test('where a positive stayed the sample is owed, whatever the protocol lets others skip', () => {
  assert.deepEqual(ahead(room('DISINFECTING', 'POSITIVE'))[0]!.guards, [{ is: 'contact-time', until: null, minutes: 30 }, { is: 'sample', because: 'positive' }]);
});

test('a sample on its way is said with when it was taken', () => {
  const sample = { id: 'x', takenAt: '2021-08-09T01:10:00Z', expectedAt: null, laboratory: null, result: null, resultAt: null, by: null };
  assert.deepEqual(guards(room('AWAITING_SAMPLE', 'POSITIVE', { waitingSample: sample })), ['sample-waits', 'turnover']);
});

test('a room that somebody lives in waits until all have left, one in reserve until the person comes', () => {
  assert.deepEqual(phases(room('OCCUPIED')), ['AWAITING_DISINFECTION', 'DISINFECTING', 'AWAITING_SAMPLE', 'CLEAN']);
  assert.equal(guards(room('OCCUPIED'))[0], 'everybody-left');
  assert.deepEqual(guards(room('RESERVED', 'NONE', { rules: { ...room('RESERVED').rules, turnoverHours: 0, turnoverOver: null } })), ['admitted']);
});

test('out of service leads back through disinfection, and past it only if the room was clean', () => {
  assert.deepEqual(guards(room('OUT_OF_SERVICE', 'NONE')), ['back-dirty', 'back-clean']);
  assert.ok(!guards(room('OUT_OF_SERVICE', 'ORDINARY')).includes('back-clean'));
});
