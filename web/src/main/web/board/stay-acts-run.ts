import { html } from 'lit';
import { occurredAt } from '../elements/lz-occurred.ts';
import { toast } from '../elements/lz-toast.ts';
import { Problem } from '../shared/problem.ts';
import type { BoardRoom, Occupant } from './board.ts';
import { admit, back, depart, end, giveUp, leave, move, plan, type Ending } from './commands.ts';
import type { Fit } from './fits.ts';
import type { StayAct } from './lz-board-room.ts';
import { sayAct } from './act-messages.ts';
import { say } from './messages.ts';
import type { Placing } from './placing.ts';
import { destinationField, fillIn, occurredField, reasonField, text } from './stay-acts.ts';

/** Runs an act with somebody in a room; each asks once, in words that name the person and the room. */
export function run(act: Exclude<StayAct, 'move'>, { stay, person, name, bed }: Pick<Occupant, 'stay' | 'person' | 'name' | 'bed'>, room: Pick<BoardRoom, 'number'>, site: string): Promise<unknown> {
  const words = sayAct();
  const { number } = room;
  switch (act) {
    case 'admit': return filled(fillIn({ head: words.admitHead(name, number), yes: say().act.admit, fields: occurredField },
      (values, sent) => admit(site, person, bed, occurredAt(values), { act: sent })), words.admitted(name, number));
    case 'giveUp': return told(() => giveUp(stay), words.undone(name, number), () => plan(stay, bed), words.assigned(name, number));
    case 'back': return filled(fillIn({ head: words.backHead(name, number), yes: say().act.back, fields: occurredField },
      (values, sent) => back(stay, occurredAt(values), { act: sent })), words.returned(name, number));
    case 'depart': return filled(fillIn({ head: words.departHead(name, number), text: words.departText, yes: say().act.depart, fields: (problem) => html`${positiveBox()}${occurredField(problem)}` },
      (values, sent) => depart(stay, values.get('positive') === 'on', occurredAt(values), { act: sent })), words.departed(name, number));
    case 'leave': return filled(fillIn({ head: words.leaveHead(name, number), text: words.leaveText, yes: say().act.leave,
      fields: (problem) => html`${reasonField(problem)}${destinationField(problem)}${occurredField(problem)}` },
      (values, sent) => leave(stay, text(values, 'reason'), text(values, 'destination') || null, occurredAt(values), { act: sent })), words.left2(name));
    case 'end': return filled(fillIn({ head: words.endHead(name, number), text: words.endText, yes: say().act.end, danger: true,
      fields: (problem) => html`${endings()}${reasonField(problem)}${destinationField(problem)}${occurredField(problem)}` },
      (values, sent) => end(stay, text(values, 'ending') as Ending, text(values, 'reason'), text(values, 'destination') || null, occurredAt(values), { act: sent })), words.ended(name));
  }
}

/**
 * Gives the room: a bed is kept for who waits, who lies elsewhere moves there after a reason was given.
 * Answers whether it was done.
 */
export async function assign(placing: Placing, fit: Fit): Promise<boolean> {
  const words = sayAct();
  const bed = fit.freeBeds[0];
  if (bed === undefined) return false;
  const { stay, name, from } = placing;
  if (!from) {
    return told(() => plan(stay, bed), words.assigned(name, fit.number), () => giveUp(stay), words.undone(name, fit.number));
  }
  return filled(fillIn({ head: words.reasonHead(name, fit.number), yes: say().moveTo(fit.number), fields: (problem) => html`${reasonField(problem)}${positiveBox()}${occurredField(problem)}` },
    (values, sent) => move(stay, bed, text(values, 'reason'), values.get('positive') === 'on', occurredAt(values), { act: sent })), words.moved(name, from.number, fit.number));
}

/** Sends, and says that it was done, with the way back; a refusal is said in the server's words. */
export async function told(send: () => Promise<unknown>, done: string, undo?: () => Promise<unknown>, undone = ''): Promise<boolean> {
  try {
    await send();
    toast({ text: done, ...(undo ? { undo: () => told(undo, undone) } : {}) });
    return true;
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure;
    toast({ text: [failure.title, failure.detail, failure.help].filter(Boolean).join(' ') || failure.message, icon: 'warn' });
    return false;
  }
}

async function filled(form: Promise<FormData | undefined>, done: string): Promise<boolean> {
  if (await form === undefined) return false;
  toast({ text: done });
  return true;
}

function positiveBox() {
  return html`<label class="check"><input type="checkbox" name="positive">${sayAct().positiveAsk}</label>`;
}

function endings() {
  const words = sayAct();
  return html`<fieldset class="col g2"><legend class="t1 q2">${words.how}</legend>${(Object.keys(words.endings) as Ending[]).map((ending) => html`
    <label class="check"><input type="radio" name="ending" value=${ending} ?checked=${ending === 'RELEASED'} required>${words.endings[ending]}</label>`)}</fieldset>`;
}
