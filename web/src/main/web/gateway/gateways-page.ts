import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import '../elements/lz-select.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import { toast } from '../elements/lz-toast.ts';
import type { Column } from '../elements/lz-table.ts';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { get, post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { siteName, sites } from '../shared/session.ts';
import './lz-gateway-token.ts';
import { say } from './messages.ts';
import { gateway as title } from '../shared/titles.ts';

interface Gateway {
  id: string; site: string; siteZh: string; siteEn: string; name: string; madeAt: string; tokenSince: string | null; endedAt: string | null; endedReason: string | null;
}

interface Broker { address: string; hearing: number; sessions: number }

interface Made { id: string; name: string; token: string }

/** Devices that hand on readings: the system administrator's page. */
@customElement('lz-gateways-page')
export class GatewaysPage extends LzPage {
  readonly #gateways = new Resource(this, (signal) => get<{ items: Gateway[]; broker: Broker | null }>('/api/gateways', signal));
  @state() private made: Made | undefined;

  protected override render() {
    return this.#gateways.show(({ items, broker }) => html`<div class="page"><div class="head"><h1>${title()}</h1><span class="grow"></span>${this.#gateways.age()}
        <lz-button kind="prim" icon="plus" label=${say().make} @click=${this.#make}></lz-button></div>
      <div class="body">${broker ? this.#broker(broker) : nothing}<lz-table label=${title()} .columns=${this.#columns()} .rows=${items} .key=${(row: Gateway) => row.id} .none=${html`<lz-empty icon="signal" head=${say().none} text=${say().noneText}></lz-empty>`}></lz-table></div></div>
      ${this.made ? html`<lz-gateway-token name=${this.made.name} token=${this.made.token} topic=${broker ? `lazaret/${this.made.id}/readings` : ''} @lz-close=${() => { this.made = undefined; }}></lz-gateway-token>` : nothing}`);
  }

  #broker({ address, hearing, sessions }: Broker) {
    const whole = hearing === sessions;
    return html`<p class="row wrap"><span>${say().broker} <b>${address}</b></span><lz-tag meaning=${whole ? 'occ' : 'overdue'} icon=${whole ? 'check' : 'warn'} line
      label=${whole ? say().connected : say().notConnected(hearing, sessions)}></lz-tag></p>`;
  }

  #columns(): Column<Gateway>[] {
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    return [
      { head: say().name, cell: (row) => html`<b>${row.name}</b>` },
      { head: say().site, cell: (row) => language.value === 'en' ? row.siteEn : row.siteZh },
      { head: say().state, cell: (row) => row.endedAt ? html`<span class="col"><lz-tag meaning="out" icon="ban" label=${say().ended}></lz-tag><span class="t1 q3">${at(row.endedAt)} · ${row.endedReason}</span></span>` : html`<lz-tag meaning="occ" icon="check" line label=${say().good}></lz-tag>` },
      { head: say().tokenSince, cell: (row) => row.tokenSince ? at(row.tokenSince) : nothing },
      { head: '', cell: (row) => row.endedAt ? nothing : html`<span class="row wrap"><lz-button size="s" icon="repeat" label=${say().renew} @click=${() => this.#renew(row)}></lz-button>
        <lz-button size="s" kind="ghost" label=${say().end} @click=${() => this.#end(row)}></lz-button></span>` },
    ];
  }

  #make = async (): Promise<void> => {
    let made: Made | undefined;
    const options = sites.value.map((one) => ({ value: one.id, label: siteName(one) }));
    await fillIn({ head: say().make, yes: say().make, fields: (problem) => html`
      <lz-select name="site" label=${say().site} .options=${options} value=${options.length === 1 ? options[0]!.value : ''} error=${problem?.of('site') ?? ''}></lz-select>
      <lz-field name="name" label=${say().name} hint=${say().nameHint} required maxlength="60" error=${problem?.of('name') ?? ''}></lz-field>` },
      async (values, act) => { made = await post<Made>('/api/gateways', { site: text(values, 'site') || null, name: text(values, 'name') }, { act }); });
    this.#show(made);
  };

  async #renew(gateway: Gateway): Promise<void> {
    let made: Made | undefined;
    await fillIn({ head: say().renewAsk(gateway.name), text: say().renewText, yes: say().renew, fields: () => html`` },
      async (_values, act) => { made = await post<Made>(`/api/gateways/${gateway.id}/token`, {}, { act }); });
    this.#show(made);
  }

  async #end(gateway: Gateway): Promise<void> {
    const done = await fillIn({ head: say().endAsk(gateway.name), text: say().endText, yes: say().end, danger: true, fields: reasonField },
      (values, act) => post(`/api/gateways/${gateway.id}/end`, { reason: text(values, 'reason') }, { act }));
    if (done === undefined) return;
    toast({ text: say().done });
    await this.#gateways.reload();
  }

  #show(made: Made | undefined): void {
    if (made === undefined) return;
    this.made = made;
    void this.#gateways.reload();
  }
}
