import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { icon } from './lz-icon.ts';
import { roving } from './roving.ts';

export interface Segment {
  value: string;
  label: string;
  icon?: IconName;
}

/** One of a few, all in view. Arrows move the choice; `lz-change` tells it. */
@customElement('lz-segments')
export class LzSegments extends LzElement {
  @property() label = '';
  @property() value = '';
  @property() size: '' | 's' = '';
  @property({ attribute: false }) segments: readonly Segment[] = [];

  protected override render() {
    const some = this.segments.some((segment) => segment.value === this.value);
    return html`<div class="seg ${this.size}" role="radiogroup" aria-label=${this.label} @keydown=${roving('[role=radio]')}>
      ${this.segments.map(({ value, label, icon: name }, index) => html`<button type="button" role="radio" aria-checked=${value === this.value}
        tabindex=${value === this.value || (!some && index === 0) ? 0 : -1} @click=${() => this.#choose(value)}>${name ? icon(name) : nothing}${label}</button>`)}
    </div>`;
  }

  #choose(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.tell('lz-change', value);
  }
}
