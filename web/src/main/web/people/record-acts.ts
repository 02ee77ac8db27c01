/* What is done with a record in one dialog each; each answers whether it was done. */
import { html } from 'lit';
import '../elements/lz-field.ts';
import '../elements/lz-select.ts';
import './lz-paper-fields.ts';
import { filled } from '../elements/told.ts';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { instantIn, isoDay } from '../shared/dates.ts';
import type { Problem } from '../shared/problem.ts';
import { session } from '../shared/session.ts';
import { paperOf } from './lz-paper-fields.ts';
import { say } from './messages.ts';
import { words } from './record-messages.ts';

export function field(name: string, label: string, problem: Problem | undefined, more: { optional?: boolean; type?: 'text' | 'date' | 'number'; value?: string; max?: number } = {}) {
  return html`<lz-field name=${name} label=${label} ?optional=${more.optional ?? false} ?required=${!more.optional} type=${more.type ?? 'text'} value=${more.value ?? ''}
    maxlength=${more.max ?? 0} error=${problem?.of(name) ?? ''}></lz-field>`;
}

export function choice(name: string, label: string, of: Readonly<Record<string, string>>, problem: Problem | undefined, value = '') {
  return html`<lz-select name=${name} label=${label} value=${value} .options=${Object.entries(of).map(([key, text]) => ({ value: key, label: text }))} error=${problem?.of(name) ?? ''}></lz-select>`;
}

export function addPaper(person: string): Promise<boolean> {
  return filled(fillIn({ head: words().addPaper, yes: words().add,
    fields: (problem) => html`<lz-paper-fields .errorOf=${(name: string) => problem?.of(`document.${name}`) ?? ''}></lz-paper-fields>` },
    (values, act) => post(`/api/people/${person}/documents`, paperOf(values), { act })), words().paperAdded);
}

/** @param path of what is taken back, below the person */
export function withdraw(person: string, path: string, what: string): Promise<boolean> {
  return filled(fillIn({ head: words().withdrawHead(what), text: words().withdrawText, yes: words().withdraw, danger: true, fields: reasonField },
    (values, act) => post(`/api/people/${person}/${path}/withdrawal`, { reason: text(values, 'reason') }, { act })), words().withdrawn);
}

export function addNeed(person: string): Promise<boolean> {
  const { CHILD: _derived, ...kinds } = say().needs;
  const today = isoDay(now(), zone.value);
  return filled(fillIn({ head: words().addNeed, yes: words().add, fields: (problem) => html`${choice('kind', words().kind, kinds, problem)}
    ${field('assessor', words().assessor, problem, { max: 100, value: assessing() })}${field('assessedAt', words().assessedOn, problem, { type: 'date', value: today })}
    ${field('firstDay', words().firstDay, problem, { type: 'date', value: today })}${field('endDay', words().endDay, problem, { type: 'date', optional: true })}
    ${field('note', words().note, problem, { optional: true, max: 300 })}` },
    (values, act) => post(`/api/people/${person}/care/needs`, { kind: text(values, 'kind') || null, assessor: text(values, 'assessor'),
      assessedAt: assessed(text(values, 'assessedAt'), today), firstDay: text(values, 'firstDay') || null,
      endDay: text(values, 'endDay') || null, note: text(values, 'note') || null }, { act })), words().recorded);
}

/** A doctor at the desk is the likeliest to have assessed it; others write down who did. */
export function assessing(): string {
  const { user, grants } = session.value ?? {};
  return user && grants?.some(({ role }) => role === 'DOCTOR') ? user.name : '';
}

/** A day that is today is now; an earlier one is its noon. */
function assessed(day: string, today: string): string | null {
  return day === '' ? null : day === today ? now().toISOString() : instantIn(`${day}T12:00`, zone.value);
}

export function endNeed(person: string, need: { id: string; kind: string }): Promise<boolean> {
  return filled(fillIn({ head: words().endNeedHead(say().needs[need.kind] ?? need.kind), yes: words().endNeed,
    fields: (problem) => field('day', words().day, problem, { type: 'date', value: isoDay(now(), zone.value) }) },
    (values, act) => post(`/api/people/${person}/care/needs/${need.id}/end`, { day: text(values, 'day') || null }, { act })), words().recorded);
}

export function addNote(person: string): Promise<boolean> {
  return filled(fillIn({ head: words().addNote, yes: words().add, fields: (problem) => html`${choice('kind', words().kind, say().notes, problem, 'CHRONIC_DISEASE')}
    ${field('what', words().what, problem, { max: 200 })}${field('detail', words().detail, problem, { optional: true, max: 300 })}` },
    (values, act) => post(`/api/people/${person}/care/notes`, { kind: text(values, 'kind'), what: text(values, 'what'), detail: text(values, 'detail') || null }, { act })), words().recorded);
}

export function addDose(person: string): Promise<boolean> {
  return filled(fillIn({ head: words().addDose, yes: words().add, fields: (problem) => html`${field('vaccine', words().vaccine, problem, { max: 100 })}
    ${field('dose', words().dose, problem, { type: 'number', value: '1' })}${field('givenOn', words().givenOn, problem, { type: 'date', optional: true })}
    ${field('batch', words().batch, problem, { optional: true, max: 60 })}` },
    (values, act) => post(`/api/people/${person}/care/vaccinations`, { vaccine: text(values, 'vaccine'), dose: Number(text(values, 'dose')) || null,
      givenOn: text(values, 'givenOn') || null, batch: text(values, 'batch') || null }, { act })), words().recorded);
}
