import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import type { Column } from '../elements/lz-table.ts';
import { get } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import { register } from './acts.ts';
import { moveMany, printLabels } from './stock-acts.ts';
import './lz-patch-drawer.ts';
import { say } from './messages.ts';
import { looks, phases, type Stock, type Stocked } from './patches.ts';

/** Milliseconds without a key before the server is asked: each asking is on record. */
const pause = 250;

/** The stock of patches: how many stand how, each one, and what can be done with it. */
@customElement('lz-patches-page')
export class PatchesPage extends LzPage {
  readonly #stock = new Resource(this, (signal) => this.#read(signal), ['patches', 'wears']);
  @state() private further: Stocked[] = [];
  @state() private next: string | null | undefined;
  #timer = 0;
  #asked: string | undefined;

  /** Another page sends here with a code that nobody knows yet. */
  protected override firstUpdated(): void {
    const code = this.query.get('register');
    if (!code || !may('POST /api/sites/{site}/patches')) return;
    setQuery({ register: undefined, q: code });
    void this.#register(this.params['site']!, code);
  }

  protected override updated(): void {
    if (this.#asked !== undefined && this.#asked !== this.#address()) this.#again();
  }

  protected override render() {
    const chosen = this.query.get('patch');
    return this.#stock.show((stock) => html`<div class="split"><div class="page">${this.#head(stock)}<div class="body col g4">${this.#table(stock)}</div></div>
      ${chosen ? html`<lz-patch-drawer class="holds-drawer" patch=${chosen} at=${this.query.get('at') ?? ''} @lz-changed=${this.#again} @lz-close=${() => setQuery({ patch: undefined, at: undefined })}></lz-patch-drawer>` : nothing}</div>`);
  }

  #head(stock: Stock) {
    const site = this.params['site']!;
    const all = Object.values(stock.counts).reduce((sum, one) => sum + one, 0);
    const segments = [{ value: '', label: `${say().all} ${all}` }, ...phases.filter((phase) => stock.counts[phase]).map((phase) => ({ value: phase, label: `${say().phases[phase]} ${stock.counts[phase]}` }))];
    return html`<div class="head"><h1>${this.heading()}</h1>
      <lz-field class="pp-find" label=${say().find} type="search" icon="search" value=${this.query.get('q') ?? ''} @lz-input=${this.#typed}></lz-field><span class="grow"></span>${this.#stock.age()}
      ${stock.items.length && may('GET /api/sites/{site}/patch-labels') ? html`<lz-button icon="print" label=${say().labels} @click=${() => printLabels(site, stock.items[0]!.code, stock.items.at(-1)!.code)}></lz-button>` : nothing}
      ${all && may('POST /api/sites/{site}/patch-steps') ? html`<lz-button icon="check" label=${say().many} @click=${async () => { if (await moveMany(site)) this.#again(); }}></lz-button>` : nothing}
      ${may('POST /api/sites/{site}/imports') ? html`<a class="btn" href="/sites/${site}/imports/patches">${icon('upload')}${say().importList}</a>` : nothing}
      ${may('POST /api/sites/{site}/patches') ? html`<lz-button kind="prim" icon="plus" label=${say().register} @click=${() => this.#register(site)}></lz-button>` : nothing}</div>
      <div class="body patch-filter"><lz-segments size="s" label=${say().filter} value=${this.query.get('phase') ?? ''} .segments=${segments} @lz-change=${(event: CustomEvent<string>) => setQuery({ phase: event.detail || undefined })}></lz-segments></div>`;
  }

  #table(stock: Stock) {
    const next = this.next === undefined ? stock.next : this.next;
    const chosen = this.query.get('patch');
    return html`<lz-table label=${this.heading()} .columns=${this.#columns()} .rows=${[...stock.items, ...this.further]} .key=${(row: Stocked) => row.id} .selected=${(row: Stocked) => row.id === chosen}
        .open=${(row: Stocked) => setQuery({ patch: row.id })} .none=${html`<lz-empty icon="patch" head=${say().none} text=${say().noneText}></lz-empty>`}></lz-table>
      ${next ? html`<p><lz-button label=${say().more} @click=${() => this.#more(next)}></lz-button></p>` : nothing}`;
  }

  #columns(): Column<Stocked>[] {
    return [
      { head: say().code, cell: (row) => html`<a class="link" href=${this.#link(row)}>${row.code}</a>` },
      { head: say().state, cell: (row) => html`<lz-tag meaning=${looks[row.phase].meaning} icon=${looks[row.phase].icon} label=${say().phases[row.phase]}></lz-tag>`, phone: 'brief' },
      { head: say().wearer, cell: (row) => row.person ? html`<span><a class="link" href="/people/${row.person}">${language.value === 'en' ? row.englishName : row.name}</a>${row.room ? ` · ${row.room}` : ''}</span>` : nothing },
      { head: say().battery, cell: (row) => row.battery === null ? nothing : html`${row.battery}%`, phone: 'none' },
      { head: say().since, cell: (row) => moment(row.since, { zone: zone.value, now: now() }), phone: 'brief' },
      { head: say().model, cell: (row) => row.model ?? nothing, phone: 'none' },
    ];
  }

  #read(signal: AbortSignal): Promise<Stock> {
    const address = this.#address();
    const live = this.#asked === address ? '&live=true' : '';
    this.#asked = address;
    return get<Stock>(address + live, signal);
  }

  #address(cursor?: string): string {
    const query = new URLSearchParams({ limit: '50' });
    for (const [name, value] of [['phase', this.query.get('phase')], ['q', this.query.get('q')], ['cursor', cursor]] as const) if (value) query.set(name, value);
    return `/api/sites/${this.params['site']}/patches?${query}`;
  }

  #link(row: Stocked): string {
    const query = new URLSearchParams(this.query);
    query.set('patch', row.id);
    return `/sites/${this.params['site']}/patches?${query}`;
  }

  #typed(event: CustomEvent<string>): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => setQuery({ q: event.detail.trim() || undefined }), pause);
  }

  async #register(site: string, code = ''): Promise<void> {
    if (await register(site, code)) this.#again();
  }

  #again = (): void => {
    this.further = [];
    this.next = undefined;
    void this.#stock.reload();
  };

  async #more(cursor: string): Promise<void> {
    const page = await get<Stock>(this.#address(cursor));
    this.further = [...this.further, ...page.items];
    this.next = page.next;
  }
}
