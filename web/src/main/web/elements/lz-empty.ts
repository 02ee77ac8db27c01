import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { icon } from './lz-icon.ts';

/** Nothing to show, and what can be done about it: `act` is the label of a button that tells `lz-act`. */
@customElement('lz-empty')
export class LzEmpty extends LzElement {
  @property() icon: IconName = 'okc';
  @property() head = '';
  @property() text = '';
  @property() act = '';

  protected override render() {
    return html`<div class="empty">${icon(this.icon, 'lead')}<b>${this.head}</b>${this.text ? html`<span class="t1">${this.text}</span>` : nothing}
      ${this.act ? html`<button type="button" class="btn" @click=${() => this.tell('lz-act')}>${this.act}</button>` : nothing}</div>`;
  }
}
