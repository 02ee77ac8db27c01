import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import { icon } from './lz-icon.ts';
import { say } from './messages.ts';
import { press } from './number-entry.ts';

/** Big keys for one number; a keyboard types into it as well. `lz-input` tells each change. */
@customElement('lz-number-pad')
export class LzNumberPad extends LzElement {
  @property() label = '';
  @property() value = '';
  @property() unit = '';
  @property({ type: Number }) digits = 2;
  @property({ type: Number }) decimals = 1;
  @property() size: '' | 's' = '';
  /** The number is drawn above the keys, unless the page draws it itself. */
  @property({ type: Boolean }) bare = false;

  protected override render() {
    return html`<div role="group" aria-label=${this.label || nothing} @keydown=${this.#typed}>
      ${this.bare ? nothing : html`<div class="read ${this.size}"><output aria-live="polite">${this.value || '–'}</output><small>${this.unit}</small></div>`}
      <div class="pad ${this.size}">
        ${['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => this.#key(key))}
        ${this.decimals > 0 ? html`<button type="button" class="key" aria-label=${say().decimal} @click=${() => this.#press('.')}>.</button>` : html`<span></span>`}
        ${this.#key('0')}
        <button type="button" class="key fn" aria-label=${say().backspace} @click=${() => this.#press('Backspace')}>${icon('bksp')}</button>
      </div>
    </div>`;
  }

  #key(key: string) {
    return html`<button type="button" class="key" @click=${() => this.#press(key)}>${key}</button>`;
  }

  #typed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key === ',' ? '.' : event.key;
    if (/^[\d.]$/.test(key) || key === 'Backspace') {
      event.preventDefault();
      this.#press(key);
    }
  }

  #press(key: string): void {
    const next = press(this.value, key, { digits: this.digits, decimals: this.decimals });
    if (next === this.value) return;
    this.value = next;
    this.tell('lz-input', next);
  }
}
