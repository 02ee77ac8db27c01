import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-chip.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-segments.ts';
import '../export/lz-export.ts';
import { icon } from '../elements/lz-icon.ts';
import { get } from '../shared/api.ts';
import { minute, now } from '../shared/clock.ts';
import { ago, celsius } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import type { Signal } from '../shared/signal.ts';
import { say } from './board-messages.ts';
import { looks, ordered, shown, states, type Everybody, type Order, type State, type Warmth } from './temperatures.ts';

/** Everybody's temperature at a glance, live; who needs somebody stands out by word, icon and colour. */
@customElement('lz-temperatures-page')
export class TemperaturesPage extends LzPage {
  readonly #everybody: Resource<Everybody> = new Resource(this, (signal) => get<Everybody>(
    `/api/sites/${this.params['site']}/temperatures${this.#everybody.value ? '?live=true' : ''}`, signal), ['readings', 'episodes', 'wears', 'round', 'stays']);

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  protected override render() {
    return this.#everybody.show((all) => html`<div class="page"><div class="head"><h1>${this.heading()}</h1>${this.#everybody.age()}<span class="grow"></span>
        <lz-segments label=${say().order} size="s" value=${this.#order} .segments=${Object.entries(say().orders).map(([value, label]) => ({ value, label }))}
          @lz-change=${(event: CustomEvent<string>) => setQuery({ order: event.detail === 'room' ? undefined : event.detail })}></lz-segments>
        <lz-export site=${this.params['site'] ?? ''}></lz-export></div>
      <div class="body col g4"><div class="tp-chips" role="group" aria-label=${say().filter}>${states.filter((state) => all.counts[state]).map((state) => html`<lz-chip icon=${looks[state].icon}
        label="${say().states[state]} ${all.counts[state]}" ?on=${this.query.get('state') === state} @lz-change=${(event: CustomEvent<boolean>) => setQuery({ state: event.detail ? state : undefined })}></lz-chip>`)}</div>
      ${this.#cells(all)}</div></div>`, 10);
  }

  get #order(): Order {
    const order = this.query.get('order');
    return order === 'warm' || order === 'urgent' ? order : 'room';
  }

  #cells(all: Everybody) {
    if (all.items.length === 0) return html`<lz-empty icon="thermo" head=${say().none} text=${say().noneText}></lz-empty>`;
    const state = this.query.get('state') as State | null;
    const items = ordered(all.items.filter((one) => !state || one.state === state), this.#order);
    return items.length === 0 ? html`<lz-empty icon="filter" head=${say().noMatch}></lz-empty>`
      : html`<ul class="tp-cells">${items.map((one) => this.#cell(one, all.feverLine))}</ul>`;
  }

  #cell(one: Warmth, line: number) {
    const value = shown(one), look = looks[one.state];
    const seconds = value ? (now().getTime() - Date.parse(value.at)) / 1000 : 0;
    return html`<li><a class="tp-cell c-${one.state === 'WELL' ? 'occ' : look.meaning}" href="/people/${one.person}">
      <span class="row"><b class="grow">${one.roomNumber ?? say().noRoom}</b>${one.battery === null ? nothing : html`<span class="t1 q3">${one.battery}%</span>`}</span>
      <span class="cut">${language.value === 'en' ? one.englishName : one.name}</span>
      <span class="tp-value ${value && value.centi >= line ? 'cv-warm' : ''}">${value ? html`${celsius(value.centi / 100)}<small>°C</small>` : html`<small>${say().unknown}</small>`}</span>
      <span class="t1 q2">${value ? `${value.manual ? `${say().manual} · ` : ''}${ago(seconds)}` : nothing}</span>
      ${one.state === 'WELL' ? nothing : html`<span class="tp-state t1">${icon(look.icon)}${say().states[one.state]}</span>`}</a></li>`;
  }
}
