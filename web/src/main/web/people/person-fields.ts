import { html, type TemplateResult } from 'lit';
import '../elements/lz-field.ts';
import '../elements/lz-select.ts';
import type { Draft, Field } from './draft.ts';
import { say } from './messages.ts';

/** How a form of a person reads and writes one field. */
export interface Filling {
  draft: Draft;
  errorOf: (path: string) => string;
  typed: (field: Field, value: string) => void;
}

/** Name, telephone, birth date and sex: enough to know who somebody is. */
export function selfFields(filling: Filling): TemplateResult {
  const sexes = (['FEMALE', 'MALE', 'UNKNOWN'] as const).map((sex) => ({ value: sex, label: say().sexes[sex] }));
  return html`<div class="pp-two">${line(filling, 'name.full', say().name, { optional: false })}${line(filling, 'phone', say().phone)}
    ${line(filling, 'birth', say().birth, { hint: say().birthHint })}
    <lz-select label=${say().sex} name="sex" optional value=${filling.draft.sex} .options=${sexes} error=${filling.errorOf('sex')}
      @lz-change=${(event: CustomEvent<string>) => filling.typed('sex', event.detail)}></lz-select></div>`;
}

export function furtherFields(filling: Filling): TemplateResult {
  return html`<div class="pp-two">${line(filling, 'name.family', say().family)}${line(filling, 'name.given', say().given)}
    ${line(filling, 'nationality', say().nationality, { hint: say().nationalityHint })}${line(filling, 'language', say().language, { hint: say().languageHint })}
    ${line(filling, 'address', say().address)}${line(filling, 'diet', say().diet)}
    ${line(filling, 'emergency.name', say().emergencyName)}${line(filling, 'emergency.relation', say().emergencyRelation)}${line(filling, 'emergency.phone', say().emergencyPhone)}</div>`;
}

function line({ draft, errorOf, typed }: Filling, field: Field, label: string, { optional = true, hint = '' } = {}): TemplateResult {
  return html`<lz-field label=${label} name=${field} ?optional=${optional} hint=${hint} value=${draft[field]} error=${errorOf(field)}
    @lz-input=${(event: CustomEvent<string>) => typed(field, event.detail)}></lz-field>`;
}
