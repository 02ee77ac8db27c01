import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import { actButton } from '../elements/act-button.ts';
import { icon } from '../elements/lz-icon.ts';
import type { Column } from '../elements/lz-table.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import type { Signal } from '../shared/signal.ts';
import { mayDo } from '../stay/commands.ts';
import { run, type StayRun } from '../stay/run.ts';
import { families, type Expected } from './arrivals.ts';
import { say } from './messages.ts';
import './lz-arrival-room.ts';

/** Who is expected, with the next step for each: a room, setting out, admission, or not coming at all. `lz-acted` tells that one was taken. */
@customElement('lz-arrival-list')
export class LzArrivalList extends LzElement {
  @property() site = '';
  @property({ attribute: false }) rows: readonly Expected[] = [];
  /** Whom a room is chosen for. */
  @state() private choosing: Expected | undefined;

  protected override signals(): Signal<never>[] {
    return [minute as unknown as Signal<never>];
  }

  protected override render() {
    return html`<lz-table label=${say().expected} .rows=${this.rows} .key=${(row: Expected) => row.stay} .columns=${this.#columns()}></lz-table>
      ${this.choosing ? html`<lz-arrival-room site=${this.site} .row=${this.choosing} name=${shown(this.choosing)} @lz-close=${() => { this.choosing = undefined; }}></lz-arrival-room>` : nothing}`;
  }

  #columns(): Column<Expected>[] {
    const sizes = families(this.rows);
    return [
      { head: say().name, cell: (row) => html`<span class="col"><span><a class="link" href="/people/${row.person}">${shown(row)}</a>
          ${row.madeUp ? html`<span class="t1 q3">${say().madeUp}</span>` : nothing}</span>${row.note ? html`<span class="t1 q2">${row.note}</span>` : nothing}</span>` },
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
    const admits = !!row.bed && !!row.roomNumber && mayDo.admit();
    return html`<div class="ar-acts">
      ${admits ? actButton({ size: 's', kind: 'prim', icon: 'bed', label: say().admit(row.roomNumber!) }, (earlier) => this.#run('admit', row, earlier), true) : nothing}
      ${mayDo.fits() ? html`<lz-button size="s" icon=${row.bed ? 'swap' : 'door'} label=${row.bed ? say().otherRoom : say().chooseRoom} @click=${() => { this.choosing = row; }}></lz-button>` : nothing}
      ${!row.setOutAt && mayDo.setOut() ? actButton({ size: 's', icon: 'bus', label: say().setOut }, (earlier) => this.#run('setOut', row, earlier), true) : nothing}
      ${mayDo.end() ? html`<lz-button class="ar-cancel" size="s" kind="ghost" icon="x" only label="${say().cancel} ${shown(row)}" @click=${() => this.#run('cancel', row, false)}></lz-button>` : nothing}</div>`;
  }

  async #run(act: StayRun, row: Expected, earlier: boolean): Promise<void> {
    const { stay, person } = row;
    if (await run(act, { stay, person, name: shown(row), site: this.site, bed: row.bed ?? '', room: row.roomNumber ?? '' }, earlier)) this.tell('lz-acted');
  }
}

function shown(row: Expected): string {
  return language.value === 'zh' ? row.name : row.englishName;
}
