import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-table.ts';
import { toast } from '../elements/lz-toast.ts';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { get, post } from '../shared/api.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import './lz-conflicts.ts';
import { columns } from './columns.ts';
import { say } from './messages.ts';
import { most, reasons, type Listed, type SetAside } from './quarantine.ts';
import { quarantine as title } from '../shared/titles.ts';

/** Readings that could not be stored: why, from which gateway, and what became of them. What is shown stands in the address. */
@customElement('lz-quarantine-page')
export class QuarantinePage extends LzPage {
  readonly #listed = new Resource(this, (signal) => this.#read(signal), ['quarantine', 'wears']);
  @state() private further: SetAside[] = [];
  @state() private next: string | null | undefined;
  @state() private chosen: ReadonlySet<string> = new Set();
  #asked: string | undefined;

  protected override updated(): void {
    if (this.#asked !== undefined && this.#asked !== this.#address()) this.#again();
  }

  get #settled(): boolean {
    return this.query.get('show') === 'settled';
  }

  protected override render() {
    return this.#listed.show((listed) => html`<div class="page">${this.#head(listed)}<div class="body col g4">${this.query.get('show') === 'conflicts' ? html`<lz-conflicts site=${this.params['site']!}></lz-conflicts>`
      : html`<p class="q2">${say().intro}</p>${this.#filters(listed)}${this.#table(listed)}`}</div></div>`);
  }

  #head(listed: Listed) {
    const waiting = Object.values(listed.waiting).reduce((sum, one) => sum + one, 0);
    return html`<div class="head"><h1>${title()}</h1>${this.#listed.age()}<span class="grow"></span>
      <lz-segments label=${say().show} value=${this.query.get('show') ?? ''} .segments=${[{ value: '', label: say().waiting(waiting) }, ...(may('GET /api/sites/{site}/reading-conflicts') ? [{ value: 'conflicts', label: say().conflicts }] : []), { value: 'settled', label: say().settled }]}
        @lz-change=${(event: CustomEvent<string>) => setQuery({ show: event.detail || undefined })}></lz-segments></div>`;
  }

  #filters(listed: Listed) {
    const asked = this.query.get('reason') ?? '';
    const offered = reasons.filter((reason) => this.#settled || listed.waiting[reason] || reason === asked);
    const label = (reason: typeof reasons[number]) => this.#settled ? say().reasons[reason] : `${say().reasons[reason]} ${listed.waiting[reason] ?? 0}`;
    return html`<div class="row wrap">${offered.length === 0 ? nothing : html`<lz-segments size="s" label=${say().filter} value=${asked}
        .segments=${[{ value: '', label: say().all }, ...offered.map((reason) => ({ value: reason, label: label(reason) }))]}
        @lz-change=${(event: CustomEvent<string>) => setQuery({ reason: event.detail || undefined })}></lz-segments>`}<span class="grow"></span>
      ${!this.#choosing ? nothing : this.chosen.size > 0 ? html`<lz-button kind="ghost" label=${say().clear} @click=${() => { this.chosen = new Set(); }}></lz-button>
        <lz-button kind="prim" icon="ban" label=${say().dismiss(this.chosen.size)} @click=${this.#dismiss}></lz-button>`
        : this.#rows(listed).length > 0 ? html`<lz-button kind="ghost" icon="check" label=${say().chooseAll} @click=${() => { this.chosen = new Set(this.#rows(listed).slice(0, most).map((row) => row.id)); }}></lz-button>` : nothing}</div>`;
  }

  #table(listed: Listed) {
    const next = this.next === undefined ? listed.next : this.next;
    const none = this.query.get('reason') ? html`<lz-empty icon="filter" head=${say().noMatch}></lz-empty>`
      : this.#settled ? html`<lz-empty icon="clipboard" head=${say().noneSettled}></lz-empty>` : html`<lz-empty icon="okc" head=${say().none} text=${say().noneText}></lz-empty>`;
    return html`<lz-table label=${title()} .columns=${columns(this.params['site']!, this.#settled, this.#choosing ? { chosen: this.chosen, choose: this.#choose } : undefined)}
        .rows=${this.#rows(listed)} .key=${(row: SetAside) => row.id} .selected=${(row: SetAside) => this.chosen.has(row.id)} .none=${none}></lz-table>
      ${next ? html`<p><lz-button label=${say().more} @click=${() => this.#more(next)}></lz-button></p>` : nothing}`;
  }

  get #choosing(): boolean {
    return !this.#settled && may('POST /api/sites/{site}/quarantine-dismissals');
  }

  /** A page that is read again may bring what was shown below already. */
  #rows(listed: Listed): SetAside[] {
    const first = new Set(listed.items.map((row) => row.id));
    return [...listed.items, ...this.further.filter((row) => !first.has(row.id))];
  }

  #choose = (row: SetAside, on: boolean): void => {
    const chosen = new Set(this.chosen);
    if (on && chosen.size < most) chosen.add(row.id);
    else chosen.delete(row.id);
    this.chosen = chosen;
  };

  #dismiss = async (): Promise<void> => {
    const readings = [...this.chosen];
    const done = await fillIn({ head: say().dismissHead(readings.length), text: say().dismissText, yes: say().dismiss(readings.length), fields: reasonField },
      (values, act) => post(`/api/sites/${this.params['site']}/quarantine-dismissals`, { readings, reason: text(values, 'reason') }, { act }));
    if (done !== undefined) toast({ text: say().dismissed(readings.length) });
    this.#again();
  };

  async #read(signal: AbortSignal): Promise<Listed> {
    const address = this.#address();
    const live = this.#asked === address ? '&live=true' : '';
    this.#asked = address;
    const listed = await get<Listed>(address + live, signal);
    const there = new Set([...listed.items, ...this.further].map((row) => row.id));
    this.chosen = new Set([...this.chosen].filter((id) => there.has(id)));
    return listed;
  }

  #address(cursor?: string): string {
    const query = new URLSearchParams({ limit: '50' });
    if (this.#settled) query.set('settled', 'true');
    for (const [name, value] of [['reason', this.query.get('reason')], ['cursor', cursor]] as const) if (value) query.set(name, value);
    return `/api/sites/${this.params['site']}/quarantine?${query}`;
  }

  #again(): void {
    this.further = [];
    this.next = undefined;
    this.chosen = new Set();
    void this.#listed.reload();
  }

  async #more(cursor: string): Promise<void> {
    const listed = await get<Listed>(this.#address(cursor));
    this.further = [...this.further, ...listed.items];
    this.next = listed.next ?? null;
  }
}
