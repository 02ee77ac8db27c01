import { html, render, nothing, type TemplateResult } from 'lit';
import './lz-button.ts';
import './lz-dialog.ts';
import './lz-field.ts';
import './lz-occurred.ts';
import './lz-problem.ts';
import './lz-select.ts';
import { Act } from '../shared/act.ts';
import { language } from '../shared/i18n.ts';
import { Problem } from '../shared/problem.ts';
import { say } from './fill-in-messages.ts';

interface Form {
  head: string;
  text?: string;
  yes: string;
  danger?: boolean;
  fields: (problem: Problem | undefined) => TemplateResult;
}

/**
 * Asks in a dialog and sends; stays open with what was typed and the reason when it is refused.
 * Answers what the person filled in once it was done, undefined if it was left.
 */
export function fillIn(form: Form, send: (values: FormData, act: Act) => Promise<unknown>): Promise<FormData | undefined> {
  const holder = document.body.appendChild(document.createElement('div'));
  const act = new Act();
  let problem: Problem | undefined;
  let busy = false;
  return new Promise((answer) => {
    const done = (values?: FormData) => {
      stop();
      render(nothing, holder);
      holder.remove();
      answer(values);
    };
    const submit = async (event: SubmitEvent) => {
      event.preventDefault();
      if (busy) return;
      const values = new FormData(event.target as HTMLFormElement);
      busy = true;
      draw();
      try {
        await send(values, act);
        done(values);
      } catch (failure) {
        if (!(failure instanceof Problem)) throw failure;
        problem = failure;
        busy = false;
        draw();
      }
    };
    const draw = () => render(html`<lz-dialog open head=${form.head} @lz-close=${() => done()}><form class="col g3" @submit=${submit}>
      ${form.text ? html`<p class="q2">${form.text}</p>` : nothing}${form.fields(problem)}<lz-problem .problem=${problem}></lz-problem>
      <div class="row acts"><span class="grow"></span><lz-button label=${say().cancel} @click=${() => done()}></lz-button>
      <lz-button kind=${form.danger ? 'danger' : 'prim'} type="submit" label=${form.yes} ?busy=${busy}></lz-button></div></form></lz-dialog>`, holder);
    const stop = language.watch(draw);
    draw();
  });
}

export function reasonField(problem: Problem | undefined): TemplateResult {
  return html`<lz-field name="reason" label=${say().reason} required maxlength="500" error=${problem?.of('reason') ?? ''}></lz-field>`;
}

export function destinationField(problem: Problem | undefined): TemplateResult {
  return html`<lz-field name="destination" label=${say().destination} optional maxlength="120" error=${problem?.of('destination') ?? ''}></lz-field>`;
}

export function occurredField(problem: Problem | undefined, unfolded = false, at = ''): TemplateResult {
  return html`<lz-occurred ?unfolded=${unfolded} at=${at} error=${problem?.of('occurredAt') ?? ''}></lz-occurred>`;
}

export function text(values: FormData, name: string): string {
  return String(values.get(name) ?? '').trim();
}
