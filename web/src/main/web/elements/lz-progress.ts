import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { remaining } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { vars } from '../shared/vars.ts';
import { icon } from './lz-icon.ts';
import { say } from './messages.ts';

/** How far long work is: percent, remaining time if known, cancel if it can be (`lz-cancel`). */
@customElement('lz-progress')
export class LzProgress extends LzElement {
  @property() label = '';
  @property({ type: Number }) percent = 0;
  @property({ type: Number }) remaining = -1;
  @property({ type: Boolean }) cancel = false;

  protected override render() {
    const percent = Math.round(this.percent);
    return html`<div class="progress">
      <div class="row t1">${icon('loop')}<span class="grow">${this.label}</span>
        <span class="q3">${percent}%${this.remaining >= 0 ? ` · ${remaining(this.remaining)}` : ''}</span>
        ${this.cancel ? html`<button type="button" class="link" @click=${() => this.tell('lz-cancel')}>${say().cancel}</button>` : nothing}</div>
      <span class="bar c-accent" role="progressbar" aria-label=${this.label} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent}><i ${vars({ '--part': `${percent}%` })}></i></span>
    </div>`;
  }
}
