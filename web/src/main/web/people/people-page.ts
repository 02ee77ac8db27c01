import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-chip.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import type { Column } from '../elements/lz-table.ts';
import { get } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { isoDay } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { go, setQuery } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import { say as sayStay } from '../stay/messages.ts';
import { say } from './messages.ts';
import { people as titles } from '../shared/titles.ts';
import { age, phone, shown, type Listed } from './people.ts';

interface Found {
  items: Listed[];
  next: string | null;
}

/** Milliseconds without a key before the server is asked: each asking is on record. */
const pause = 250;

/** The people of a site by pinyin, with a search; what is looked for stands in the address. */
@customElement('lz-people-page')
export class PeoplePage extends LzPage {
  readonly #found: Resource<Found> = new Resource(this, (signal) => this.#read(signal), ['people']);
  @state() private further: Listed[] = [];
  @state() private next: string | null | undefined;
  #timer = 0;
  #asked: string | undefined;

  /** Each asking is on record, so only another question is asked again. */
  protected override updated(): void {
    if (this.#asked !== undefined && this.#asked !== this.#address()) this.#again();
  }

  protected override render() {
    return html`<div class="head"><h1>${titles().people}</h1>
        <lz-field class="pp-find" label=${say().find} type="search" icon="search" value=${this.query.get('q') ?? ''} @lz-input=${this.#typed}></lz-field>
        <lz-chip label=${say().former} ?on=${this.query.has('former')} @click=${() => setQuery({ former: this.query.has('former') ? undefined : '1' })}></lz-chip>
        <span class="grow"></span>
        ${may('POST /api/sites/{site}/people') ? html`<a class="btn prim" href="/sites/${this.params['site']}/people/new">${icon('plus')}${titles().newPerson}</a>` : nothing}</div>
      <div class="body">${this.#found.show((found) => this.#table(found))}</div>`;
  }

  #table(found: Found) {
    const rows = [...found.items, ...this.further];
    const next = this.next === undefined ? found.next : this.next;
    return html`<lz-table label=${titles().people} .columns=${this.#columns()} .rows=${rows} .key=${(row: Listed) => row.id}
        .open=${(row: Listed) => go(`/people/${row.id}`)} .none=${this.query.has('q')
          ? html`<lz-empty icon="search" head=${say().nobody}></lz-empty>`
          : html`<lz-empty icon="users" head=${say().nobodyYet} text=${say().nobodyText}></lz-empty>`}></lz-table>
      ${next ? html`<p class="pp-in"><lz-button label=${say().more} @click=${() => this.#more(next)}></lz-button></p>` : nothing}`;
  }

  #columns(): Column<Listed>[] {
    const today = isoDay(now(), zone.value);
    return [
      { head: say().name, cell: (row) => html`<a class="link" href="/people/${row.id}">${shown(row)}</a>` },
      { head: sayStay().roomHead, phone: 'brief', cell: (row) => row.room ? html`<b>${row.room}</b>${row.roomKept ? html` <span class="q3">${sayStay().kept}</span>` : nothing}` : '–' },
      { head: say().risk, phone: 'brief', cell: (row) => row.riskClass ? html`<span class="risk ${row.riskClass === 'SECONDARY_CONTACT' ? 'k2' : 'k1'}">${sayStay().risks[row.riskClass]}</span>` : '–' },
      { head: say().sex, phone: 'none', cell: (row) => say().sexes[row.sex] },
      { head: say().birth, phone: 'none', cell: (row) => html`${row.birth ?? '–'}${this.#age(row, today)}` },
      { head: say().phone, phone: 'none', cell: (row) => phone(row.phone) ?? '–' },
      { head: say().state, phone: 'brief', cell: (row) => row.admitted ? html`<lz-tag meaning="occ" icon="bed" line label=${say().here}></lz-tag>`
        : row.present ? html`<lz-tag icon="clock" label=${say().toCome}></lz-tag>` : html`<lz-tag icon="exit" label=${say().left}></lz-tag>` },
    ];
  }

  #age(row: Listed, today: string) {
    const years = age(row.birth, today);
    return years === undefined ? nothing : html` <span class="q3">${say().age(years)}</span>`;
  }

  #address(cursor?: string): string {
    const query = new URLSearchParams({ limit: '50' });
    const text = this.query.get('q');
    if (text) query.set('q', text);
    if (this.query.has('former')) query.set('former', 'true');
    if (cursor) query.set('cursor', cursor);
    return `/api/sites/${this.params['site']}/people?${query}`;
  }

  #typed(event: CustomEvent<string>): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => setQuery({ q: event.detail.trim() || undefined }), pause);
  }

  #again(): void {
    this.further = [];
    this.next = undefined;
    void this.#found.reload();
  }

  /** The same question again is live; another one is on record. */
  #read(signal: AbortSignal): Promise<Found> {
    const address = this.#address();
    const live = this.#found.value !== undefined && this.#asked === address;
    this.#asked = address;
    return get<Found>(`${address}${live ? '&live=true' : ''}`, signal);
  }

  async #more(cursor: string): Promise<void> {
    const page = await get<Found>(this.#address(cursor));
    this.further = [...this.further, ...page.items];
    this.next = page.next;
  }
}
