import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import { meant } from './meant.ts';
import { say } from './messages.ts';
import type { Numbers } from './round.ts';
import { degrees } from './words.ts';

/** Above it is no temperature at all, which the server does not keep either; hundredths of a degree. */
const mostKept = 6000;

export interface Answers {
  change: (centi: number) => void;
  again: () => void;
  fault: () => void;
}

/** No body has that: asked back at once, with what was probably meant. */
export function askBack(centi: number, { lowest, highest }: Numbers, { change, again, fault }: Answers): TemplateResult {
  const words = say();
  const guess = meant(centi, lowest, highest);
  return html`<div class="note c-overdue entry-note" role="alert">${icon('warn')}<div><b>${words.notHuman(degrees(centi))}</b><br>${guess === undefined ? nothing : words.perhaps(degrees(guess))}${' '}${words.range(degrees(lowest), degrees(highest))}</div></div>
    <div class="entry-answers">${guess === undefined ? nothing : html`<button type="button" class="btn xl meant" @click=${() => change(guess)}>${words.change(degrees(guess))}</button>`}
      <button type="button" class="btn xl" @click=${again}>${words.again}</button></div>
    ${centi > mostKept ? nothing : html`<p class="entry-broken t1 q3">${words.broken}<button type="button" class="link" @click=${fault}>${words.asFault}</button>${words.faultText}</p>`}`;
}
