import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-field.ts';
import '../elements/lz-select.ts';
import { LzElement } from '../shared/element.ts';
import { say } from './messages.ts';
import { documentTypes, type DocumentType } from './people.ts';

/** The fields of one paper, as its kind asks for them; they sit in a form under their own names. */
@customElement('lz-paper-fields')
export class LzPaperFields extends LzElement {
  /** The server's text for a field of the paper. */
  @property({ attribute: false }) errorOf: (field: string) => string = () => '';
  @state() private type: DocumentType = 'RESIDENT_IDENTITY_CARD';

  protected override render() {
    return html`<div class="pp-two"><lz-select label=${say().paper} name="type" value=${this.type} .options=${documentTypes.map((type) => ({ value: type, label: say().types[type] }))}
        @lz-change=${(event: CustomEvent<DocumentType>) => { this.type = event.detail; }}></lz-select>
      ${this.type === 'UNKNOWN' ? this.#field('unknownReason', say().unknownReason) : this.#field('number', say().number)}
      ${this.type === 'PASSPORT' ? this.#field('country', say().country) : nothing}</div>`;
  }

  #field(name: string, label: string) {
    return html`<lz-field label=${label} name=${name} error=${this.errorOf(name)}></lz-field>`;
  }
}

/** The paper that a form with these fields describes. */
export function paperOf(values: FormData): Record<string, string | null> {
  const text = (name: string) => String(values.get(name) ?? '').trim() || null;
  return { type: text('type'), country: text('country'), number: text('number'), unknownReason: text('unknownReason') };
}
