/* What is done with tubes in one dialog each; each answers whether it was done. */
import { html, type TemplateResult } from 'lit';
import '../elements/lz-field.ts';
import '../elements/lz-select.ts';
import { occurredAt } from '../elements/lz-occurred.ts';
import { toast } from '../elements/lz-toast.ts';
import { filled } from '../elements/told.ts';
import { fillIn, occurredField, reasonField, text } from '../elements/fill-in.ts';
import { newKey } from '../shared/act.ts';
import { post, put } from '../shared/api.ts';
import { download } from '../shared/file.ts';
import { Problem } from '../shared/problem.ts';
import { laboratoryField, laboratoryOf, readLaboratories } from './laboratories.ts';
import { say } from './messages.ts';
import { outcomes, type Consignment, type Result, type Tube } from './tubes.ts';

function choice(name: string, label: string, of: readonly (readonly [string, string])[], value: string): TemplateResult {
  return html`<lz-select name=${name} label=${label} value=${value} .options=${of.map(([key, word]) => ({ value: key, label: word }))}></lz-select>`;
}

/** Tubes that we number, or that came with printed codes; offers their labels. */
export async function registerTubes(site: string, capacities: readonly number[]): Promise<boolean> {
  let made: readonly Tube[] = [];
  const values = await fillIn({ head: say().register, text: say().registerText, yes: say().register, fields: (problem) => html`
    ${choice('capacity', say().capacity, capacities.map((size) => [String(size), say().size(size)] as const), String(capacities[0] ?? 1))}
    ${choice('contents', say().contentsHead, Object.entries(say().contents), 'PEOPLE')}
    <lz-field name="count" type="number" inputmode="numeric" label="${say().own}: ${say().count}" optional error=${problem?.of('count') ?? ''}></lz-field>
    <div class="la-two"><lz-field name="from" label="${say().printed}: ${say().first}" optional maxlength="32" error=${problem?.of('from') ?? ''}></lz-field>
      <lz-field name="to" label=${say().last} optional maxlength="32" error=${problem?.of('to') ?? ''}></lz-field></div>` },
    async (form, act) => {
      const [from, to, count] = [text(form, 'from'), text(form, 'to'), text(form, 'count')];
      const about = { capacity: Number(text(form, 'capacity')), contents: text(form, 'contents') };
      made = (await post<{ tubes: readonly Tube[] }>(`/api/sites/${site}/tubes`, from ? { ...about, from, to: to || null } : { ...about, count: count ? Number(count) : null }, { act })).tubes;
    });
  if (!values) return false;
  toast({ text: say().registered(made.length) });
  return true;
}

/** @param from first code that is in view, @param to the last one */
export async function printLabels(site: string, from: string, to: string): Promise<void> {
  await fillIn({ head: say().labels, text: say().labelsText, yes: say().labels, fields: (problem) => html`
    <lz-field name="from" value=${from} label=${say().first} required maxlength="32" error=${problem?.of('from') ?? ''}></lz-field>
    <lz-field name="to" value=${to} label=${say().last} optional maxlength="32" error=${problem?.of('to') ?? ''}></lz-field>
    ${choice('sheet', say().sheet, Object.entries(say().sheets), 'A4_65')}
    <lz-field name="used" type="number" value="0" label=${say().used} hint=${say().usedHint} error=${problem?.of('used') ?? ''}></lz-field>` },
    (form) => download(`/api/sites/${site}/tube-labels?${new URLSearchParams({ from: text(form, 'from'), to: text(form, 'to') || text(form, 'from'), sheet: text(form, 'sheet'), used: text(form, 'used') || '0' })}`, 'tube-labels.pdf'));
}

/** The tubes go to a laboratory, all of them in one consignment. */
export async function dispatch(site: string, tubes: readonly string[]): Promise<boolean> {
  const known = await readLaboratories();
  const id = newKey();
  const values = await fillIn({ head: say().dispatchHead(tubes.length), text: `${tubes.join(say().comma)}${say().dot}${say().dispatchText}`, yes: say().dispatch, fields: (problem) => html`
    ${laboratoryField(known, known.length === 1 ? known[0]!.id : '', problem?.of('laboratory') ?? '')}
    <lz-field name="courier" label=${say().courier} optional maxlength="60" error=${problem?.of('courier') ?? ''}></lz-field>${occurredField(problem)}` },
    async (form) => {
      const chosen = text(form, 'laboratory');
      if (!chosen) throw new Problem(400, { title: say().laboratoryNeeded, errors: [{ path: 'laboratory', detail: say().laboratoryNeeded }] });
      await put<Consignment>(`/api/consignments/${id}`, { site, laboratory: await laboratoryOf(chosen), tubes, dispatchedAt: occurredAt(form), courier: text(form, 'courier') || null });
    });
  if (!values) return false;
  toast({ text: say().dispatched(tubes.length) });
  return true;
}

export function closeTube(code: string): Promise<boolean> {
  return filled(fillIn({ head: say().closeHead(code), yes: say().close, fields: (problem) => occurredField(problem) },
    (form, act) => post(`/api/tubes/${encodeURIComponent(code)}/closing`, { occurredAt: occurredAt(form) }, { act })), say().closed);
}

export function takeBack(sample: string, who: string, code: string): Promise<boolean> {
  return filled(fillIn({ head: say().backHead(who, code), text: say().backText, yes: say().back, danger: true, fields: reasonField },
    (form, act) => post(`/api/samples/${sample}/withdrawal`, { reason: text(form, 'reason') }, { act })), say().wentBack);
}

/** What the server kept of a result, or why it did not. */
export interface Kept {
  tube: string;
  outcome: 'KEPT' | 'REPEATED' | 'REFUSED';
  result?: Result;
  problem?: Record<string, unknown>;
}

/** A result that stands in place of another, which stays on record. */
export async function correct(site: string, result: Result): Promise<boolean> {
  const known = await readLaboratories();
  return filled(fillIn({ head: say().correctHead(result.tube), text: say().correctText, yes: say().correct, fields: (problem) => html`
    ${choice('outcome', say().outcome, outcomes.map((outcome) => [outcome, say().outcomes[outcome]] as const), result.outcome)}
    ${laboratoryField(known, result.laboratory.id, problem?.of('laboratory') ?? '')}
    <lz-field name="reagent" label=${say().reagent} value=${result.reagent ?? ''} required maxlength="60" error=${problem?.of('reagent') ?? ''}></lz-field>
    <lz-field name="reason" label=${say().reason} required maxlength="500" error=${problem?.of('reason') ?? ''}></lz-field>${occurredField(problem)}` },
    async (form, act) => {
      const { items: [kept] } = await post<{ items: readonly Kept[] }>(`/api/sites/${site}/tube-results`, { results: [{ tube: result.tube, outcome: text(form, 'outcome'), laboratory: await laboratoryOf(text(form, 'laboratory')),
        reagent: text(form, 'reagent'), reportedAt: occurredAt(form) ?? result.reportedAt, corrects: result.id, reason: text(form, 'reason') }] }, { act });
      if (kept?.problem) throw new Problem(422, kept.problem);
    }), say().corrected);
}
