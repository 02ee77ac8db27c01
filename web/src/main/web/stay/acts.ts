/* What may be done with a stay from a person's page; the board asks and sends the same way. */
import { html } from 'lit';
import { occurredAt } from '../elements/lz-occurred.ts';
import { toast } from '../elements/lz-toast.ts';
import { fillIn, occurredField, reasonField, text } from '../board/stay-acts.ts';
import { happened, isMomentary, run } from '../board/stay-acts-run.ts';
import { mayDo } from '../board/commands.ts';
import { post } from '../shared/api.ts';
import type { IconName } from '../shared/icons.ts';
import { go } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import { say } from './messages.ts';
import { bedOf, type Stay, type StayAct } from './story.ts';

export const actIcons: Record<StayAct, IconName> = {
  setOut: 'bus', place: 'bed', admit: 'check', giveUp: 'undo', cancel: 'x', back: 'home', move: 'swap', leave: 'hospital', end: 'exit', depart: 'exit',
};

/** What this role may do; the server decides again. */
export const mayAct: Record<StayAct, () => boolean> = {
  setOut: () => may('POST /api/stays/{stay}/setting-out'),
  place: () => mayDo.plan() && mayDo.fits(),
  admit: mayDo.admit,
  giveUp: mayDo.giveUp,
  cancel: mayDo.end,
  back: mayDo.back,
  move: () => mayDo.move() && mayDo.fits(),
  leave: mayDo.leave,
  end: mayDo.end,
  depart: mayDo.depart,
};

/** Whether it only says that something happened, which may have been before now. */
export function saysOnlyWhen(which: StayAct): boolean {
  return which === 'setOut' || isMomentary(which);
}

/** Does it, or asks once first; the server's refusal is said in its words. */
export async function act(which: StayAct, stay: Stay, { id, name }: { id: string; name: string }, siteName: string, earlier: boolean): Promise<void> {
  const bed = bedOf(stay);
  switch (which) {
    case 'place':
    case 'move': return go(`/sites/${stay.site}/board?person=${id}`);
    case 'setOut': return void await happened(earlier, { head: say().setOutHead(name), yes: say().acts.setOut, done: say().setOutDone(name) },
      (at, sent) => post(`/api/stays/${stay.id}/setting-out`, { occurredAt: at }, { act: sent }));
    case 'cancel': return cancel(stay, name);
    default: await run(which, { stay: stay.id, person: id, name, bed: bed?.bedId ?? '' }, { number: bed?.room ?? siteName }, stay.site, earlier);
  }
}

async function cancel(stay: Stay, name: string): Promise<void> {
  const words = say();
  const done = await fillIn({ head: words.cancelHead(name), text: words.cancelText, yes: words.acts.cancel, danger: true,
    fields: (problem) => html`${reasonField(problem)}${occurredField(problem)}` },
    (values, sent) => post(`/api/stays/${stay.id}/ending`, { ending: 'CANCELLED', reason: text(values, 'reason'), occurredAt: occurredAt(values) }, { act: sent }));
  if (done) toast({ text: words.cancelled(name) });
}
