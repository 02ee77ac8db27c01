import { html } from 'lit';
import { destinationField, fillIn, occurredField, reasonField, text } from '../elements/fill-in.ts';
import { occurredAt } from '../elements/lz-occurred.ts';
import { filled, told } from '../elements/told.ts';
import { Act } from '../shared/act.ts';
import { sayAct } from './act-messages.ts';
import { admit, back, cancel, depart, end, giveUp, leave, plan, setOut, type Ending, type When } from './commands.ts';
import { say } from './messages.ts';
import { mayTakeBack, takeBack } from './take-back.ts';

/** What is done with a stay from where somebody is shown; a room is chosen elsewhere. */
export type StayRun = 'setOut' | 'cancel' | 'admit' | 'giveUp' | 'back' | 'unend' | 'depart' | 'leave' | 'end';

/** Whose stay it is, and the bed and room it is about. */
export interface Whose {
  stay: string;
  person: string;
  name: string;
  site: string;
  bed: string;
  /** The number of the room, or the name of the site where there is none. */
  room: string;
}

/** An act that says nothing but that it happened: now, at one press, unless somebody says that it was earlier. */
const momentary: readonly string[] = ['setOut', 'admit', 'back'] satisfies StayRun[];

export function isMomentary(act: string): boolean {
  return momentary.includes(act);
}

/** Says that something happened: now, or at the time that a dialog asks for. */
export function happened(earlier: boolean, { head, yes, done, undo }: { head: string; yes: string; done: string; undo?: () => Promise<unknown> },
  send: (at: When, act: Act) => Promise<unknown>): Promise<boolean> {
  if (!earlier) return told(() => send(null, new Act()), done, undo);
  return filled(fillIn({ head, yes, fields: (problem) => occurredField(problem, true) }, (values, act) => send(occurredAt(values), act)), done);
}

/**
 * Does it, or asks once first in words that name the person and the room; a refusal is said in the server's words.
 * Answers whether it was done.
 *
 * @param earlier a momentary act happened before now
 */
export function run(act: StayRun, { stay, person, name, site, bed, room: number }: Whose, earlier = false): Promise<boolean> {
  const words = sayAct();
  const { acts } = say();
  switch (act) {
    case 'setOut': return happened(earlier, { head: say().setOutHead(name), yes: acts.setOut, done: say().setOutDone(name) },
      (at, sent) => setOut(stay, at, { act: sent }));
    case 'cancel': return filled(fillIn({ head: say().cancelHead(name), text: say().cancelText, yes: acts.cancel, danger: true,
      fields: (problem) => html`${reasonField(problem)}${occurredField(problem)}` },
      (values, sent) => cancel(stay, text(values, 'reason'), occurredAt(values), { act: sent })), say().cancelled(name));
    case 'admit': return happened(earlier, { head: words.admitHead(name, number), yes: acts.admit, done: words.admitted(name, number),
      ...(mayTakeBack('admission') ? { undo: () => takeBack('admission', { stay, name, room: number, expected: true }) } : {}) },
      (at, sent) => admit(site, person, bed, at, { act: sent }));
    case 'giveUp': return told(() => giveUp(stay), words.undone(name, number), () => plan(stay, bed), words.assigned(name, number));
    case 'back': return happened(earlier, { head: words.backHead(name, number), yes: acts.back, done: words.returned(name, number) },
      (at, sent) => back(stay, at, { act: sent }));
    case 'unend': return takeBack('ending', { stay, name, room: number, expected: false });
    case 'depart': return filled(fillIn({ head: words.departHead(name, number), text: words.departText, yes: acts.depart, fields: (problem) => html`${positiveBox()}${occurredField(problem)}` },
      (values, sent) => depart(stay, values.get('positive') === 'on', occurredAt(values), { act: sent })), words.departed(name, number));
    case 'leave': return filled(fillIn({ head: words.leaveHead(name, number), text: words.leaveText, yes: acts.leave,
      fields: (problem) => html`${reasonField(problem)}${destinationField(problem)}${occurredField(problem)}` },
      (values, sent) => leave(stay, text(values, 'reason'), text(values, 'destination') || null, occurredAt(values), { act: sent })), words.left2(name));
    case 'end': return filled(fillIn({ head: words.endHead(name, number), text: words.endText, yes: acts.end, danger: true,
      fields: (problem) => html`${endings()}${reasonField(problem)}${destinationField(problem)}${occurredField(problem)}` },
      (values, sent) => end(stay, text(values, 'ending') as Ending, text(values, 'reason'), text(values, 'destination') || null, occurredAt(values), { act: sent })), words.ended(name));
  }
}

export function positiveBox() {
  return html`<label class="check"><input type="checkbox" name="positive">${sayAct().positiveAsk}</label>`;
}

function endings() {
  const words = sayAct();
  return html`<fieldset class="col g2"><legend class="t1 q2">${words.how}</legend>${(Object.keys(words.endings) as Ending[]).map((ending) => html`
    <label class="check"><input type="radio" name="ending" value=${ending} required>${words.endings[ending]}</label>`)}</fieldset>`;
}
