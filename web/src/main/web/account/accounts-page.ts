import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import type { Column } from '../elements/lz-table.ts';
import { get, type Listed } from '../shared/api.ts';
import { zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { nameAreas, placeOf, type Account, type Lock, type Made } from './account.ts';
import './lz-account-drawer.ts';
import './lz-locks.ts';
import './lz-new-account.ts';
import './lz-one-time-link.ts';
import { say } from './messages.ts';
import { account as title } from '../shared/titles.ts';
import { stateTag } from './state-tag.ts';

interface Shown {
  accounts: Listed<Account>;
  locks: Lock[];
}

/** Milliseconds without a key before the server is asked: each asking is on record. */
const pause = 250;

/** Who works here: the security administrator's page. What is looked for and the chosen account stand in the address. */
@customElement('lz-accounts-page')
export class AccountsPage extends LzPage {
  readonly #shown = new Resource(this, (signal) => this.#read(signal));
  @state() private further: Account[] = [];
  @state() private next: string | null | undefined;
  @state() private making = false;
  @state() private made: { made: Made; who: string } | undefined;
  #timer = 0;
  #asked: string | undefined;

  protected override updated(): void {
    if (this.#asked !== undefined && this.#asked !== this.#address()) this.#again();
  }

  protected override render() {
    return this.#shown.show((shown) => {
      const rows = [...shown.accounts.items, ...this.further];
      const chosen = rows.find((account) => account.id === this.query.get('account'));
      return html`<div class="split"><div class="page">${this.#head()}<div class="body col g4">${this.#table(rows, shown)}
          <lz-locks .locks=${shown.locks} @lz-changed=${this.#again}></lz-locks></div></div>
        ${chosen ? html`<lz-account-drawer class="holds-drawer" .account=${chosen} @lz-changed=${this.#again} @lz-made=${this.#handOver} @lz-close=${() => setQuery({ account: undefined })}></lz-account-drawer>` : nothing}</div>
        ${this.making ? html`<lz-new-account @lz-close=${() => { this.making = false; }} @lz-made=${this.#handOver}></lz-new-account>` : nothing}
        ${this.made ? html`<lz-one-time-link .made=${this.made.made} who=${this.made.who} @lz-close=${() => { this.made = undefined; }}></lz-one-time-link>` : nothing}`;
    });
  }

  #head() {
    return html`<div class="head"><h1>${title()}</h1>
      <lz-field class="pp-find" label=${say().find} type="search" icon="search" value=${this.query.get('q') ?? ''} @lz-input=${this.#typed}></lz-field>
      <span class="grow"></span>${this.#shown.age()}<lz-button kind="prim" icon="plus" label=${say().create} @click=${() => { this.making = true; }}></lz-button></div>`;
  }

  #table(rows: Account[], shown: Shown) {
    const next = this.next === undefined ? shown.accounts.next : this.next;
    const chosen = this.query.get('account');
    return html`<lz-table label=${title()} .columns=${this.#columns(shown.locks)} .rows=${rows} .key=${(row: Account) => row.id} .selected=${(row: Account) => row.id === chosen}
        .open=${(row: Account) => setQuery({ account: row.id })} .none=${html`<lz-empty icon="users" head=${say().none} text=${say().noneText}></lz-empty>`}></lz-table>
      ${next ? html`<p><lz-button label=${say().more} @click=${() => this.#more(next)}></lz-button></p>` : nothing}`;
  }

  #columns(locks: readonly Lock[]): Column<Account>[] {
    const locked = new Set(locks.filter((lock) => lock.kind === 'ACCOUNT').map((lock) => lock.subject));
    return [
      { head: say().displayName, cell: (row) => html`<a class="link" href=${this.#link(row)}>${row.displayName}</a>` },
      { head: say().name, cell: (row) => row.name },
      { head: say().state, cell: (row) => html`<span class="wrap">${stateTag(row)}${locked.has(row.name) ? html`<lz-tag meaning="overdue" icon="clock" label=${say().locked}></lz-tag>` : nothing}</span>` },
      { head: say().held, cell: (row) => html`<span class="col">${row.roles.map((held) => html`<span>${say().at(say().roles[held.role], placeOf(held))}</span>`)}</span>` },
      { head: say().lastSignIn, cell: (row) => row.lastSignInAt ? moment(row.lastSignInAt, { zone: zone.value }) : html`<span class="q3">${say().notLately}</span>` },
    ];
  }

  async #read(signal: AbortSignal): Promise<Shown> {
    const address = this.#asked = this.#address();
    const [accounts, locks] = await Promise.all([get<Listed<Account>>(address, signal), get<{ items: Lock[] }>('/api/sign-in-locks', signal)]);
    await nameAreas(accounts.items.flatMap((account) => account.roles));
    return { accounts, locks: locks.items };
  }

  #link(account: Account): string {
    const query = new URLSearchParams(this.query);
    query.set('account', account.id);
    return `/admin/accounts?${query}`;
  }

  #address(cursor?: string): string {
    const query = new URLSearchParams({ limit: '50' });
    const text = this.query.get('q');
    if (text) query.set('contains', text);
    if (cursor) query.set('cursor', cursor);
    return `/api/accounts?${query}`;
  }

  #typed(event: CustomEvent<string>): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => setQuery({ q: event.detail.trim() || undefined }), pause);
  }

  #handOver = (event: CustomEvent<{ made: Made; who: string }>): void => {
    this.making = false;
    this.made = event.detail;
    this.#again();
  };

  #again = (): void => {
    this.further = [];
    this.next = undefined;
    void this.#shown.reload();
  };

  async #more(cursor: string): Promise<void> {
    const page = await get<Listed<Account>>(this.#address(cursor));
    await nameAreas(page.items.flatMap((account) => account.roles));
    this.further = [...this.further, ...page.items];
    this.next = page.next;
  }
}
