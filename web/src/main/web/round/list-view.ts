import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import { called } from '../shared/called.ts';
import { language } from '../shared/i18n.ts';
import { may } from '../shared/session.ts';
import { patchTag } from './heard-view.ts';
import { say } from './messages.ts';
import type { Floor, Round } from './round.ts';
import { earlier, nextAfter, type Stop } from './walk.ts';
import { aboutOf, beforeOf, degrees } from './words.ts';
import '../elements/lz-empty.ts';

/** A row a person, door by door; those saved at the beginning fold away. */
export function listView(round: Round, stops: readonly Stop[], floor: Floor | undefined, open: (stop: Stop) => void): TemplateResult {
  const words = say();
  if (stops.length === 0) return html`<lz-empty icon="route" head=${words.nobody}></lz-empty>`;
  const firstLeft = stops.findIndex((stop) => stop.standing !== 'saved');
  const head = firstLeft === -1 ? stops.length : firstLeft;
  const next = nextAfter(stops, undefined);
  const row = (stop: Stop) => line(round, stop, stop === next, open);
  return html`<div class="round-group">${icon('stairs')}<span class="grow">${routeOf(floor ?? (round.floors.length === 1 ? round.floors[0] : undefined))}</span>${icon('arrowd')}</div>
    ${next ? nothing : html`<div class="note c-free round-done" role="status">${icon('check')}<span><b>${words.done}</b><br>${words.doneText}</span></div>`}
    ${head > 0 ? html`<details class="round-saved" ?open=${!next}><summary class="round-group c-free">${icon('check')}<b class="grow">${words.head(head)}</b>${icon('chevd')}</summary><ul>${stops.slice(0, head).map(row)}</ul></details>` : nothing}
    <ul class="round-list">${stops.slice(head).map(row)}</ul>`;
}

function routeOf(floor: Floor | undefined): string {
  const name = (mark: Floor['landmarks'][number]) => (language.value === 'en' ? mark.nameEn ?? mark.name : mark.name);
  const [first, last] = [floor?.landmarks[0], floor?.landmarks.at(-1)];
  return first && last && first !== last ? say().route(name(first), name(last)) : say().routePlain;
}

function line(round: Round, stop: Stop, next: boolean, open: (stop: Stop) => void): TemplateResult {
  const content = html`<span class="rn">${stop.room}</span><span class="who"><b>${called(stop.resident)}</b>${patchTag(round, stop.resident)}<span class="t1">${aboutOf(stop.resident, stop.mates)}</span></span>${right(round, stop, next)}`;
  return html`<li class="ritem ${stop.standing} ${next ? 'next' : ''}">${may('PUT /api/manual-readings/{reading}')
    ? html`<button type="button" data-person=${stop.resident.person} @click=${() => open(stop)}>${content}</button>` : html`<div>${content}</div>`}</li>`;
}

function right(round: Round, stop: Stop, next: boolean): TemplateResult {
  const words = say();
  if (next) return html`<span class="btn prim">${words.measure}</span>`;
  if (stop.standing === 'left') {
    const last = earlier(round, stop.resident).at(-1);
    return html`<span class="r t1 q3">${last ? `${beforeOf(round, last.slot)} ${degrees(last.centi)}` : words.standing.left}</span>`;
  }
  const fever = stop.shown && !stop.shown.deviceFault && stop.shown.centi >= round.numbers.feverLine;
  const meaning = stop.standing === 'waiting' ? 'c-overdue' : stop.standing === 'refused' ? 'c-fever' : stop.standing === 'saved' ? 'c-free' : 'c-out';
  const name = stop.standing === 'waiting' ? 'upload' : stop.standing === 'refused' ? 'warn' : stop.standing === 'saved' ? 'check' : 'hospital';
  return html`<span class="r">${stop.shown ? html`<b class=${fever ? 'ct c-fever' : ''}>${fever ? html`${icon('thermo')}<span class="sr">${words.fever}</span>` : nothing}${degrees(stop.shown.centi)}</b>` : nothing}
    <span class="t1 ct ${meaning}">${icon(name)}${stop.shown?.deviceFault ? words.fault : words.standing[stop.standing]}</span></span>`;
}
