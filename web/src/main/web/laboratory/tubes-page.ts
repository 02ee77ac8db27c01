import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import type { LzField } from '../elements/lz-field.ts';
import '../elements/lz-field.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import type { Column } from '../elements/lz-table.ts';
import { scansOne } from '../label/scan-button.ts';
import { get } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import { dispatch, printLabels, registerTubes } from './acts.ts';
import './lz-consignments.ts';
import './lz-tube-drawer.ts';
import { say } from './messages.ts';
import { canGo, looks, outcomeLooks, states, type Consignment, type Stock, type Tube } from './tubes.ts';

/** Milliseconds without a key before the server is asked: each asking is on record. */
const pause = 250;
const most = 100;

type Shown = { stock: Stock; consignments?: never } | { stock?: never; consignments: readonly Consignment[] };

/** The tubes of a site by state, what goes to a laboratory, and what was sent. */
@customElement('lz-tubes-page')
export class TubesPage extends LzPage {
  readonly #shown = new Resource<Shown>(this, (signal) => this.#read(signal), ['tubes', 'samples', 'consignments', 'tube-results']);
  @state() private further: readonly Tube[] = [];
  @state() private next: string | null | undefined;
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private said = '';
  #timer = 0;
  #asked: string | undefined;

  protected override updated(): void {
    if (this.#asked !== undefined && this.#asked !== this.#address()) this.#again();
  }

  get #sent(): boolean {
    return this.query.get('view') === 'sent';
  }

