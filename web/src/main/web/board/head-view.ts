import { html, nothing, type TemplateResult } from 'lit';
import '../elements/lz-age.ts';
import '../elements/lz-button.ts';
import '../elements/lz-chip.ts';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-segments.ts';
import { date } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { setQuery } from '../shared/router.ts';
import type { Board, BoardBuilding, BoardFloor, BoardRoom, Waiting } from './board.ts';
import { mayDo } from '../stay/commands.ts';
import { mayPrint } from './reading.ts';
import { meets, shows, turned, type Filter, type Today } from './filters.ts';
import { say } from './messages.ts';
import { queueOf } from './placing.ts';

interface Head {
  board: Board;
  building: BoardBuilding;
  /** Those that are drawn. */
  floors: readonly BoardFloor[];
  rooms: readonly BoardRoom[];
  wanted: readonly Filter[];
  today: Today;
  /** When the board was read, where it is not current: in milliseconds of this device's clock. */
  readAt: number | undefined;
  /** Who comes first of those without a room, while nobody is placed. */
  place: Waiting | undefined;
  address: (change: Record<string, string | undefined>) => string;
}

const chips: readonly { filter: Filter; icon: 'exit' | 'users' | 'hospital' | 'drop' }[] = [
  { filter: 'leaving', icon: 'exit' }, { filter: 'dirty', icon: 'drop' }, { filter: 'sharing', icon: 'users' }, { filter: 'away', icon: 'hospital' }];

/** Above the floors: which building and floor, what is highlighted, and who waits for a room. */
export function headView(head: Head): TemplateResult {
  const { board, building, today, place } = head;
  return html`<div class="board-head"><h1>${nameOf(building)}</h1><span class="t1 q3 nowrap">${date(today.now, { zone: today.zone, now: today.now })}</span>${head.readAt === undefined ? nothing : html`<lz-age at=${head.readAt}></lz-age>`}
    <div class="board-filters">${buildings(board, building)}${floors(head)}${filterChips(head)}${mayPrint() ? html`<lz-button class="desk" size="s" kind="ghost" icon="print" only label=${say().print} @click=${() => print()}></lz-button>` : nothing}</div>
    ${place && mayDo.fits() ? html`<a class="btn s prim" href=${head.address({ person: place.person, room: undefined })}>${icon('person')}${say().waitingRoom(queueOf(board).length)}</a>` : nothing}</div>`;
}

function buildings(board: Board, building: BoardBuilding) {
  if (board.buildings.length < 2) return nothing;
  return html`<lz-segments size="s" label=${say().buildings} value=${building.name} .segments=${board.buildings.map((one) => ({ value: one.name, label: nameOf(one) }))}
    @lz-change=${(event: CustomEvent<string>) => setQuery({ building: event.detail, floor: undefined })}></lz-segments>`;
}

function floors({ building, floors: drawn }: Head) {
  if (building.floors.length < 2) return nothing;
  const label = (floor: BoardFloor) => language.value === 'zh' ? say().floor(floor.number) : String(floor.number);
  return html`<lz-segments size="s" label=${say().floors} value=${drawn.length === 1 ? String(drawn[0]!.number) : ''}
    .segments=${[{ value: '', label: say().all }, ...building.floors.map((floor) => ({ value: String(floor.number), label: label(floor) }))]}
    @lz-change=${(event: CustomEvent<string>) => setQuery({ floor: event.detail || undefined })}></lz-segments>`;
}

function filterChips({ rooms, wanted, today }: Head) {
  const words = say();
  const counted = chips.map(({ filter, icon: picture }) => ({ filter, picture, count: rooms.filter((room) => meets(room, filter, today)).length }));
  return html`${counted.filter(({ filter, count }) => count > 0 || wanted.includes(filter)).map(({ filter, picture, count }) => html`
      <lz-chip icon=${picture} label="${words.figure[filter]} ${count}" .on=${wanted.includes(filter)} @lz-change=${() => setQuery({ show: turned(wanted, filter) })}></lz-chip>`)}
    ${wanted.length ? html`<button type="button" class="btn s ghost" @click=${() => setQuery({ show: undefined })}>${icon('x')}${words.clear}
      <span class="q3" role="status">${words.filtered(rooms.filter((room) => shows(room, wanted, today)).length, rooms.length)}</span></button>` : nothing}`;
}

function nameOf(one: BoardBuilding): string {
  return language.value === 'en' ? one.nameEn ?? one.name : one.name;
}
