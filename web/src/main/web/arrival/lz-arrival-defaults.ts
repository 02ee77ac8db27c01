import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-field.ts';
import '../elements/lz-select.ts';
import { icon } from '../elements/lz-icon.ts';
import { LzElement } from '../shared/element.ts';
import type { Problem } from '../shared/problem.ts';
import { say } from './messages.ts';

type Common = 'riskClass' | 'exposureDay' | 'authority' | 'reason' | 'legalBasis' | 'transport' | 'expectedAt';

/**
 * What all of a bus have in common is said once: it stands in every row that says nothing of its own.
 * `lz-defaults` tells it as the server takes it, `authority:…`, in an order that never changes.
 */
@customElement('lz-arrival-defaults')
export class LzArrivalDefaults extends LzElement {
  @property({ attribute: false }) problem: Problem | undefined;
  /** Of the list that was sent: each time another is, the fields fold up and leave room for what came of it. */
  @property() job = '';
  @state() private open = false;
  @state() private values: Readonly<Partial<Record<Common, string>>> = {};

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('job') && this.job) this.open = false;
    if (changed.has('problem') && this.problem?.errors.some(({ path }) => path.startsWith('defaults'))) this.open = true;
  }

  protected override render() {
    const words = say().common;
    const told = this.#told().map((one) => one.slice(one.indexOf(':') + 1)).join(' · ');
    return html`<details class="ar-common" .open=${this.open} @toggle=${(event: Event) => { this.open = (event.target as HTMLDetailsElement).open; }}>
      <summary>${icon('pen')}<b>${words.head}</b><span class="t1 q2">${!this.open && told ? told : words.text}</span></summary>
      <div class="ar-four">
        <lz-select label=${say().riskClass} value=${this.values.riskClass ?? ''} error=${this.#error('riskClass')} placeholder=${words.asListed}
          .options=${[{ value: '', label: words.asListed }, ...Object.values(say().classes).map((label) => ({ value: label, label }))]}
          @lz-change=${(event: CustomEvent<string>) => this.#set('riskClass', event.detail)}></lz-select>
        ${this.#field('exposureDay', say().form.exposure, 'date')}${this.#field('authority', say().form.authority)}${this.#field('reason', say().form.why)}
        ${this.#field('legalBasis', say().form.legalBasis)}${this.#field('transport', say().bus)}${this.#field('expectedAt', say().form.at, 'datetime-local')}
      </div></details>`;
  }

  #field(name: Common, label: string, type: 'text' | 'date' | 'datetime-local' = 'text') {
    return html`<lz-field label=${label} type=${type} error=${this.#error(name)} @lz-input=${(event: CustomEvent<string>) => this.#set(name, event.detail)}></lz-field>`;
  }

  #error(name: Common): string | typeof nothing {
    return this.problem?.of(`defaults.${name}`) || nothing;
  }

  #set(name: Common, value: string): void {
    this.values = { ...this.values, [name]: value.trim() };
    this.tell('lz-defaults', this.#told());
  }

  #told(): string[] {
    const names: Common[] = ['riskClass', 'exposureDay', 'authority', 'reason', 'legalBasis', 'transport', 'expectedAt'];
    // A field for date and time joins both by a letter; a list writes a blank.
    return names.filter((name) => this.values[name]).map((name) => `${name}:${name === 'expectedAt' ? this.values[name]!.replace('T', ' ') : this.values[name]!}`);
  }
}
