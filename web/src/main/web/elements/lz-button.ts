import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { icon } from './lz-icon.ts';

/**
 * `<lz-button kind="prim" icon="check" label="…" @click=…>`; at most one `prim` a decision. While `busy` it
 * keeps its size and the focus and does nothing. With an icon and `only`, the label is spoken and shown as a hint.
 */
@customElement('lz-button')
export class LzButton extends LzElement {
  @property() label = '';
  @property() kind: '' | 'prim' | 'ghost' | 'danger' = '';
  @property() size: '' | 's' | 'xl' = '';
  @property() type: 'button' | 'submit' = 'button';
  @property() icon: IconName | '' = '';
  @property({ type: Boolean }) only = false;
  @property({ type: Boolean, reflect: true }) full = false;
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) busy = false;
  /** Why it is disabled, for who cannot see it in the page. */
  @property() reason = '';
  /** `hover`, `focus` or `press`: only the style guide shows states that nobody is in. */
  @property() state = '';

  override focus(): void {
    this.querySelector('button')?.focus();
  }

  protected override render() {
    const name = this.busy ? 'loop' : this.icon;
    const classes = ['btn', this.kind, this.size, this.full ? 'full' : '', this.only ? 'only' : '', this.busy ? 'busy' : '', this.state && `is-${this.state}`];
    return html`<button class=${classes.filter(Boolean).join(' ')} type=${this.type} ?disabled=${this.disabled}
      aria-disabled=${this.busy ? 'true' : nothing} aria-label=${this.only ? this.label : nothing}
      title=${this.reason || (this.only ? this.label : nothing)} @click=${this.#hold}
      >${name ? icon(name) : nothing}${this.only ? nothing : this.label}</button>`;
  }

  #hold(event: Event): void {
    if (!this.busy) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
