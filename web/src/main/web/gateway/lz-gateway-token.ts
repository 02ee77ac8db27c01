import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import { LzElement } from '../shared/element.ts';
import { say } from './messages.ts';

/** Shows the token of a gateway, this once; `lz-close` when it has been taken. */
@customElement('lz-gateway-token')
export class LzGatewayToken extends LzElement {
  @property() name = '';
  @property() token = '';
  /** Where it publishes by MQTT; empty where nobody would hear it. */
  @property() topic = '';
  @state() private copied = false;

  protected override render() {
    return html`<lz-dialog open head=${say().token} @lz-close=${() => this.tell('lz-close')}><div class="form">
      <p><b>${say().tokenFor(this.name)}</b></p><lz-field label=${say().token} readonly .value=${this.token} hint=${say().tokenText}></lz-field>
      ${this.topic ? html`<p class="t1 q2">${say().topic} <b>${this.topic}</b></p>` : nothing}
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
