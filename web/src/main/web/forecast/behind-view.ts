import { html, nothing, type TemplateResult } from 'lit';
import { called } from '../shared/called.ts';
import { now } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { may } from '../shared/session.ts';
import type { Unmet } from '../release/release.ts';
import { lack } from '../release/rules.ts';
import { behind, type Answer, type Day, type Figure, type Person, type Room, type Span } from './forecast.ts';
import { say } from './messages.ts';

/** The rooms or people that a figure is made of. @param day in words; empty for what is of no day */
export function list(answer: Answer, figure: Figure, of: Day, span: Span, day: string): TemplateResult {
  const { rooms, people } = behind(answer, figure, span), { zone, site } = answer.forecast;
  const note = figure === 'taken' && of.supposed + of.taken > people.length ? say().takenNote(of.taken) : figure === 'free' && of.taken ? say().freeNote(of.taken) : '';
  return html`<div class="col g3">${day ? html`<p class="q2">${day}</p>` : nothing}${note ? html`<p class="q2">${note}</p>` : nothing}
    ${rooms.length + people.length === 0 ? html`<p class="q3">${say().nothing}</p>` : nothing}
    <ul class="fc-behind">${rooms.map((room) => ofRoom(room, site, zone))}${people.map((one) => ofPerson(one, zone))}</ul></div>`;
}

function at(instant: string, zone: string): string {
  return moment(instant, { zone, now: now() });
}

function ofRoom(room: Room, site: string, zone: string): TemplateResult {
  const { told, soonest } = room.free;
  const free = told ? say().freeFrom(at(told, zone)) : soonest ? say().freeSoonest(at(soonest, zone)) : say().freeNever;
  return html`<li>${may('GET /api/sites/{site}/board') ? html`<a class="link" href="/sites/${site}/board?room=${room.id}">${room.number}</a>` : html`<b>${room.number}</b>`}
    <span class="q2">${say().phases[room.phase]}</span><span class="t1 q3">${free}</span></li>`;
}

function ofPerson(one: Person, zone: string): TemplateResult {
  const { told, soonest } = one.leaves;
  const leaves = told ? say().leaves(at(told, zone)) : soonest ? say().leavesSoonest(at(soonest, zone)) : '';
  const comes = one.present ? '' : one.comes ? say().comes(at(one.comes, zone)) : say().comesUnknown;
  const lacks = (one.lacks ?? []).map((unmet) => lack(unmet as Unmet));
  return html`<li><b class="fc-room">${one.room ?? say().noRoom}</b>${may('GET /api/people/{person}') ? html`<a class="link" href="/people/${one.person}">${called(one)}</a>` : html`<span>${called(one)}</span>`}
    <span class="t1 q2">${[comes, leaves, say().whys[one.why]].filter(Boolean).join(' · ')}</span>${lacks.length ? html`<span class="t1 q3">${lacks.join(say().separator)}</span>` : nothing}</li>`;
}
