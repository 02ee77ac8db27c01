import { html, nothing, type TemplateResult } from 'lit';
import type { Edit } from '../shared/edit.ts';
import { numberOf, textOf, type Values } from '../shared/merge.ts';
import { say } from './edit-messages.ts';
import type { PlanBuilding, PlanFloor, PlanLandmark, Zone } from './facts.ts';
import { say as names } from './messages.ts';
import { choice, text } from './room-fields.ts';

/** What is made or changed; `id` and `version` are missing for something new. */
export interface Drawing {
  what: 'building' | 'floor' | 'landmark';
  /** The site, the building or the floor that it belongs to. */
  of: string;
  id?: string;
  version?: number;
  values: Values;
  /** In which zones the rooms of a floor stand. */
  zones?: readonly Zone[];
  /** What the head of the dialog says. */
  name: string;
}

/** How a kind of place is asked for, sent, and read from a refusal. */
interface Kind {
  fields: (edit: Edit, isNew: boolean) => TemplateResult;
  body: (values: Values) => unknown;
  values: (facts: never) => Values;
  path: (drawing: Drawing) => string;
}

export const kinds: Record<Drawing['what'], Kind> = {
  building: {
    fields: (edit, isNew) => html`${named(edit)}${isNew ? nothing : text(edit, 'position', say().position, { required: true, inputmode: 'numeric', hint: say().positionHint })}`,
    body: (values) => ({ name: textOf(values['name']), nameEn: textOf(values['nameEn']), position: numberOf(values['position']) }),
    values: ({ name, nameEn, position }: PlanBuilding) => ({ name, nameEn: nameEn ?? '', position: String(position) }),
    path: ({ id, of }) => id ? `/api/buildings/${id}` : `/api/sites/${of}/buildings`,
  },
  floor: {
    fields: (edit) => html`<div class="two-up">${text(edit, 'number', say().floorNumber, { required: true, inputmode: 'numeric', hint: names().floorHint })}
        ${text(edit, 'label', say().label, { maxlength: 20, hint: say().labelHint, optional: true })}</div>${serves(edit)}`,
    body: (values) => ({ number: numberOf(values['number']), label: textOf(values['label']), riskClasses: classesOf(values) }),
    values: ({ number, label, riskClasses }: PlanFloor) => ({ number: String(number), label: label ?? '', riskClasses: [...riskClasses].sort().join(' ') }),
    path: ({ id, of }) => id ? `/api/floors/${id}` : `/api/buildings/${of}/floors`,
  },
  landmark: {
    fields: (edit) => html`${choice(edit, 'kind', names().landmark, names().landmarks)}${named(edit)}
      ${text(edit, 'door', names().afterDoor, { required: true, inputmode: 'numeric', hint: names().afterDoorHint })}`,
    body: (values) => ({ kind: values['kind'], name: textOf(values['name']), nameEn: textOf(values['nameEn']), door: numberOf(values['door']) }),
    values: ({ kind, name, nameEn, door }: PlanLandmark) => ({ kind, name, nameEn: nameEn ?? '', door: String(door) }),
    path: ({ id, of }) => id ? `/api/landmarks/${id}` : `/api/floors/${of}/landmarks`,
  },
};

function named(edit: Edit): TemplateResult {
  return html`${text(edit, 'name', names().name, { required: true, maxlength: 30 })}${text(edit, 'nameEn', names().nameEn, { maxlength: 60, optional: true })}`;
}

/** Whom a floor serves (invariant 5); nobody ticked means everybody. */
function serves(edit: Edit): TemplateResult {
  const chosen = new Set(classesOf(edit.values));
  const change = (risk: string) => (event: Event) => {
    const next = new Set(chosen);
    if ((event.target as HTMLInputElement).checked) next.add(risk);
    else next.delete(risk);
    edit.set('riskClasses', [...next].sort().join(' '));
  };
  return html`<fieldset class="checks"><legend>${names().serves}</legend>${Object.entries(names().risks).map(([risk, label]) => html`<label class="check">
    <input type="checkbox" name="risk" value=${risk} .checked=${chosen.has(risk)} @change=${change(risk)}>${label}</label>`)}</fieldset>`;
}

function classesOf(values: Values): string[] {
  return (values['riskClasses'] ?? '').split(' ').filter(Boolean);
}

/** A field in words, for the comparison with what somebody else saved. */
export function placeLabel(name: string): string {
  const labels: Record<string, string> = { name: names().name, nameEn: names().nameEn, position: say().position, number: say().floorNumber,
    label: say().label, riskClasses: names().serves, kind: names().landmark, door: names().afterDoor };
  return labels[name] ?? name;
}

export function placeValue(name: string, value: string): string {
  if (name === 'kind') return (names().landmarks as Record<string, string>)[value] ?? value;
  if (name !== 'riskClasses') return value;
  return value === '' ? names().servesAll : value.split(' ').map((risk) => (names().risks as Record<string, string>)[risk] ?? risk).join(' · ');
}
