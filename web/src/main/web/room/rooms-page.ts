import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { icon } from '../elements/lz-icon.ts';
import { get } from '../shared/api.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may, sites } from '../shared/session.ts';
import '../site/lz-first-steps.ts';
import { say as edits } from './edit-messages.ts';
import { looks, phases, type Plan, type PlanBuilding, type PlanFloor, type Zone } from './facts.ts';
import { buildingName, floorView, type FloorActs } from './floor-view.ts';
import './lz-add-rooms.ts';
import './lz-place.ts';
import './lz-room-drawer.ts';
import { say } from './messages.ts';
import { kinds, type Drawing } from './place-fields.ts';
import { room as title } from '../shared/titles.ts';

/** The site as it is built: figures that filter, corridors in door order, the chosen room beside; drawn up by hand here. */
@customElement('lz-rooms-page')
export class RoomsPage extends LzPage {
  @state() private drawing: Drawing | undefined;
  @state() private filling: PlanFloor | undefined;
  readonly #plan: Resource<Plan> = new Resource(this, () => get<Plan>(`/api/sites/${this.params['site']}/rooms${this.#plan.value ? '?live=true' : ''}`), ['rooms']);
  #site = '';
  #wanted: string | null = null;

  protected override willUpdate(): void {
    if (this.#site && this.#site !== this.params['site']) {
      this.#plan.value = undefined;
      void this.#plan.reload();
    }
    this.#site = this.params['site'] ?? '';
  }

