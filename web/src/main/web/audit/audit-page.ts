import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { roles } from '../account/account.ts';
import { say as accounts } from '../account/messages.ts';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-select.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import type { Column } from '../elements/lz-table.ts';
import { get, type Listed } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { date, time } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { siteName, sites } from '../shared/session.ts';
import { actions } from './actions.ts';
import { brief, dayAfter, dayBegins, facts, isNobody, recordNumber, type Entry } from './entry.ts';
import { say } from './messages.ts';
import { audit as title } from '../shared/titles.ts';

interface User {
  id: string;
  name: string;
  displayName: string;
}

interface Shown {
  entries: Listed<Entry>;
  users: readonly User[];
}

/** On a phone the conditions are folded away until they are wanted. */
const wide = matchMedia('(min-width: 701px)');

/** The trail by person, user, action and period, newest first: the audit administrator's page. Conditions stand in the address. */
@customElement('lz-audit-page')
export class AuditPage extends LzPage {
  readonly #shown = new Resource(this, (signal) => this.#read(signal));
  @state() private further: Entry[] = [];
  @state() private next: string | null | undefined;
  @state() private wrong = '';
  #asked: string | undefined;

  /** Each asking is on record, so only another question is asked again. */
  protected override updated(): void {
    if (this.#asked === undefined || this.#asked === this.#address()) return;
    this.further = [];
    this.next = undefined;
    void this.#shown.reload();
  }

  protected override render() {
    return html`<div class="head"><h1>${title()}</h1><span class="q3">${say().text}</span></div>${this.#conditions()}
      <div class="body">${this.#shown.show((shown) => this.#table(shown))}</div>`;
  }

  #conditions() {
    const of = (name: string) => this.query.get(name) ?? '';
    const users = (this.#shown.value?.users ?? []).map(option);
    const all = Object.entries(actions()).map(([value, label]) => ({ value, label, also: value }));
    const asked = [...this.query].length;
    return html`<details class="audit-fold" ?open=${wide.matches || asked > 0}><summary>${icon('filter')}${say().conditions}${asked ? html`<span class="cnt">${asked}</span>` : nothing}</summary><form class="audit-find" role="search" aria-label=${title()} @submit=${(event: Event) => event.preventDefault()}>
      <lz-select label=${say().user} hint=${say().userHint} icon="search" value=${of('user')} .options=${[{ value: '', label: say().anybody }, ...users]} .find=${this.#users} @lz-change=${(event: CustomEvent<string>) => setQuery({ user: event.detail })}></lz-select>
      <lz-field label=${say().person} hint=${say().personHint} error=${this.wrong} .value=${of('person')} @change=${this.#person}></lz-field>
      <lz-select label=${say().site} value=${of('site')} .options=${this.#sites(of('site'))} @lz-change=${(event: CustomEvent<string>) => setQuery({ site: event.detail })}></lz-select>
      <lz-select label=${say().action} value=${of('action')} .options=${[{ value: '', label: say().any }, ...all]} @lz-change=${(event: CustomEvent<string>) => setQuery({ action: event.detail })}></lz-select>
      <div class="audit-days"><lz-field type="date" label=${say().from} .value=${of('from')} @change=${(event: Event) => setQuery({ from: (event.target as HTMLInputElement).value })}></lz-field>
        <lz-field type="date" label=${say().to} .value=${of('to')} @change=${(event: Event) => setQuery({ to: (event.target as HTMLInputElement).value })}></lz-field></div>
      ${asked ? html`<div><lz-button kind="ghost" icon="x" label=${say().clear} @click=${this.#clear}></lz-button></div>` : nothing}</form></details>`;
  }

  #table({ entries }: Shown) {
    const rows = [...entries.items, ...this.further];
    const next = this.next === undefined ? entries.next : this.next;
    return html`<lz-table label=${title()} .rows=${rows} .columns=${this.#columns()} .key=${(row: Entry) => row.id}
        .none=${html`<lz-empty icon="eye" head=${say().none} text=${say().noneText}></lz-empty>`}></lz-table>
      ${next ? html`<p><lz-button label=${say().more} @click=${() => this.#more(next)}></lz-button></p>` : nothing}`;
  }

  #columns(): Column<Entry>[] {
    return [
      { head: say().what, cell: (row) => (actions() as Record<string, string>)[row.action] ?? row.refusal ?? row.action },
      { head: say().outcome, cell: outcome },
      { head: say().when, cell: (row) => html`<time class="nowrap" datetime=${row.at}>${date(row.at, { zone: zone.value, now: now() })} ${time(row.at, { zone: zone.value })}</time>` },
      { head: say().who, cell: (row) => this.#who(row) },
      { head: say().whom, cell: (row) => this.#whom(row) },
      { head: say().details, cell: (row) => details(row) },
    ];
  }

  #who({ user, userName, address }: Entry) {
    const task = userName.startsWith('system:') ? userName.slice(7) : undefined;
    const name = task ? say().system(say().tasks[task] ?? task) : isNobody(user) ? say().nobody
      : html`<a class="link" href=${this.#only('user', user)} title=${say().onlyUser}>${userName}</a>`;
    return html`<span class="col"><span>${name}</span>${address === '-' ? nothing : html`<span class="t1 q3">${address}</span>`}</span>`;
  }

  #whom({ subjectKind, subject, site, person }: Entry) {
    return html`<span class="col"><span>${say().kinds[subjectKind] ?? subjectKind}${subject && subject !== person ? html` <span class="q3" title=${subject}>${brief(subject)}</span>` : nothing}
      ${person ? html`<a class="link" href=${this.#only('person', person)} title=${say().onlyPerson}>${brief(person)}</a>` : nothing}</span>
      ${site ? html`<a class="link t1" href=${this.#only('site', site)} title=${say().onlySite}>${place(site)}</a>` : nothing}</span>`;
  }

  /** The sites one sees by name, and the one that is asked for even if its name is not to be seen. */
  #sites(asked: string) {
    const ids = new Set(sites.value.map(({ id }) => id));
    if (asked) ids.add(asked);
    return [{ value: '', label: say().any }, ...[...ids].map((id) => ({ value: id, label: place(id) }))];
  }

  #only(name: string, value: string): string {
    const query = new URLSearchParams(this.query);
    query.set(name, value);
    return `/admin/audit?${query}`;
  }

  #person(event: Event): void {
    const text = (event.target as HTMLInputElement).value.trim();
    const number = recordNumber(text);
    this.wrong = text && !number ? say().notAnId : '';
    if (!this.wrong) setQuery({ person: number });
  }

  #clear(): void {
    this.wrong = '';
    setQuery(Object.fromEntries([...this.query.keys()].map((name) => [name, undefined])));
  }

  #users = async (query: string) => {
    const found = await users(query);
    return found.map(option);
  };

  /** Who is searched by is named in the list of choices, also when the address brought them. */
  async #read(signal: AbortSignal): Promise<Shown> {
    const address = this.#asked = this.#address();
    const user = this.query.get('user');
    const known = this.#shown.value?.users ?? [];
    const [entries, named] = await Promise.all([get<Listed<Entry>>(address, signal), user && !known.some(({ id }) => id === user) ? users('') : known]);
    return { entries, users: named };
  }

  #address(cursor?: string): string {
    const query = new URLSearchParams({ limit: '50' });
    for (const name of ['user', 'person', 'site', 'action']) {
      const value = this.query.get(name);
      if (value) query.set(name, value);
    }
    const from = this.query.get('from'), to = this.query.get('to');
    if (from) query.set('from', dayBegins(from, zone.value));
    if (to) query.set('to', dayBegins(dayAfter(to), zone.value));
    if (cursor) query.set('cursor', cursor);
    return `/api/audit?${query}`;
  }

  async #more(cursor: string): Promise<void> {
    const page = await get<Listed<Entry>>(this.#address(cursor));
    this.further = [...this.further, ...page.items];
    this.next = page.next;
  }
}

async function users(contains: string): Promise<readonly User[]> {
  return (await get<{ items: User[] }>(`/api/audit/users?contains=${encodeURIComponent(contains)}`)).items;
}

function place(id: string): string {
  const known = sites.value.find((one) => one.id === id);
  return known ? siteName(known) : brief(id);
}

function option({ id, name, displayName }: User) {
  return { value: id, label: displayName, note: name };
}

/** What was refused stands out; the rest is the normal state and has no colour. */
function outcome({ outcome: what }: Entry) {
  const label = say().outcomes[what];
  if (what === 'REFUSED') return html`<lz-tag meaning="fever" icon="ban" label=${label}></lz-tag>`;
  return html`<lz-tag meaning="occ" line icon=${what === 'WRITTEN' ? 'pen' : 'eye'} label=${label}></lz-tag>`;
}

function details({ details: all }: Entry) {
  return html`<dl class="audit-facts">${facts(all, say(), word).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Roles are said in the reader's language; everything else as it was written. */
function word(value: string): string {
  const role = roles.find((one) => one === value);
  return role ? accounts().roles[role] : value;
}
