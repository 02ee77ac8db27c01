import { html } from 'lit';
import { fillIn, occurredField, reasonField, text } from '../elements/fill-in.ts';
import { occurredAt } from '../elements/lz-occurred.ts';
import { filled, told } from '../elements/told.ts';
import { sayAct } from '../stay/act-messages.ts';
import { giveUp, move, plan } from '../stay/commands.ts';
import { positiveBox } from '../stay/run.ts';
import type { Fit } from './fits.ts';
import { say } from './messages.ts';
import type { Placing } from './placing.ts';

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