  protected override render() {
    return this.#plan.show((plan) => html`<div class="split"><div class="page">${this.#figures(plan)}${this.#head(plan)}
        ${plan.buildings.map((building) => this.#building(building))}</div>
      ${this.query.get('room') ? html`<lz-room-drawer class="holds-drawer" room=${this.query.get('room')!} @lz-close=${this.#drawerClosed}></lz-room-drawer>` : nothing}</div>
      ${this.#dialogs()}`);
  }

  #dialogs(): TemplateResult {
    return html`${this.drawing ? html`<lz-place .drawing=${this.drawing} @lz-close=${this.#close} @lz-done=${this.#changed}></lz-place>` : nothing}
      ${this.filling ? html`<lz-add-rooms site=${this.#site} .floor=${this.filling} @lz-close=${this.#close} @lz-done=${this.#changed}></lz-add-rooms>` : nothing}`;
  }

  get #edits(): boolean {
    return may('POST /api/sites/{site}/rooms');
  }

  /** What to do first, second and third while there is nothing; afterwards one line. */
  #head(plan: Plan) {
    const rooms = plan.buildings.some(({ floors }) => floors.some((floor) => floor.rooms.length > 0));
    return html`<div class="head"><h1>${title()}</h1><span class="grow"></span>${this.#edits ? html`
        <a class="btn" href="/sites/${this.#site}/imports/rooms">${icon('upload')}${edits().importList}</a>
        <lz-button icon="plus" label=${say().addBuilding} @click=${this.#addBuilding}></lz-button>` : nothing}</div>
      ${!rooms ? html`<div class="body"><lz-first-steps site=${this.#site} .plan=${plan}></lz-first-steps></div>` : this.#closed()}`;
  }

  /** A closed site takes nobody, which the rooms alone do not say. */
  #closed() {
    const closed = sites.value.some(({ id, openedAt }) => id === this.#site && !openedAt);
    return closed ? html`<p class="note c-overdue in-page">${icon('ban')}<span>${edits().closed} <a class="link" href="/sites/${this.#site}">${edits().toOpening}</a></span></p>` : nothing;
  }

  #figures(plan: Plan) {
    const rooms = plan.buildings.flatMap((building) => building.floors).flatMap((floor) => floor.rooms);
    if (rooms.length === 0) return nothing;
    const chosen = this.query.get('state');
    return html`<div class="figs">${phases.map((phase) => html`<button type="button" class="fig c-${looks[phase].meaning}" aria-pressed=${chosen === phase} @click=${() => setQuery({ state: chosen === phase ? undefined : phase })}>
      <span class="k">${icon(looks[phase].icon)}${say().phases[phase]}</span><span class="v"><span class="n2">${rooms.filter((room) => room.phase === phase).length}</span>${phase === 'CLEAN' ? html`<small>/ ${rooms.length}</small>` : nothing}</span></button>`)}</div>`;
  }

  #building(building: PlanBuilding) {
    const name = buildingName(building);
    return html`<section class="building" aria-label=${name}><div class="building-h"><h2>${name}</h2>
      ${this.#edits ? html`<lz-button size="s" kind="ghost" icon="pen" only label=${edits().editBuilding(name)} @click=${() => this.#change('building', this.#site, building, edits().editBuilding(name))}></lz-button><span class="grow"></span>
        <lz-button size="s" icon="plus" label=${say().addFloor} @click=${() => this.#addFloor(building)}></lz-button>` : nothing}</div>
      ${building.floors.map((floor) => floorView(floor, this.#acts(building)))}</section>`;
  }

  #acts(building: PlanBuilding): FloorActs {
    return {
      selected: this.query.get('room'), phase: this.query.get('state'), edits: this.#edits,
      openRoom: (room) => setQuery({ room: room.id }),
      editFloor: (floor) => this.#change('floor', building.id, floor, edits().editFloor(floor.number), [...new Set(floor.rooms.map((room) => room.zone))]),
      addLandmark: (floor) => this.#add('landmark', floor.id, `${say().addLandmark} · ${say().floor(floor.number)}`, { kind: 'STAIRS', name: '', nameEn: '', door: '0' }),
      editLandmark: (landmark, floor) => this.#change('landmark', floor.id, landmark, edits().editLandmark(landmark.name)),
      addRooms: (floor) => { this.filling = floor; },
    };
  }

  /** The address can ask for what comes next, so that another page leads here. */
  protected override updated(): void {
    const wanted = this.query.get('add');
    const plan = this.#plan.value;
    // Once an address: it changes a little later than this page is drawn again.
    if (wanted === this.#wanted || (wanted && !plan)) return;
    this.#wanted = wanted;
    if (!wanted || !plan) return;
    setQuery({ add: undefined });
    const bare = plan.buildings.find(({ floors }) => floors.length === 0) ?? plan.buildings[0];
    const empty = plan.buildings.flatMap(({ floors }) => floors).find(({ rooms }) => rooms.length === 0);
    if (wanted === 'building') this.#addBuilding();
    if (wanted === 'floor' && bare) this.#addFloor(bare);
    if (wanted === 'rooms' && empty) this.filling = empty;
  }

  #addBuilding(): void {
    this.#add('building', this.#site, say().addBuilding, { name: '', nameEn: '' });
  }

  #addFloor(building: PlanBuilding): void {
    const next = Math.max(0, ...building.floors.map((floor) => floor.number)) + 1;
    this.#add('floor', building.id, `${say().addFloor} · ${buildingName(building)}`, { number: String(next), label: '', riskClasses: '' });
  }

  #add(what: Drawing['what'], of: string, name: string, values: Drawing['values']): void {
    this.drawing = { what, of, name, values };
  }

  #change(what: Drawing['what'], of: string, place: { id: string; version: number }, name: string, zones: Zone[] = []): void {
    this.drawing = { what, of, id: place.id, version: place.version, name, values: kinds[what].values(place as never), zones };
  }

  /** A dialog that was opened in the drawer tells its closing through it as well. */
  #drawerClosed = (event: Event): void => {
    if ((event.target as Element).localName === 'lz-drawer') setQuery({ room: undefined });
  };

  #close = (): void => {
    this.drawing = undefined;
    this.filling = undefined;
  };

  #changed = (): void => {
    this.#close();
    void this.#plan.reload();
  };
}
