import type { Phase, Room } from './facts.ts';

/** Why a step has to wait, or what it asks for; put into words by the page. */
export type Guard =
  | { is: 'disinfect'; mgPerLitre: number; minutes: number; version: string | null }
  | { is: 'contact-time'; until: string | null; minutes: number }
  | { is: 'sample'; because: 'positive' | 'protocol' }
  | { is: 'sample-or-skip' }
  | { is: 'sample-waits'; takenAt: string; expectedAt: string | null }
  | { is: 'turnover'; hours: number; until: string | null }
  | { is: 'everybody-left' }
  | { is: 'admitted' }
  | { is: 'open-site' }
  | { is: 'back-clean' }
  | { is: 'back-dirty' };

/** One step that lies before a room: where it then stands, and what it asks for. */
export interface Ahead {
  phase: Phase;
  guards: readonly Guard[];
}

/** The way of a room from where it stands to the next occupant (R19, R30), as far as it is known now. */
export function ahead(room: Room): Ahead[] {
  switch (room.state.phase) {
    case 'CLEAN': return [{ phase: 'OCCUPIED', guards: [{ is: 'open-site' }, ...turnover(room, room.state.readyAt)] }];
    case 'RESERVED': return [{ phase: 'OCCUPIED', guards: [{ is: 'admitted' }, ...turnover(room, room.state.readyAt)] }];
    case 'OCCUPIED': return [{ phase: 'AWAITING_DISINFECTION', guards: [{ is: 'everybody-left' }] }, ...clean(room)];
    case 'OUT_OF_SERVICE': return room.state.soil === 'NONE'
      ? [{ phase: 'AWAITING_DISINFECTION', guards: [{ is: 'back-dirty' }] }, { phase: 'CLEAN', guards: [{ is: 'back-clean' }] }]
      : [{ phase: 'AWAITING_DISINFECTION', guards: [{ is: 'back-dirty' }] }, ...clean(room)];
    case 'AWAITING_DISINFECTION': case 'DISINFECTING': case 'AWAITING_SAMPLE': return clean(room);
  }
}

/** Whether the room becomes clean only by a negative sample. */
export function mustSample({ state, rules }: Room): boolean {
  return state.soil === 'POSITIVE' || rules.sampleAfterOrdinary;
}

function clean(room: Room): Ahead[] {
  const { phase } = room.state;
  const { rules } = room;
  const steps: Ahead[] = [];
  if (phase !== 'DISINFECTING' && phase !== 'AWAITING_SAMPLE') {
    steps.push({ phase: 'DISINFECTING', guards: [{ is: 'disinfect', mgPerLitre: rules.mgPerLitreMin, minutes: rules.minutesMin, version: rules.version }] });
  }
  if (phase !== 'AWAITING_SAMPLE') {
    const waits: Guard[] = phase === 'DISINFECTING' ? [{ is: 'contact-time', until: room.state.expectedEnd, minutes: rules.minutesMin }] : [];
    steps.push({ phase: 'AWAITING_SAMPLE', guards: [...waits, mustSample(room)
      ? { is: 'sample', because: room.state.soil === 'POSITIVE' ? 'positive' : 'protocol' } : { is: 'sample-or-skip' }] });
  }
  const waiting = room.waitingSample;
  const result: Guard[] = phase === 'AWAITING_SAMPLE' && waiting ? [{ is: 'sample-waits', takenAt: waiting.takenAt, expectedAt: waiting.expectedAt }] : [];
  steps.push({ phase: 'CLEAN', guards: [...result, ...turnover(room, rules.turnoverOver)] });
  return steps;
}

function turnover({ rules }: Room, until: string | null): Guard[] {
  return until || rules.turnoverHours > 0 ? [{ is: 'turnover', hours: rules.turnoverHours, until }] : [];
}
