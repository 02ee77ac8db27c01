import { html } from 'lit';
import { occurredAt } from '../elements/lz-occurred.ts';
import { toast } from '../elements/lz-toast.ts';
import { Act } from '../shared/act.ts';
import { Problem } from '../shared/problem.ts';
import { mayTakeBack, takeBack } from '../stay/take-back.ts';
import type { BoardRoom, Occupant } from './board.ts';
import { admit, back, depart, end, giveUp, leave, move, plan, type Ending, type When } from './commands.ts';
import type { Fit } from './fits.ts';
import type { StayAct } from './lz-board-room.ts';
import { sayAct } from './act-messages.ts';
import { say } from './messages.ts';
import type { Placing } from './placing.ts';
import { destinationField, fillIn, occurredField, reasonField, text } from './stay-acts.ts';

/** An act that says nothing but that it happened: now, at one press, unless somebody says that it was earlier. */
const momentary: readonly StayAct[] = ['admit', 'back'];

export function isMomentary(act: string): boolean {
  return momentary.some((one) => one === act);
}

/** Says that something happened: now, or at the time that a dialog asks for. */
export function happened(earlier: boolean, { head, yes, done, undo }: { head: string; yes: string; done: string; undo?: () => Promise<unknown> },
  send: (at: When, act: Act) => Promise<unknown>): Promise<unknown> {
  if (!earlier) return told(() => send(null, new Act()), done, undo);
  return filled(fillIn({ head, yes, fields: (problem) => occurredField(problem, true) }, (values, act) => send(occurredAt(values), act)), done);
}

/**
 * Runs an act with somebody in a room; each that asks does so once, in words that name the person and the room.
 *
 * @param earlier a momentary act happened before now
 */
export function run(act: Exclude<StayAct, 'move'>, { stay, person, name, bed }: Pick<Occupant, 'stay' | 'person' | 'name' | 'bed'>, room: Pick<BoardRoom, 'number'>, site: string, earlier = false): Promise<unknown> {
  const words = sayAct();
  const { number } = room;
  switch (act) {
    case 'admit': return happened(earlier, { head: words.admitHead(name, number), yes: say().act.admit, done: words.admitted(name, number),
      ...(mayTakeBack('admission') ? { undo: () => takeBack('admission', { stay, name, room: number, expected: true }) } : {}) },
      (at, sent) => admit(site, person, bed, at, { act: sent }));
    case 'giveUp': return told(() => giveUp(stay), words.undone(name, number), () => plan(stay, bed), words.assigned(name, number));
    case 'back': return happened(earlier, { head: words.backHead(name, number), yes: say().act.back, done: words.returned(name, number) },
      (at, sent) => back(stay, at, { act: sent }));
    case 'unend': return takeBack('ending', { stay, name, room: number, expected: false });
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

/**
 * Sends, and says that it was done, with the way back; a refusal is said in the server's words.
 *
 * @param undone said after the way back was gone; a way back without it says so by itself
 */
export async function told(send: () => Promise<unknown>, done: string, undo?: () => Promise<unknown>, undone?: string): Promise<boolean> {
  try {
    await send();
    toast({ text: done, ...(undo ? { undo: undone === undefined ? undo : () => told(undo, undone) } : {}) });
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
