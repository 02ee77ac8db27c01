import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-tag.ts';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { icon } from '../elements/lz-icon.ts';
import { filled } from '../elements/told.ts';
import { get, post } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { Resource } from '../shared/resource.ts';
import { go } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import { say } from './messages.ts';
import { at, goesTo } from './said.ts';
import { isOpen, meaningOf, type Transfer } from './transfers.ts';

type Of = Pick<Transfer, 'id' | 'state' | 'origin' | 'destination' | 'outside' | 'since' | 'overdue' | 'grounds'>;

/** The transfers of a person, and asking for one where none is open. */
@customElement('lz-person-transfers')
export class LzPersonTransfers extends LzElement {
  @property() person = '';
  @property() name = '';
  /** The site where the person is; empty when they are nowhere. */
  @property() site = '';
  readonly #all: Resource<{ items: Of[] }> = new Resource(this, (signal) => get<{ items: Of[] }>(
    `/api/people/${this.person}/transfers${this.#all.value ? '?live=true' : ''}`, signal), ['transfers']);

  protected override render() {
    const items = this.#all.value?.items;
    if (!items) return nothing;
    const mayAsk = this.site && may('POST /api/sites/{site}/transfers') && !items.some(isOpen);
    if (items.length === 0 && !mayAsk) return nothing;
    return html`<section class="card"><div class="card-h"><h2 class="grow">${say().of}</h2>${mayAsk ? html`<lz-button size="s" icon="route" label=${say().ask} @click=${this.#ask}></lz-button>` : nothing}</div>
      ${items.length === 0 ? html`<p class="pp-in t1 q2">${say().nothing}</p>` : html`<ul class="pp-rows">${items.map((one) => html`<li class="pp-in"><a class="row wrap" href="/transfers/${one.id}">
        ${icon('route')}<span class="grow">${goesTo(one)}</span><lz-tag meaning=${meaningOf(one)} label=${say().states[one.state]}></lz-tag><span class="t1 q2">${at(one.since)}</span></a></li>`)}</ul>`}</section>`;
  }

  #ask = async (): Promise<void> => {
    let opened: string | undefined;
    const done = await filled(fillIn({ head: say().askHead(this.name), text: say().askText, yes: say().ask, fields: reasonField },
      async (values, act) => { opened = (await post<{ id: string }>(`/api/sites/${this.site}/transfers`, { person: this.person, reason: text(values, 'reason') }, { act })).id; }), say().asked);
    if (done && opened) go(`/transfers/${opened}`);
  };
}
