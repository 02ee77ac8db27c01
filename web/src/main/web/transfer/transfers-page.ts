import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../elements/lz-empty.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import { get } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { minute } from '../shared/clock.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import type { Signal } from '../shared/signal.ts';
import { say } from './messages.ts';
import { at, goesTo, lateness, placeName, waiting } from './said.ts';
import { columnIcons, columns, inColumn, isOpen, meaningOf, shown, type Both, type Column, type Shown } from './transfers.ts';

/** Who is to go and who is to come, column by column: who waits for whom, since when, and what is late. */
@customElement('lz-transfers-page')
export class TransfersPage extends LzPage {
  readonly #both: Resource<Both> = new Resource(this, (signal) => get<Both>(
    `/api/sites/${this.params['site']}/transfers${this.#both.value ? '?live=true' : ''}`, signal), ['transfers']);

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  protected override render() {
    const both = this.#both.value;
    const many = (list: readonly { state: Shown['transfer']['state'] }[] = []) => list.filter(isOpen).length;
    const out = many(both?.outgoing), into = many(both?.incoming);
    return html`<div class="page"><div class="head"><h1>${this.heading()}</h1>${this.#both.age()}<span class="grow"></span>
        <lz-segments label=${say().show} value=${this.query.get('show') ?? 'all'} .segments=${[{ value: 'all', label: say().all(out + into) },
          { value: 'outgoing', label: say().outgoing(out) }, { value: 'incoming', label: say().incoming(into) }]}
          @lz-change=${(event: CustomEvent<string>) => setQuery({ show: event.detail === 'all' ? undefined : event.detail })}></lz-segments></div>
      <div class="body">${this.#both.show((all) => this.#board(shown(all, this.query.get('show'))))}</div></div>`;
  }

  #board(all: readonly Shown[]) {
    if (all.length === 0) return html`<lz-empty icon="route" head=${say().none} text=${say().noneText}></lz-empty>`;
    return html`<div class="tf-board">${(Object.keys(columns) as Column[]).map((column) => this.#column(column, inColumn(all, column)))}</div>`;
  }

  #column(column: Column, here: readonly Shown[]) {
    const late = here.filter(({ transfer }) => lateness(transfer)?.late).length;
    return html`<section class="tf-column ${here.length ? '' : 'bare'}"><h2>${icon(columnIcons[column])}<span>${say().columns[column]}</span><span class="tf-many">${here.length}</span>
        ${late && column !== 'over' ? html`<span class="tf-late">${icon('clock')}${late}<span class="sr">${say().overdue('')}</span></span>` : nothing}</h2>
      ${here.length ? html`<ul>${repeat(here, ({ transfer }) => transfer.id, (one) => this.#card(one))}</ul>` : html`<p class="t1 q3">${say().nothing}</p>`}</section>`;
  }

  #card({ transfer, direction }: Shown) {
    const due = lateness(transfer);
    const away = direction === 'incoming';
    return html`<li class="card tf-card ${due?.late ? 'late' : ''} ${transfer.order ? 'order' : ''}">
      <div class="tf-tags"><lz-tag icon=${away ? 'arrowd' : 'arrowu'} label=${away ? say().into : say().out} line></lz-tag>
        ${transfer.order ? html`<lz-tag meaning="fever" icon="hospital" label=${say().byOrder}></lz-tag>` : nothing}
        <lz-tag meaning=${meaningOf(transfer)} label=${say().states[transfer.state]}></lz-tag></div>
      <a class="tf-name" href="/transfers/${transfer.id}"><b>${called(transfer)}</b>${transfer.room && !away ? html`<span class="q2">${say().room(transfer.room)}</span>` : nothing}</a>
      <p class="t1">${away ? html`${placeName(transfer.origin)} ${icon('arrowr')} ${goesTo(transfer)}${transfer.kept ? ` · ${say().keptRoom(transfer.kept)}` : ''}`
        : html`${icon('arrowr')} ${goesTo(transfer)}${transfer.kept ? ` · ${say().keptRoom(transfer.kept)}` : ''}`}</p>
      <p class="t1 q2">${transfer.grounds.map(({ ground }) => say().grounds[ground]).join(say().comma)}</p>
      <p class="tf-foot t1"><span>${waiting(transfer) || say().ended(at(transfer.endedAt ?? transfer.since))}</span>
        ${due ? html`<span class=${due.late ? 'tf-late' : 'q2'}>${icon('clock')}${due.text}</span>` : nothing}</p></li>`;
  }
}
