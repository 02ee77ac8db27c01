import { html, nothing, type TemplateResult } from 'lit';
import '../elements/lz-button.ts';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-room-cell.ts';
import { now, zone } from '../shared/clock.ts';
import { time } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { vars } from '../shared/vars.ts';
import { say as edits } from './edit-messages.ts';
import { looks, marks, type PlanBuilding, type PlanFloor, type PlanLandmark, type PlanRoom } from './facts.ts';
import { say } from './messages.ts';

/** What a floor is drawn with: which room is chosen, which state is looked for, and what can be done where it may be. */
export interface FloorActs {
  selected: string | null;
  phase: string | null;
  edits: boolean;
  openRoom: (room: PlanRoom) => void;
  editFloor: (floor: PlanFloor) => void;
  addLandmark: (floor: PlanFloor) => void;
  editLandmark: (landmark: PlanLandmark, floor: PlanFloor) => void;
  addRooms: (floor: PlanFloor) => void;
}

/** A floor as it is built: heading, and each corridor between the doors of its two sides. */
export function floorView(floor: PlanFloor, acts: FloorActs): TemplateResult {
  const classes = floor.riskClasses.map((risk) => (say().risks as Record<string, string>)[risk] ?? risk).join(' · ');
  const zones = [...new Set(floor.rooms.map((room) => edits().zones[room.zone]))].join(' / ');
  const about = [floor.label, classes, zones].filter(Boolean).join(' · ');
  return html`<section class="floor" aria-label=${say().floor(floor.number)}><div class="floor-h"><b>${say().floor(floor.number)}</b><span class="cut">${about || nothing}</span><span class="grow"></span>
      ${acts.edits ? html`<lz-button size="s" kind="ghost" icon="pen" only label=${edits().editFloor(floor.number)} @click=${() => acts.editFloor(floor)}></lz-button>
        <lz-button size="s" kind="ghost" icon="stairs" only label=${say().addLandmark} @click=${() => acts.addLandmark(floor)}></lz-button>
        <lz-button size="s" kind="ghost" icon="plus" label=${say().addRooms} @click=${() => acts.addRooms(floor)}></lz-button>` : nothing}</div>
    ${corridors(floor).map((name, index) => corridor(floor, name, index === 0, acts))}</section>`;
}

function corridors(floor: PlanFloor): (string | null)[] {
  return floor.rooms.length ? [...new Set(floor.rooms.map((room) => room.corridor))] : [null];
}

function corridor(floor: PlanFloor, name: string | null, first: boolean, acts: FloorActs): TemplateResult {
  const wing = (side: PlanRoom['side']) => floor.rooms.filter((room) => room.corridor === name && room.side === side).sort((a, b) => a.door - b.door);
  const [left, right] = [wing('LEFT'), wing('RIGHT')];
  const cells = Math.max(6, left.length, right.length);
  const wingView = (rooms: PlanRoom[]) => rooms.length === 0 ? nothing : html`<div class="wing" ${vars({ '--cells': String(cells) })}>${rooms.map((room) => roomView(room, acts))}</div>`;
  const doors = Math.max(1, ...[...left, ...right].map((room) => room.door));
  return html`${wingView(left)}${strip(floor, first ? floor.landmarks : [], name, doors, acts)}${wingView(right)}`;
}

/** What stands in the corridor, in its order: before the first door, between doors, after the last. */
function strip(floor: PlanFloor, landmarks: readonly PlanLandmark[], name: string | null, doors: number, acts: FloorActs): TemplateResult | typeof nothing {
  if (landmarks.length === 0 && !name && floor.rooms.length === 0) return nothing;
  const part = (from: number, to: number) => landmarks.filter(({ door }) => door >= from && door < to);
  const view = (some: readonly PlanLandmark[]) => html`<span class="marks">${some.map((landmark) => mark(landmark, floor, acts))}</span>`;
  return html`<div class="corridor">${view(part(0, 1))}<span class="marks">${name ? html`<span>${name}</span>` : nothing}${part(1, doors).map((landmark) => mark(landmark, floor, acts))}</span>${view(part(Math.max(1, doors), Infinity))}</div>`;
}

function mark(landmark: PlanLandmark, floor: PlanFloor, acts: FloorActs): TemplateResult {
  const name = language.value === 'en' && landmark.nameEn ? landmark.nameEn : landmark.name;
  const inside = html`${icon(marks[landmark.kind])}${name}`;
  return acts.edits ? html`<button type="button" title=${edits().editLandmark(name)} @click=${() => acts.editLandmark(landmark, floor)}>${inside}</button>` : html`<span>${inside}</span>`;
}

function roomView(room: PlanRoom, acts: FloorActs): TemplateResult {
  const look = looks[room.phase];
  const line = lineOf(room);
  const cell = { number: room.number, meaning: look.meaning, icon: look.icon, state: say().short[room.phase], line,
    spoken: [say().room(room.number), say().phases[room.phase], line].join(', '), dim: acts.phase !== null && acts.phase !== room.phase };
  return html`<lz-room-cell .cell=${cell} ?selected=${acts.selected === room.id} @lz-open=${() => acts.openRoom(room)}></lz-room-cell>`;
}

function lineOf(room: PlanRoom): string {
  const at = (instant: string) => time(instant, { zone: zone.value, now: now() });
  if (room.phase === 'OUT_OF_SERVICE') return room.reason ?? '';
  if (room.phase === 'CLEAN') return room.readyAt && new Date(room.readyAt) > now() ? say().ready(at(room.readyAt)) : say().bedCount(room.beds);
  if (room.phase === 'DISINFECTING' && room.expectedEnd && new Date(room.expectedEnd) <= now()) return say().recordable;
  if (room.expectedEnd) return `${say().until} ${at(room.expectedEnd)}`;
  return room.phase === 'OCCUPIED' ? say().bedCount(room.beds) : `${say().since} ${at(room.since)}`;
}

/** The name of a building in the reader's language. */
export function buildingName({ name, nameEn }: PlanBuilding): string {
  return language.value === 'en' && nameEn ? nameEn : name;
}
