/* A swab and what came of it, in words; as rows of the timeline too. */
import { now, zone } from '../shared/clock.ts';
import { calendarDay, moment } from '../shared/dates.ts';
import { say as sayList } from '../sample/messages.ts';
import type { Happening } from '../stay/lz-timeline.ts';
import { say as sayTube } from './messages.ts';
import { say } from './tests-messages.ts';
import type { SampleTold } from './tests.ts';
import { outcomes, sampleLooks, type Outcome } from './tubes.ts';

export function titleOf({ sample, state }: SampleTold): string {
  if (sample.subject !== 'PERSON') return say().subjects[sample.subject];
  return isOutcome(state) ? say().result(sayTube().outcomes[state]) : say().taken;
}

/** Why it was taken, how, and in which tube. */
export function factsOf({ sample }: SampleTold): string[] {
  const why = sample.makeUpFor ? say().makeUp(calendarDay(sample.makeUpFor, { now: now() })) : sample.retestOf ? say().retest : sample.recallOf ? say().recall : sample.pairOf ? say().pair : sample.plannedOn || sample.subject !== 'PERSON' ? '' : say().extra;
  return [why, sample.specimen ? sayList().specimens[sample.specimen] : '', say().pool(sample.capacity), say().tube(sample.tube)].filter(Boolean);
}

/** A swab is one line: what came of it stands in it with its own time. */
export function tested(samples: readonly SampleTold[]): Happening[] {
  return samples.map((told): Happening => {
    const { sample, state, author, laboratory, reagent, reportedAt } = told;
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    const { meaning } = sampleLooks[state];
    return { of: 'test', at: sample.collectedAt, recordedAt: sample.recordedAt, icon: state === 'POSITIVE' || state === 'RECALLED' ? 'warn' : 'sample', meaning: meaning === 'fever' || meaning === 'overdue' ? meaning : '',
      title: [titleOf(told), isOutcome(state) || state === 'COLLECTED' || state === 'WITHDRAWN' ? '' : sayTube().samples[state]].filter(Boolean).join(say().dot),
      facts: [...factsOf(told), reportedAt ? [at(reportedAt), laboratory, reagent].filter(Boolean).join(' ') : laboratory, sample.withdrawnReason], author, gone: state === 'WITHDRAWN' };
  });
}

function isOutcome(state: string): state is Outcome {
  return (outcomes as readonly string[]).includes(state);
}
