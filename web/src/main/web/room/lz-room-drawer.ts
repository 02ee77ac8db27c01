import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-drawer.ts';
import '../elements/lz-tag.ts';
import { get } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { Resource } from '../shared/resource.ts';
import { looks, type Room, type Step } from './facts.ts';
import { say } from './messages.ts';
import { title } from './title.ts';
import './lz-room-steps.ts';

/** One room beside the plan: how it stands, what can be done, what it offers, and all its steps so far. */
@customElement('lz-room-drawer')
export class LzRoomDrawer extends LzElement {
  @property() room = '';
  readonly #sheet = new Resource(this, () => get<Room>(`/api/rooms/${this.room}`), ['rooms']);
  readonly #history = new Resource(this, () => get<{ items: Step[] }>(`/api/rooms/${this.room}/history`), ['rooms']);

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.get('room')) this.#reload();
  }

  protected override render() {
    const number = this.#sheet.value?.number;
    return html`<lz-drawer open head=${number ? say().room(number) : title()}>
      ${this.#sheet.show((room) => html`<div class="col g2 room-sheet">${this.#now(room)}<lz-room-steps .room=${room} @lz-done=${this.#reload}></lz-room-steps>
        ${this.#features(room)}<section><h3>${say().history}</h3>${this.#history.show(({ items }) => html`<ol class="life">${items.map((step) => this.#step(step))}</ol>`)}</section></div>`)}
    </lz-drawer>`;
  }

  #now({ state, building, floor }: Room) {
    const look = looks[state.phase];
    return html`<div class="row wrap"><lz-tag meaning=${look.meaning} icon=${look.icon} label=${say().phases[state.phase]}></lz-tag>
        ${say().soils[state.soil] ? html`<lz-tag meaning="fever" icon="warn" line label=${say().soils[state.soil]}></lz-tag>` : nothing}
        <span class="t1 q3">${building} · ${say().floor(floor)}</span></div>
      ${state.readyAt && new Date(state.readyAt) > now() ? html`<p class="t1">${say().ready(this.#at(state.readyAt))}</p>` : nothing}
      ${state.expectedEnd ? html`<p class="t1">${say().expected(this.#at(state.expectedEnd))}</p>` : nothing}
      ${state.reason ? html`<p class="t1 q2">${state.reason}</p>` : nothing}`;
  }

  #features({ features, beds }: Room) {
    const yes = (has: boolean) => has ? say().yes : say().no;
    const rows = [[say().beds, beds.length], [say().capacity, features.capacity], [say().bathroom, yes(features.ownBathroom)], [say().window, yes(features.window)],
      [say().air, say().airNames[features.airConditioning]], [say().accessible, yes(features.accessible)],
      [say().area, features.areaM2 && `${features.areaM2} ${say().m2}`], [say().bedDistance, features.bedDistanceM && `${features.bedDistanceM} ${say().m}`], [say().note, features.note]];
    return html`<section><h3>${say().features}</h3><dl class="pairs">${rows.filter(([, value]) => value !== null && value !== '').map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
  }

  #step(step: Step) {
    const look = looks[step.phase];
    return html`<li><lz-tag meaning=${look.meaning} icon=${look.icon} label=${say().phases[step.phase]}></lz-tag>
      <span class="t1">${this.#at(step.since)}${step.until ? html` – ${this.#at(step.until)}` : nothing}</span>
      <span class="t1 q3">${[step.by, step.reason, step.protocolVersion].filter(Boolean).join(' · ')}</span></li>`;
  }

  #at(instant: string): string {
    return moment(instant, { zone: zone.value, now: now() });
  }

  #reload = (): void => {
    void this.#sheet.reload();
    void this.#history.reload();
  };
}
