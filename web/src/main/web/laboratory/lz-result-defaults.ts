import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-field.ts';
import { LzElement } from '../shared/element.ts';
import type { Problem } from '../shared/problem.ts';
import { say } from './messages.ts';

const names = ['laboratory', 'reagent', 'reportedAt'] as const;
type Common = typeof names[number];

/** What all rows of a list have in common is said once. `lz-defaults` tells it as the server takes it, `laboratory:…`, in an order that never changes. */
@customElement('lz-result-defaults')
export class LzResultDefaults extends LzElement {
  @property({ attribute: false }) problem: Problem | undefined;
  @state() private values: Readonly<Partial<Record<Common, string>>> = {};

  protected override render() {
    return html`<div class="col g2"><p class="t1 q2">${say().commonText}</p><div class="la-common">${this.#field('laboratory', say().laboratory)}${this.#field('reagent', say().reagent)}${this.#field('reportedAt', say().reportedAt, 'datetime-local')}</div></div>`;
  }

  #field(name: Common, label: string, type: 'text' | 'datetime-local' = 'text') {
    return html`<lz-field label=${label} type=${type} optional error=${this.problem?.of(`defaults.${name}`) ?? ''} @lz-input=${(event: CustomEvent<string>) => this.#set(name, event.detail)}></lz-field>`;
  }

  /** A field for date and time joins both by a letter; a list writes a blank. */
  #set(name: Common, value: string): void {
    this.values = { ...this.values, [name]: value.trim().replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ') };
    this.tell('lz-defaults', names.filter((each) => this.values[each]).map((each) => `${each}:${this.values[each]!}`));
  }
}
