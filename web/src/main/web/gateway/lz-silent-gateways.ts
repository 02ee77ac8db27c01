import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { minute, now } from '../shared/clock.ts';
import { lasting } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import type { Signal } from '../shared/signal.ts';
import { Contacts } from './contacts.ts';
import { say } from './status-messages.ts';

/** One head for many silent patches: the gateways of a site that are silent themselves. Empty while all of them speak. */
@customElement('lz-silent-gateways')
export class LzSilentGateways extends LzElement {
  @property() site = '';
  readonly #contacts = new Contacts(this, () => this.site);

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  protected override render() {
    const silent = (this.#contacts.value?.items ?? []).filter(({ state }) => state === 'SILENT');
    if (silent.length === 0) return nothing;
    return html`<div class="al-gateways c-silent" role="status">${icon('silent')}<ul>${silent.map(({ name, receivedAt }) => html`<li><b>${say().silentFor(name, lasting(Math.max(0, (now().getTime() - Date.parse(receivedAt!)) / 1000)))}</b></li>`)}</ul>
      <p class="t1">${say().heard} <a class="link" href="/sites/${this.site}/gateways">${say().look}</a></p></div>`;
  }
}
