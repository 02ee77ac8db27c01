/* What is done with patches and wears in one dialog each; each answers whether it was done. */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../elements/lz-field.ts';
import '../elements/lz-select.ts';
import { occurredAt } from '../elements/lz-occurred.ts';
import { toast } from '../elements/lz-toast.ts';
import { fillIn, occurredField, reasonField, text } from '../elements/fill-in.ts';
import { post } from '../shared/api.ts';
import { zone } from '../shared/clock.ts';
import { instantIn } from '../shared/dates.ts';
import { scanHint, scansOne } from '../label/scan-button.ts';
import { findPeople } from '../people/find-people.ts';
import { Problem } from '../shared/problem.ts';
import { say } from './messages.ts';
import { needsReason, type Phase, type Step, type Wear } from './patches.ts';

async function told(form: Promise<FormData | undefined>, done: (values: FormData) => string): Promise<boolean> {
  const values = await form;
  if (values === undefined) return false;
  toast({ text: done(values) });
  return true;
}

/** Once the dialog has opened, which takes the focus for itself. */
function focused(field?: Element): void {
  if (field) window.setTimeout(() => field.querySelector('input')?.focus());
}

/** A scanner types the code and Enter, which sends the form: the field waits with the focus. */
function codeField(label: string, problem: Problem | undefined) {
  return scansOne(html`<lz-field ${ref(focused)} class="grow" name="code" label=${label} hint=${scanHint(say().scan)} required maxlength="32" error=${problem?.of('code') ?? ''}></lz-field>`);
}

export function choice(name: string, label: string, of: Readonly<Record<string, string>>, value: string) {
  return html`<lz-select name=${name} label=${label} value=${value} .options=${Object.entries(of).map(([key, word]) => ({ value: key, label: word }))}></lz-select>`;
}

export function note(problem: Problem | undefined) {
  return html`<lz-field name="reason" label=${say().reasonOptional} optional maxlength="500" error=${problem?.of('reason') ?? ''}></lz-field>`;
}

/** @param code to begin with */
export function register(site: string, code = ''): Promise<boolean> {
  return told(fillIn({ head: say().register, text: say().registerText, yes: say().register, fields: (problem) => html`
    <lz-field name="from" value=${code} label=${say().first} hint=${say().firstHint} required maxlength="32" error=${problem?.of('from') || problem?.of('code') || ''}></lz-field>
    <lz-field name="to" label=${say().last} optional maxlength="32" error=${problem?.of('to') ?? ''}></lz-field>
    <lz-field name="model" label=${say().modelOf} optional maxlength="60" error=${problem?.of('model') ?? ''}></lz-field>` },
    (values, act) => {
      const [from, to, model] = [text(values, 'from'), text(values, 'to'), text(values, 'model') || null];
      return to ? post(`/api/sites/${site}/patch-ranges`, { from, to, model }, { act }) : post(`/api/sites/${site}/patches`, { code: from, model }, { act });
    }), () => say().registered);
}

export function move(site: string, step: Step, patch: { code: string; phase: Phase }): Promise<boolean> {
  return told(fillIn({ head: say().stepHead(say().steps[step], patch.code), yes: say().steps[step], danger: step === 'DISPOSE',
    ...(patch.phase === 'WORN' ? { text: say().ends } : {}),
    fields: (problem) => html`${needsReason(step) ? reasonField(problem) : note(problem)}${occurredField(problem)}` },
    (values, act) => post(`/api/sites/${site}/patch-steps`, { step, codes: [patch.code], reason: text(values, 'reason') || null, occurredAt: occurredAt(values) }, { act })), () => say().moved);
}

export function pair(person: string, name: string): Promise<boolean> {
  return told(fillIn({ head: say().pairHead(name), yes: say().pair,
    fields: (problem) => html`${codeField(say().code, problem)}${choice('bodyPlace', say().place, say().places, 'AXILLA_LEFT')}${occurredField(problem)}` },
    (values, act) => post(`/api/people/${person}/wears`, { code: text(values, 'code'), bodyPlace: text(values, 'bodyPlace') || null, occurredAt: occurredAt(values) }, { act })),
    (values) => say().paired(text(values, 'code').toUpperCase()));
}

/** The other way round: the patch is at hand. @param at when it was put on, an instant; empty for now */
export function pairPatch(code: string, at: string): Promise<boolean> {
  return told(fillIn({ head: say().pairPatchHead(code), yes: say().pair,
    fields: (problem) => html`<lz-select name="person" label=${say().person} prompt=${say().findPerson} .find=${findPeople('')} error=${problem?.of('person') ?? ''}></lz-select>${choice('bodyPlace', say().place, say().places, 'AXILLA_LEFT')}${occurredField(problem, false, at)}` },
    (values, act) => {
      const person = text(values, 'person');
      if (!person) throw new Problem(400, { type: 'invalid', title: say().personNeeded, errors: [{ path: 'person', detail: say().personNeeded }] });
      return post(`/api/people/${person}/wears`, { code, bodyPlace: text(values, 'bodyPlace') || null, occurredAt: occurredAt(values) }, { act });
    }), () => say().paired(code));
}

export function swap(wear: Wear): Promise<boolean> {
  return told(fillIn({ head: say().swapHead(wear.code), yes: say().swap,
    fields: (problem) => html`${codeField(say().newCode, problem)}${choice('outcome', say().old, say().outcomes, 'REMOVED')}${note(problem)}${occurredField(problem)}` },
    (values, act) => post(`/api/wears/${wear.id}/swap`, { code: text(values, 'code'), outcome: text(values, 'outcome') || null, reason: text(values, 'reason') || null, occurredAt: occurredAt(values) }, { act })),
    () => say().swapped);
}

export function takeOff(wear: Wear): Promise<boolean> {
  return told(fillIn({ head: say().endHead(wear.code), yes: say().end,
    fields: (problem) => html`${choice('outcome', say().old, say().outcomes, 'REMOVED')}${note(problem)}${occurredField(problem)}` },
    (values, act) => post(`/api/wears/${wear.id}/end`, { outcome: text(values, 'outcome') || null, reason: text(values, 'reason') || null, occurredAt: occurredAt(values) }, { act })),
    () => say().ended);
}

export function correct(wear: Wear): Promise<boolean> {
  const when = (name: 'from' | 'to', label: string, problem: Problem | undefined) => html`<lz-field name=${name} label=${label} type="datetime-local" optional error=${problem?.of(name) ?? ''}></lz-field>`;
  const instant = (values: FormData, name: string) => { const local = text(values, name); return local ? instantIn(local, zone.value) : null; };
  return told(fillIn({ head: say().correctHead(wear.code), text: say().correctText, yes: say().correct,
    fields: (problem) => html`${when('from', say().from, problem)}${wear.to ? html`${when('to', say().to, problem)}<label class="check"><input type="checkbox" name="goesOn"> ${say().goesOn}</label>` : ''}${reasonField(problem)}` },
    (values, act) => post(`/api/wears/${wear.id}/correction`, { from: instant(values, 'from'), to: instant(values, 'to'), goesOn: values.has('goesOn'), reason: text(values, 'reason') }, { act })),
    () => say().corrected);
}

export function withdraw(wear: Wear): Promise<boolean> {
  return told(fillIn({ head: say().neverHead(wear.code), text: say().neverText, yes: say().never, danger: true, fields: reasonField },
    (values, act) => post(`/api/wears/${wear.id}/withdrawal`, { reason: text(values, 'reason') }, { act })), () => say().undone);
}