  protected override render() {
    const chosen = this.query.get('tube');
    return this.#shown.show(({ stock, consignments }) => html`<div class="split"><div class="page">${this.#head(stock)}
        ${stock ? this.#stock(stock) : html`<div class="body"><lz-consignments .consignments=${consignments}></lz-consignments></div>`}</div>
      ${chosen ? html`<lz-tube-drawer class="holds-drawer" code=${chosen} @lz-changed=${this.#again} @lz-leave=${() => setQuery({ tube: undefined })}></lz-tube-drawer>` : nothing}</div>`);
  }

  #head(stock: Stock | undefined): TemplateResult {
    const site = this.params['site']!;
    const views = [{ value: '', label: say().stock }, ...(may('GET /api/sites/{site}/consignments') ? [{ value: 'sent', label: say().consignments }] : [])];
    return html`<div class="head"><h1>${this.heading()}</h1><lz-segments label=${say().view} value=${this.#sent ? 'sent' : ''} .segments=${views} @lz-change=${(event: CustomEvent<string>) => setQuery({ view: event.detail || undefined, tube: undefined })}></lz-segments>
      ${stock ? html`<lz-field class="pp-find la-find" label=${say().find} type="search" icon="search" value=${this.query.get('q') ?? ''} @lz-input=${this.#typed}></lz-field>` : nothing}<span class="grow"></span>${this.#shown.age()}
      ${stock?.items.length && may('GET /api/sites/{site}/tube-labels') ? html`<lz-button icon="print" label=${say().labels} @click=${() => printLabels(site, stock.items[0]!.code, stock.items.at(-1)!.code)}></lz-button>` : nothing}
      ${stock && may('POST /api/sites/{site}/tubes') ? html`<lz-button kind=${this.chosen.size ? '' : 'prim'} icon="plus" label=${say().register} @click=${async () => { if (await registerTubes(site, stock.capacities)) this.#again(); }}></lz-button>` : nothing}</div>`;
  }

  #stock(stock: Stock): TemplateResult {
    const all = Object.values(stock.counts).reduce((sum, one) => sum + one, 0);
    const segments = [{ value: '', label: `${say().all} ${all}` }, ...states.filter((each) => stock.counts[each]).map((each) => ({ value: each, label: `${say().states[each]} ${stock.counts[each]}` }))];
    const rows = [...stock.items, ...this.further];
    const next = this.next === undefined ? stock.next : this.next;
    return html`<div class="body col g3"><lz-segments size="s" label=${say().filter} value=${this.query.get('state') ?? ''} .segments=${segments} @lz-change=${(event: CustomEvent<string>) => setQuery({ state: event.detail || undefined })}></lz-segments>
        ${this.#choosing(rows)}
        <lz-table label=${this.heading()} .columns=${this.#columns()} .rows=${rows} .key=${(row: Tube) => row.code} .selected=${(row: Tube) => row.code === this.query.get('tube')}
          .open=${(row: Tube) => setQuery({ tube: row.code })} .none=${html`<lz-empty icon="sample" head=${say().none} text=${say().noneText}></lz-empty>`}></lz-table>
        ${next ? html`<p><lz-button label=${say().more} @click=${() => this.#more(next)}></lz-button></p>` : nothing}</div>`;
  }

  /** What goes together: ticked in the list or scanned, then sent at once. */
  #choosing(rows: readonly Tube[]): TemplateResult | typeof nothing {
    if (!may('PUT /api/consignments/{consignment}') || !rows.some(canGo)) return nothing;
    return html`<div class="la-choosing"><form class="la-scan" @submit=${(event: SubmitEvent) => this.#scanned(event, rows)}>${scansOne(html`<lz-field class="grow" name="code" label=${say().scanToAdd} hint=${this.said || say().scanHint} maxlength="40"></lz-field>`)}</form>
      ${this.chosen.size ? html`<div class="row wrap la-chosen"><b role="status">${say().chosen(this.chosen.size)}</b><lz-button size="s" kind="ghost" label=${say().clear} @click=${() => { this.chosen = new Set(); }}></lz-button>
        <lz-button kind="prim" icon="arrowr" label=${say().dispatchN(this.chosen.size)} @click=${this.#dispatch}></lz-button></div>` : nothing}</div>`;
  }

  #columns(): Column<Tube>[] {
    const goes = may('PUT /api/consignments/{consignment}');
    return [
      { head: say().code, cell: (row) => html`<span class="row">${goes && canGo(row) ? html`<input class="la-tick" type="checkbox" aria-label=${say().choose(row.code)} .checked=${this.chosen.has(row.code)} @change=${() => this.#toggle(row.code)}>` : goes ? html`<span class="la-tick"></span>` : nothing}<a class="link" href=${this.#link(row)}>${row.code}</a></span>` },
      { head: say().state, cell: (row) => html`<lz-tag meaning=${looks[row.state].meaning} icon=${looks[row.state].icon} label=${say().states[row.state]}></lz-tag>`, phone: 'brief' },
      { head: say().filled, cell: (row) => html`<span class="nowrap">${say().held(row.filled, row.capacity)}</span>`, phone: 'brief' },
      { head: say().sizeHead, cell: (row) => [say().size(row.capacity), row.contents === 'SURROUNDINGS' ? say().contents.SURROUNDINGS : ''].filter(Boolean).join(say().dot), phone: 'none' },
      { head: say().sent, cell: (row) => row.laboratory?.name ?? nothing },
      { head: say().outcome, cell: (row) => row.outcome ? html`<lz-tag meaning=${outcomeLooks[row.outcome].meaning} icon=${outcomeLooks[row.outcome].icon} label=${say().outcomes[row.outcome]}></lz-tag>` : nothing, phone: 'brief' },
      { head: say().since, cell: (row) => moment(row.reservedAt, { zone: zone.value, now: now() }), phone: 'none' },
    ];
  }

  async #read(signal: AbortSignal): Promise<Shown> {
    const address = this.#address();
    const live = this.#asked === address ? '&live=true' : '';
    this.#asked = address;
    if (this.#sent) return { consignments: (await get<{ items: readonly Consignment[] }>(address + live, signal)).items };
    return { stock: await get<Stock>(address + live, signal) };
  }

  #address(cursor?: string): string {
    if (this.#sent) return `/api/sites/${this.params['site']}/consignments?`;
    const query = new URLSearchParams({ limit: String(most) });
    for (const [name, value] of [['state', this.query.get('state')], ['q', this.query.get('q')], ['cursor', cursor]] as const) if (value) query.set(name, value);
    return `/api/sites/${this.params['site']}/tubes?${query}`;
  }

  #link(row: Tube): string {
    const query = new URLSearchParams(this.query);
    query.set('tube', row.code);
    return `/sites/${this.params['site']}/tubes?${query}`;
  }

  #typed(event: CustomEvent<string>): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => setQuery({ q: event.detail.trim() || undefined }), pause);
  }

  #toggle(code: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(code)) chosen.add(code);
    this.chosen = chosen;
  }

  #scanned(event: SubmitEvent, rows: readonly Tube[]): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const code = String(new FormData(form).get('code') ?? '').normalize('NFKC').trim().toUpperCase();
    if (!code) return;
    const found = rows.find((row) => row.code === code && canGo(row));
    this.said = found ? '' : say().notHere(code);
    if (found) this.chosen = new Set([...this.chosen, code]);
    for (const field of form.querySelectorAll<LzField>('lz-field')) field.value = '';
  }

  #dispatch = async (): Promise<void> => {
    if (!await dispatch(this.params['site']!, [...this.chosen])) return;
    this.chosen = new Set();
    this.#again();
  };

  #again = (): void => {
    this.further = [];
    this.next = undefined;
    void this.#shown.reload();
  };

  async #more(cursor: string): Promise<void> {
    const page = await get<Stock>(this.#address(cursor));
    this.further = [...this.further, ...page.items];
    this.next = page.next;
  }
}
