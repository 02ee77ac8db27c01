import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import { toast } from '../elements/lz-toast.ts';
import type { Column } from '../elements/lz-table.ts';
import { post } from '../shared/api.ts';
import type { Act } from '../shared/act.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { may } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { Submission } from '../shared/submission.ts';
import { families, type Expected } from './arrivals.ts';
import { say } from './messages.ts';
import './lz-arrival-room.ts';

/** Who is expected, with the next step for each: a room, setting out, admission, or not coming at all. `lz-acted` tells that one was taken. */
@customElement('lz-arrival-list')
export class LzArrivalList extends LzElement {
  @property() site = '';
  @property({ attribute: false }) rows: readonly Expected[] = [];
  @state() private cancelling: Expected | undefined;
  /** Whom a room is chosen for. */
  @state() private choosing: Expected | undefined;
  @state() private failed = '';
  readonly #submission = new Submission(this);

  protected override signals(): Signal<never>[] {
    return [minute as unknown as Signal<never>];
  }

  protected override render() {
    return html`<lz-table label=${say().expected} .rows=${this.rows} .key=${(row: Expected) => row.stay} .columns=${this.#columns()}></lz-table>
      ${this.cancelling ? this.#dialog(this.cancelling) : nothing}
      ${this.choosing ? html`<lz-arrival-room site=${this.site} .row=${this.choosing} name=${shown(this.choosing)} @lz-close=${() => { this.choosing = undefined; }}></lz-arrival-room>` : nothing}`;
  }

  #columns(): Column<Expected>[] {
    const sizes = families(this.rows);
    return [
      { head: say().name, cell: (row) => html`<span class="col"><span><a class="link" href="/people/${row.person}">${shown(row)}</a>
          ${row.madeUp ? html`<span class="t1 q3">${say().madeUp}</span>` : nothing}</span>${row.note ? html`<span class="t1 q2">${row.note}</span>` : nothing}
          ${this.failed === row.stay ? html`<lz-problem .problem=${this.#submission.problem}></lz-problem>` : nothing}</span>` },
      { head: say().riskClass, cell: (row) => row.riskClass ? say().classes[row.riskClass] : '–' },
      { head: say().family, cell: (row) => row.family ? html`<span class="ar-family">${row.family} <span class="t1 q3">${[say().count(sizes.get(row.family) ?? 1), row.relation].filter(Boolean).join(' · ')}</span></span>` : nothing },
      { head: say().when, cell: (row) => this.#when(row) },
      { head: say().bus, cell: (row) => row.transport ?? '' },
      { head: say().room, cell: (row) => row.roomNumber
        ? html`<a href="/sites/${this.site}/board?room=${row.room}"><lz-tag meaning="reserved" icon="bookmark" label=${row.roomNumber}></lz-tag></a>` : html`<span class="q3">–</span>` },
      { head: say().acts, cell: (row) => this.#acts(row) },
    ];
  }

  #when(row: Expected) {
    const reading = { zone: zone.value, now: now() };
    return html`<span class="col"><span class="nowrap">${row.at ? moment(row.at, reading) : html`<span class="q3">${say().unknownTime}</span>`}</span>
      ${row.setOutAt ? html`<span class="t1 c-accent ct row g1">${icon('bus')}${say().setOutAt(moment(row.setOutAt, reading))}</span>` : nothing}</span>`;
  }

  #acts(row: Expected) {
    const name = shown(row);
    const rooms = may('GET /api/sites/{site}/fitting-rooms');
    const admit = row.bed && row.roomNumber && may('POST /api/sites/{site}/stays');
    const busy = this.#submission.busy && this.failed === row.stay;
    return html`<div class="ar-acts">
      ${admit ? html`<lz-button size="s" kind="prim" icon="bed" label=${say().admit(row.roomNumber!)} ?busy=${busy} @click=${() => this.#admit(row)}></lz-button>` : nothing}
      ${rooms ? html`<lz-button size="s" icon=${row.bed ? 'swap' : 'door'} label=${row.bed ? say().otherRoom : say().chooseRoom} @click=${() => { this.choosing = row; }}></lz-button>` : nothing}
      ${!row.setOutAt && may('POST /api/stays/{stay}/setting-out') ? html`<lz-button size="s" icon="bus" label=${say().setOut} ?busy=${busy} @click=${() => this.#setOut(row)}></lz-button>` : nothing}
      ${may('POST /api/stays/{stay}/ending') ? html`<lz-button class="ar-cancel" size="s" kind="ghost" icon="x" only label="${say().cancel} ${name}" @click=${() => { this.cancelling = row; }}></lz-button>` : nothing}</div>`;
  }

  #dialog(row: Expected) {
    return html`<lz-dialog open head=${say().cancelHead(shown(row))} @lz-close=${this.#keep}>
      <form class="col g3" id="ar-cancel" @submit=${(event: SubmitEvent) => this.#cancel(event, row)}><p class="q2">${say().cancelText}</p>
        <lz-field label=${say().reason} name="reason" required maxlength="500" error=${this.#submission.errorOf('reason')}></lz-field>
        ${this.failed ? nothing : html`<lz-problem .problem=${this.#submission.problem}></lz-problem>`}
        <div class="row end"><lz-button label=${say().keep} @click=${this.#keep}></lz-button>
          <lz-button type="submit" kind="danger" label=${say().cancel} ?busy=${this.#submission.busy}></lz-button></div></form></lz-dialog>`;
  }

  #keep = (): void => {
    this.cancelling = undefined;
  };

  async #cancel(event: SubmitEvent, row: Expected): Promise<void> {
    event.preventDefault();
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim();
    this.failed = '';
    if (await this.#done(say().cancelled(shown(row)), (act) => post(`/api/stays/${row.stay}/ending`, { ending: 'CANCELLED', reason }, { act }))) this.#keep();
  }

  #admit(row: Expected): void {
    this.failed = row.stay;
    void this.#done(say().admitted(shown(row), row.roomNumber!), (act) => post(`/api/sites/${this.site}/stays`, { person: row.person, bed: row.bed }, { act }));
  }

  #setOut(row: Expected): void {
    this.failed = row.stay;
    void this.#done(say().setOutDone(shown(row)), (act) => post(`/api/stays/${row.stay}/setting-out`, {}, { act }));
  }

  async #done(text: string, send: (act: Act) => Promise<unknown>): Promise<boolean> {
    const done = await this.#submission.run(async (act) => { await send(act); return true; });
    if (!done) return false;
    toast({ text });
    this.tell('lz-acted');
    return true;
  }
}

function shown(row: Expected): string {
  return language.value === 'zh' ? row.name : row.englishName;
}
