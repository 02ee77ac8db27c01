import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import { roving } from './roving.ts';

export interface Tab {
  value: string;
  label: string;
  count?: number;
  /** The count asks for something. */
  hot?: boolean;
}

/**
 * Views of one thing. Arrows move; `lz-change` tells the view, which the page draws as
 * `<div role="tabpanel" id="${group}-panel" aria-labelledby="${group}-${value}">`.
 */
@customElement('lz-tabs')
export class LzTabs extends LzElement {
  @property() label = '';
  @property() value = '';
  @property() group = '';
  @property({ attribute: false }) tabs: readonly Tab[] = [];

  protected override render() {
    return html`<div class="tabs" role="tablist" aria-label=${this.label} @keydown=${roving('[role=tab]')}>
      ${this.tabs.map((tab) => html`<button type="button" role="tab" id=${this.group ? `${this.group}-${tab.value}` : nothing}
        aria-controls=${this.group && tab.value === this.value ? `${this.group}-panel` : nothing}
        aria-selected=${tab.value === this.value} tabindex=${tab.value === this.value ? 0 : -1} @click=${() => this.#choose(tab.value)}
        >${tab.label}${tab.count === undefined ? nothing : html`<span class="cnt ${tab.hot ? 'hot' : ''}">${tab.count}</span>`}</button>`)}
    </div>`;
  }

  #choose(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.tell('lz-change', value);
  }
}
