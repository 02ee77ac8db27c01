import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { icon } from '../elements/lz-icon.ts';
import { get } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { now } from '../shared/clock.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import './lz-transfer-note.ts';
import { say } from './messages.ts';
import { at, goesTo, placeName } from './said.ts';
import type { Whole } from './transfers.ts';

/** The hand-over note as it goes along on paper, in the language of whoever prints it. */
@customElement('lz-transfer-note-page')
export class TransferNotePage extends LzPage {
  readonly #whole: Resource<Whole> = new Resource(this, (signal) => get<Whole>(
    `/api/transfers/${this.params['transfer']}${this.#whole.value ? '?live=true' : ''}`, signal), ['transfers', 'alerts', 'round']);

  protected override render() {
    return html`<div class="page">${this.#whole.show((whole) => html`<div class="head no-print">
        <a class="btn ghost only" href="/transfers/${whole.transfer.id}" aria-label=${say().back}>${icon('chevl')}</a><span class="grow"></span>
        <lz-button kind="prim" icon="print" label=${say().printNote} @click=${() => window.print()}></lz-button></div>
      <article class="body tf-paper"><h1>${say().handOver} · ${called(whole.transfer)}</h1>
        <p>${placeName(whole.transfer.origin)}${whole.transfer.room ? ` ${say().room(whole.transfer.room)}` : ''} → ${goesTo(whole.transfer)}${whole.transfer.kept ? ` ${say().room(whole.transfer.kept)}` : ''}</p>
        ${whole.note ? html`<lz-transfer-note paper .whole=${whole}></lz-transfer-note>` : nothing}
        <div class="tf-signs"><span>${say().signatures}</span><span>${say().takes}</span></div>
        <p class="t1 q2">${say().printed(at(now().toISOString()))}</p></article>`, 10)}</div>`;
  }
}
