import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import { zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import type { Made } from './account.ts';
import { say } from './messages.ts';

/** Shows a one-time link, this once; `lz-close` when it has been handed over. */
@customElement('lz-one-time-link')
export class LzOneTimeLink extends LzElement {
  @property({ attribute: false }) made: Made | undefined;
  @property() who = '';
  @state() private copied = false;

  protected override render() {
    if (!this.made) return html``;
    // Links live by real time, also where the product's clock runs in another year.
    const until = say().expires(moment(this.made.expiresAt, { zone: zone.value }));
    return html`<lz-dialog open head=${say().link}><div class="form">
      <p><b>${say().linkFor(this.who)}</b></p><p class="q2">${say().linkText}</p>
      <lz-field label=${say().link} readonly .value=${location.origin + this.made.link} hint=${until}></lz-field>
      <div class="row end"><span class="grow t1 q2" role="status">${this.copied ? say().copied : ''}</span>
        <lz-button label=${say().close} @click=${() => this.tell('lz-close')}></lz-button>
        <lz-button kind="prim" icon="clipboard" label=${say().copy} @click=${this.#copy}></lz-button></div></div></lz-dialog>`;
  }

  /** The clipboard is only there over https and on this machine; elsewhere the selection is copied. */
  async #copy(): Promise<void> {
    const input = this.querySelector('input')!;
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      this.copied = true;
    } catch {
      this.copied = document.execCommand('copy');
    }
  }
}
