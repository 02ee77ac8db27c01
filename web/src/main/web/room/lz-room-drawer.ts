import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-drawer.ts';
import '../elements/lz-tag.ts';
import { readVersionNames } from '../protocol/version-names.ts';
import { get } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { aheadView } from './ahead-view.ts';
import { say as edits } from './edit-messages.ts';
import { looks, type Room } from './facts.ts';
import { say as life } from './life-messages.ts';
import './lz-edit-room.ts';
import './lz-room-beds.ts';
import './lz-room-life.ts';
import './lz-room-steps.ts';
import { say } from './messages.ts';
import { room as title } from '../shared/titles.ts';

/** One room beside the plan: how it stands, what can be done, what comes next, what it offers, and its whole life. */
@customElement('lz-room-drawer')
export class LzRoomDrawer extends LzElement {
  @property() room = '';
  @state() private editing = false;
  readonly #sheet = new Resource(this, () => this.#read(), ['rooms']);

  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.get('room')) return;
    this.editing = false;
    this.#sheet.value = undefined;
    this.#reload();
  }

  protected override render() {
    const number = this.#sheet.value?.number;
    return html`<lz-drawer open head=${number ? say().room(number) : title()}>
      ${this.#sheet.show((room) => html`<div class="col g4 room-sheet">${this.#now(room)}<lz-room-steps .room=${room} @lz-done=${this.#reload}></lz-room-steps>
        ${aheadView(room)}<section><lz-room-beds .room=${room} @lz-done=${this.#reload}></lz-room-beds></section>
        ${this.#features(room)}<lz-room-life room=${room.id}></lz-room-life></div>
        ${this.editing ? html`<lz-edit-room .room=${room} @lz-close=${this.#edited} @lz-done=${this.#edited}></lz-edit-room>` : nothing}`)}
    </lz-drawer>`;
  }

  async #read(): Promise<Room> {
    const [room] = await Promise.all([get<Room>(`/api/rooms/${this.room}`), readVersionNames()]);
    return room;
  }

  #now({ site, id, state, building, buildingEn, floor, zone: where, corridor }: Room) {
    const look = looks[state.phase];
    const house = language.value === 'en' && buildingEn ? buildingEn : building;
    const place = [house, say().floor(floor), corridor, edits().zones[where]].filter(Boolean).join(' · ');
    return html`<div class="col g1"><div class="row wrap"><lz-tag meaning=${look.meaning} icon=${look.icon} label=${say().phases[state.phase]}></lz-tag>
        ${say().soils[state.soil] ? html`<lz-tag meaning="fever" icon="warn" line label=${say().soils[state.soil]}></lz-tag>` : nothing}
        <span class="t1 q3">${place}</span></div>
      ${state.readyAt && new Date(state.readyAt) > now() ? html`<p class="t1">${say().ready(this.#at(state.readyAt))}</p>` : nothing}
      ${state.expectedEnd ? html`<p class="t1">${say().expected(this.#at(state.expectedEnd))}</p>` : nothing}
      ${state.reason ? html`<p class="q2">${state.reason}</p>` : nothing}
      ${may('GET /api/sites/{site}/board') ? html`<a class="link t1" href="/sites/${site}/board?room=${id}">${life().onBoard}</a>` : nothing}</div>`;
  }

  #features({ features, side, door }: Room) {
    const yes = (has: boolean) => has ? say().yes : say().no;
    const rows = [[edits().door, `${edits().sides[side]} ${door}`], [say().capacity, features.capacity], [say().bathroom, yes(features.ownBathroom)], [say().window, yes(features.window)],
      [say().air, say().airNames[features.airConditioning]], [say().accessible, yes(features.accessible)],
      [say().area, features.areaM2 && `${features.areaM2} ${say().m2}`], [say().bedDistance, features.bedDistanceM && `${features.bedDistanceM} ${say().m}`], [say().note, features.note]];
    return html`<section><div class="row"><h3 class="grow">${say().features}</h3>${may('PUT /api/rooms/{room}')
        ? html`<lz-button size="s" kind="ghost" icon="pen" label=${edits().edit} @click=${() => { this.editing = true; }}></lz-button>` : nothing}</div>
      <dl class="pairs">${rows.filter(([, value]) => value !== null && value !== '').map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
  }

  #at(instant: string): string {
    return moment(instant, { zone: zone.value, now: now() });
  }

  #edited = (): void => {
    this.editing = false;
    this.#reload();
  };

  #reload = (): void => {
    void this.#sheet.reload();
  };
}
