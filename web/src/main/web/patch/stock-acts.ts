/* What is done with many patches at once. */
import { html } from 'lit';
import '../elements/lz-field.ts';
import { occurredAt } from '../elements/lz-occurred.ts';
import { toast } from '../elements/lz-toast.ts';
import { fillIn, occurredField, text } from '../elements/fill-in.ts';
import { scanHint, scansMany } from '../label/scan-button.ts';
import { post } from '../shared/api.ts';
import { download } from '../shared/file.ts';
import type { Problem } from '../shared/problem.ts';
import { choice, note } from './acts.ts';
import { say } from './messages.ts';
import { boxSteps } from './patches.ts';

/** Codes as somebody scans or pastes them: one a line, or with commas or blanks between. */
export function codesIn(typed: string): string[] {
  return [...new Set(typed.split(/[\s,，;；、]+/).filter(Boolean).map((code) => code.toUpperCase()))];
}

/** @returns whether they took the step, all of them */
export async function moveMany(site: string): Promise<boolean> {
  let many = 0;
  const values = await fillIn({ head: say().many, text: say().manyText, yes: say().many, fields: (problem: Problem | undefined) => html`
    ${choice('step', say().step, Object.fromEntries(boxSteps.map((step) => [step, say().steps[step]])), boxSteps[0]!)}
    ${scansMany(html`<lz-field class="grow" name="codes" type="area" label=${say().codes} hint=${scanHint(say().codesHint)} required error=${problem?.of('codes') ?? ''}></lz-field>`, codesIn)}
    ${note(problem)}${occurredField(problem)}` },
    async (form, act) => {
      const moved = await post<{ patches: number }>(`/api/sites/${site}/patch-steps`, { step: text(form, 'step'), codes: codesIn(text(form, 'codes')), reason: text(form, 'reason') || null, occurredAt: occurredAt(form) }, { act });
      many = moved.patches;
    });
  if (!values) return false;
  toast({ text: say().manyMoved(many) });
  return true;
}

/** @param from first code that is in view, @param to the last one */
export async function printLabels(site: string, from: string, to: string): Promise<void> {
  await fillIn({ head: say().labels, text: say().labelsText, yes: say().labels, fields: (problem: Problem | undefined) => html`
    <lz-field name="from" value=${from} label=${say().first} required maxlength="32" error=${problem?.of('from') || problem?.of('code') || ''}></lz-field>
    <lz-field name="to" value=${to} label=${say().last} optional maxlength="32" error=${problem?.of('to') ?? ''}></lz-field>
    ${choice('sheet', say().sheet, say().sheets, 'A4_24')}
    <lz-field name="used" type="number" value="0" label=${say().usedPlaces} hint=${say().usedHint} error=${problem?.of('used') ?? ''}></lz-field>` },
    (form) => download(`/api/sites/${site}/patch-labels?${new URLSearchParams({ from: text(form, 'from'), to: text(form, 'to'), sheet: text(form, 'sheet'), used: text(form, 'used') || '0' })}`, 'patch-labels.pdf'));
}
