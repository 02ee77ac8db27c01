import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { icon } from './lz-icon.ts';

/** A filter that is on or off; `lz-change` tells which. */
@customElement('lz-chip')
export class LzChip extends LzElement {
  @property() label = '';
  @property() icon: IconName | '' = '';
  @property({ type: Boolean }) on = false;

  protected override render() {
    return html`<button type="button" class="chip" aria-pressed=${this.on} @click=${this.#turn}>${this.icon ? icon(this.icon) : nothing}${this.label}</button>`;
  }

  #turn(): void {
    this.on = !this.on;
    this.tell('lz-change', this.on);
  }
}
