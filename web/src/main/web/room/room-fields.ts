import { html, type TemplateResult } from 'lit';
import '../elements/lz-field.ts';
import '../elements/lz-select.ts';
import type { Edit } from '../shared/edit.ts';
import { say } from './edit-messages.ts';
import { options } from './facts.ts';
import { say as names } from './messages.ts';

/** Number, zone and door of one room. */
export function placeFields(edit: Edit): TemplateResult {
  return html`<fieldset class="form"><legend>${say().place}</legend>
    <div class="two-up">${text(edit, 'number', say().number, { required: true, maxlength: 12 })}${choice(edit, 'zone', say().zone, say().zones)}</div>
    <div class="two-up">${choice(edit, 'side', say().side, say().sides)}${text(edit, 'door', say().door, { required: true, inputmode: 'numeric' })}</div>
    ${corridorField(edit)}</fieldset>`;
}

export function corridorField(edit: Edit): TemplateResult {
  return text(edit, 'corridor', say().corridor, { maxlength: 20, hint: say().corridorHint, optional: true });
}

/** What a room offers (R11, R30). */
export function featureFields(edit: Edit): TemplateResult {
  return html`<fieldset class="form"><legend>${say().offers}</legend>
    <div class="wrap">${tick(edit, 'ownBathroom', names().bathroom)}${tick(edit, 'window', names().window)}${tick(edit, 'accessible', names().accessible)}</div>
    <div class="two-up">${choice(edit, 'airConditioning', names().air, names().airNames)}${text(edit, 'capacity', names().capacity, { required: true, inputmode: 'numeric' })}</div>
    <div class="two-up">${text(edit, 'areaM2', names().area, { inputmode: 'decimal', unit: names().m2, optional: true })}
      ${text(edit, 'bedDistanceM', names().bedDistance, { inputmode: 'decimal', unit: names().m, optional: true })}</div>
    ${text(edit, 'note', names().note, { maxlength: 500, optional: true })}</fieldset>`;
}

interface Look {
  required?: boolean;
  optional?: boolean;
  maxlength?: number;
  inputmode?: string;
  unit?: string;
  hint?: string;
}

export function text(edit: Edit, name: string, label: string, look: Look = {}): TemplateResult {
  return html`<lz-field name=${name} label=${label} hint=${look.hint ?? ''} unit=${look.unit ?? ''} inputmode=${look.inputmode ?? ''} maxlength=${look.maxlength ?? 0}
    ?required=${look.required} ?optional=${look.optional} .value=${edit.values[name] ?? ''} error=${edit.error(name)} @lz-input=${edit.into(name)}></lz-field>`;
}

export function choice(edit: Edit, name: string, label: string, values: Readonly<Record<string, string>>): TemplateResult {
  return html`<lz-select name=${name} label=${label} .value=${edit.values[name] ?? ''} .options=${options(values)} error=${edit.error(name)} @lz-change=${edit.into(name)}></lz-select>`;
}

export function tick(edit: Edit, name: string, label: string): TemplateResult {
  return html`<label class="check"><input type="checkbox" name=${name} .checked=${edit.values[name] === 'yes'} @change=${edit.ticked(name)}>${label}</label>`;
}

/** A field of a room in words, for the comparison with what somebody else saved. */
export function roomLabel(name: string): string {
  const { number, zone, corridor, side, door } = say();
  const { bathroom, window, air, accessible, capacity, area, bedDistance, note } = names();
  const labels: Record<string, string> = { number, zone, corridor, side, door, ownBathroom: bathroom, window, airConditioning: air, accessible, capacity,
    areaM2: area, bedDistanceM: bedDistance, note };
  return labels[name] ?? name;
}

export function roomValue(name: string, value: string): string {
  switch (name) {
    case 'zone': return say().zones[value as 'CLEAN'];
    case 'side': return say().sides[value as 'LEFT'];
    case 'airConditioning': return names().airNames[value as 'NONE'];
    case 'ownBathroom': case 'window': case 'accessible': return value === 'yes' ? names().yes : names().no;
    case 'areaM2': return value && `${value} ${names().m2}`;
    case 'bedDistanceM': return value && `${value} ${names().m}`;
    default: return value;
  }
}
