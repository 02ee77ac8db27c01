import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../elements/lz-icon.ts';
import type { RoomCell } from '../elements/lz-room-cell.ts';
import '../elements/lz-room-cell.ts';
import { language } from '../shared/i18n.ts';
import type { IconName } from '../shared/icons.ts';
import { vars } from '../shared/vars.ts';
import type { BoardFloor, BoardRoom, Landmark } from './board.ts';
import { isFree, type Today } from './filters.ts';
import { corridorsOf, type Corridor, type Door } from './layout.ts';
import { say } from './messages.ts';

export interface FloorDrawing {
  today: Today;
  cell: (room: BoardRoom, narrow: boolean, oneClass: boolean) => RoomCell;
  /** The only cell in the tab order. */
  current: string | undefined;
  selected: string | undefined;
  /** How much room the cells of so many columns get. */
  room: (columns: number) => 'enough' | 'little' | 'none';
  movable: (room: BoardRoom) => boolean;
}

const marks: Record<Landmark['kind'], IconName> = { STAIRS: 'stairs', LIFT: 'lift', EXIT: 'exit', BUFFER: 'shield', NURSE_STATION: 'hospital' };

/** A floor: heading, and each corridor with the doors of both sides. */
export function floorView(floor: BoardFloor, drawing: FloorDrawing): TemplateResult {
  const words = say();
  const classes = floor.riskClasses.map((risk) => words.riskWhole[risk]).join(' · ');
  const free = floor.rooms.filter((room) => isFree(room, drawing.today.now)).length;
  const occupied = floor.rooms.filter((room) => room.phase === 'OCCUPIED').length;
  return html`<section class="floor" aria-label="${words.floor(floor.number)} ${classes}" ${vars({ '--lines': String(linesOf(floor)) })}>
    <div class="floor-h"><b>${words.floor(floor.number)}</b><span class="cut classes">${[floor.label, classes].filter(Boolean).join(' · ')}</span><span class="grow"></span>
      <span>${words.floorSum(free, occupied, floor.rooms.length)}</span></div>
    ${corridorsOf(floor).map((corridor) => corridorView(corridor, floor, drawing))}</section>`;
}

function linesOf(floor: BoardFloor): number {
  return Math.max(1, corridorsOf(floor).length) * 2;
}

function corridorView(corridor: Corridor, floor: BoardFloor, drawing: FloorDrawing): TemplateResult {
  const room = drawing.room(corridor.columns);
  const name = `${say().floor(floor.number)}${corridor.name ? ` ${corridor.name}` : ''}`;
  return html`<div role="grid" aria-label=${name}>
    ${wing(corridor.left, corridor.columns, room, floor, drawing)}${strip(corridor)}${wing(corridor.right, corridor.columns, room, floor, drawing)}</div>`;
}

function wing(doors: readonly Door[], columns: number, room: 'enough' | 'little' | 'none', floor: BoardFloor, drawing: FloorDrawing): TemplateResult | typeof nothing {
  if (doors.length === 0) return nothing;
  const narrow = room !== 'enough', oneClass = floor.riskClasses.length === 1;
  return html`<div class="wing room-${room}" role="row" ${vars({ '--cells': String(columns) })}>${repeat(doors, ({ room }) => room.id, ({ room, column }) => html`
    <lz-room-cell role="gridcell" data-id=${room.id} .cell=${drawing.cell(room, narrow, oneClass)} .tab=${room.id === drawing.current ? 0 : -1}
      .selected=${room.id === drawing.selected} draggable=${drawing.movable(room) ? 'true' : 'false'} ${vars({ '--column': column === undefined ? 'auto' : String(column) })}></lz-room-cell>`)}</div>`;
}

/** What stands in the corridor, from the first door to the last, with the zone in the middle. */
function strip({ start, middle, end, left, right, name }: Corridor): TemplateResult {
  const zone = (left[0] ?? right[0])?.room.zone;
  const lead = [name, zone ? say().corridor(zone) : undefined].filter(Boolean).join(' · ');
  return html`<div class="corridor" role="row"><span role="gridcell">${landmarks(start)}</span>
    <span role="gridcell">${middle[0] ? icon(marks[middle[0].kind]) : nothing}${[lead, ...middle.map(labelOf)].join(' · ')}</span><span role="gridcell">${landmarks(end, true)}</span></div>`;
}

function landmarks(some: readonly Landmark[], after = false): TemplateResult | typeof nothing {
  if (some.length === 0) return nothing;
  const picture = icon(marks[some[after ? some.length - 1 : 0]!.kind]);
  const text = some.map(labelOf).join(' · ');
  return after ? html`${text}${picture}` : html`${picture}${text}`;
}

function labelOf(mark: Landmark): string {
  return (language.value === 'en' ? mark.nameEn ?? mark.name : mark.name) || say().landmark[mark.kind];
}
