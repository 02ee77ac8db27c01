import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-room-cell.ts';
import type { RoomCell } from '../elements/lz-room-cell.ts';
import { get } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { time } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import { vars } from '../shared/vars.ts';
import { looks, phases, type Phase, type Plan, type PlanBuilding, type PlanFloor, type PlanRoom } from './facts.ts';
import type { Adding } from './lz-add-place.ts';
import './lz-add-place.ts';
import './lz-add-rooms.ts';
import './lz-room-drawer.ts';
import { say } from './messages.ts';

/** The site as it is built: figures that filter, corridors in door order, the chosen room beside. */
@customElement('lz-rooms-page')
export class RoomsPage extends LzPage {
  @state() private adding: Adding | undefined;
  @state() private filling: PlanFloor | undefined;
  readonly #plan = new Resource(this, () => get<Plan>(`/api/sites/${this.params['site']}/rooms`), ['rooms']);
  #site = '';

  protected override willUpdate(): void {
    if (this.#site && this.#site !== this.params['site']) void this.#plan.reload();
    this.#site = this.params['site'] ?? '';
  }

  protected override render() {
    return this.#plan.show((plan) => html`<div class="split"><div class="page">${this.#figures(plan)}${plan.buildings.length === 0 ? this.#none() : plan.buildings.map((building) => this.#building(building))}
        ${this.#edits ? html`<div class="body"><lz-button icon="plus" label=${say().addBuilding} @click=${() => { this.adding = { what: 'building', to: this.#site }; }}></lz-button></div>` : nothing}</div>
      ${this.query.get('room') ? html`<lz-room-drawer class="holds-drawer" room=${this.query.get('room')!} @lz-close=${() => setQuery({ room: undefined })}></lz-room-drawer>` : nothing}</div>
      ${this.adding ? html`<lz-add-place .adding=${this.adding} @lz-close=${this.#close} @lz-done=${this.#added}></lz-add-place>` : nothing}
      ${this.filling ? html`<lz-add-rooms site=${this.#site} .floor=${this.filling} @lz-close=${this.#close} @lz-done=${this.#added}></lz-add-rooms>` : nothing}`);
  }

  get #edits(): boolean {
    return may('POST /api/sites/{site}/rooms');
  }

  #none() {
    return html`<lz-empty icon="door" head=${say().none} text=${say().noneText}></lz-empty>`;
  }

  #figures(plan: Plan) {
    const rooms = plan.buildings.flatMap((building) => building.floors).flatMap((floor) => floor.rooms);
    if (rooms.length === 0) return nothing;
    const chosen = this.query.get('state');
    return html`<div class="figs">${phases.map((phase) => html`<button type="button" class="fig c-${looks[phase].meaning}" aria-pressed=${chosen === phase} @click=${() => setQuery({ state: chosen === phase ? undefined : phase })}>
      <span class="k">${icon(looks[phase].icon)}${say().phases[phase]}</span><span class="v"><span class="n2">${rooms.filter((room) => room.phase === phase).length}</span>${phase === 'CLEAN' ? html`<small>/ ${rooms.length}</small>` : nothing}</span></button>`)}</div>`;
  }

  #building(building: PlanBuilding) {
    const top = Math.max(0, ...building.floors.map((floor) => floor.number));
    const name = language.value === 'en' && building.nameEn ? building.nameEn : building.name;
    return html`<section class="building" aria-label=${name}><div class="head"><h1>${name}</h1><span class="grow"></span>
      ${this.#edits ? html`<lz-button size="s" icon="plus" label=${say().addFloor} @click=${() => { this.adding = { what: 'floor', to: building.id, next: top + 1 }; }}></lz-button>` : nothing}</div>
      ${building.floors.map((floor) => this.#floor(floor))}</section>`;
  }

  #floor(floor: PlanFloor) {
    const wing = (side: 'LEFT' | 'RIGHT') => floor.rooms.filter((room) => room.side === side);
    const serves = floor.riskClasses.map((risk) => (say().risks as Record<string, string>)[risk] ?? risk).join(' · ');
    const cells = Math.max(6, wing('LEFT').length, wing('RIGHT').length);
    return html`<section class="floor" aria-label=${say().floor(floor.number)} ${vars({ '--cells': String(cells) })}><div class="floor-h"><b>${say().floor(floor.number)}</b><span class="cut">${serves || nothing}</span><span class="grow"></span>
        ${this.#edits ? html`<lz-button size="s" kind="ghost" icon="stairs" only label=${say().addLandmark} @click=${() => { this.adding = { what: 'landmark', to: floor.id }; }}></lz-button>
          <lz-button size="s" kind="ghost" icon="plus" label=${say().addRooms} @click=${() => { this.filling = floor; }}></lz-button>` : nothing}</div>
      ${floor.rooms.length === 0 ? nothing : html`<div class="wing">${wing('LEFT').map((room) => this.#room(room))}</div>
      <div class="corridor">${floor.landmarks.map((landmark) => html`<span>${landmark.kind === 'LIFT' ? icon('lift') : landmark.kind === 'STAIRS' ? icon('stairs') : icon('exit')}${language.value === 'en' && landmark.nameEn ? landmark.nameEn : landmark.name}</span>`)}</div>
      <div class="wing">${wing('RIGHT').map((room) => this.#room(room))}</div>`}</section>`;
  }

  #room(room: PlanRoom) {
    return html`<lz-room-cell .cell=${this.#cell(room)} ?selected=${this.query.get('room') === room.id} @lz-open=${() => setQuery({ room: room.id })}></lz-room-cell>`;
  }

  #cell(room: PlanRoom): RoomCell {
    const look = looks[room.phase];
    const line = this.#line(room);
    return { number: room.number, meaning: look.meaning, icon: look.icon, state: say().short[room.phase], line,
      spoken: [say().room(room.number), say().phases[room.phase], line].join(', '), dim: this.#rejected(room.phase) };
  }

  #line(room: PlanRoom): string {
    const at = (instant: string) => time(instant, { zone: zone.value, now: now() });
    if (room.phase === 'OUT_OF_SERVICE') return room.reason ?? '';
    if (room.phase === 'CLEAN') return room.readyAt && new Date(room.readyAt) > now() ? say().ready(at(room.readyAt)) : say().bedCount(room.beds);
    if (room.expectedEnd) return `${say().until} ${at(room.expectedEnd)}`;
    return room.phase === 'OCCUPIED' ? say().bedCount(room.beds) : `${say().since} ${at(room.since)}`;
  }

  #rejected(phase: Phase): boolean {
    const chosen = this.query.get('state');
    return chosen !== null && chosen !== phase;
  }

  #close = (): void => {
    this.adding = undefined;
    this.filling = undefined;
  };

  #added = (): void => {
    this.#close();
    void this.#plan.reload();
  };
}
