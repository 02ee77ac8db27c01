import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ago } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { icon } from './lz-icon.ts';
import { say } from './messages.ts';

/** Milliseconds between looks at the clock: an age of seconds is not read more often than that. */
const look = 5000;

/** How old something is that cannot be read anew just now; goes on counting by itself. */
@customElement('lz-age')
export class LzAge extends LzElement {
  /** When it was read, in milliseconds of this device's clock. */
  @property({ type: Number }) at = 0;
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = window.setInterval(() => this.requestUpdate(), look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render() {
    return html`<span class="age">${icon('clock')}${say().age(ago((Date.now() - this.at) / 1000))}</span>`;
  }
}
