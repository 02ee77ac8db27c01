import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { say as sayAlert } from '../alert/messages.ts';
import { zone, now } from '../shared/clock.ts';
import { calendarDay, celsius, dayOf, time } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { say } from './messages.ts';
import { at } from './said.ts';
import type { Note, Whole } from './transfers.ts';

/** What the destination must know of the person; on a page of its own it is printed. */
@customElement('lz-transfer-note')
export class LzTransferNote extends LzElement {
  @property({ attribute: false }) whole!: Whole;
  /** On paper, where no link leads on. */
  @property({ type: Boolean }) paper = false;

  protected override render() {
    const { transfer, note } = this.whole;
    return html`<section class=${this.paper ? '' : 'card'}>${this.paper ? nothing : html`<div class="card-h"><h2 class="grow">${say().handOver}</h2>
      <a class="btn s ghost" href="/transfers/${transfer.id}/note">${icon('print')}${say().toNote}</a></div>`}${note ? facts(this.whole, note) : nothing}</section>`;
  }
}

function facts({ transfer }: Whole, note: Note) {
  const none = say().noneKnown;
  const vehicle = transfer.vehicle;
  return html`<dl class="tf-note">
    ${fact(say().whom, [note.sex ? say().sexes[note.sex] : '', note.age == null ? '' : say().age(note.age)].filter(Boolean).join(' · ') || say().unknown)}
    ${fact(say().days, [note.riskClass ? sayAlert().risks[note.riskClass] : '', daysOf(note)].filter(Boolean).join(' · ') || none)}
    ${fact(say().grounds_, transfer.grounds.map(({ ground, reason }) => `${say().grounds[ground]}: ${reason}`).join('; ') || none)}
    ${fact(say().needs, note.needs.map((need) => say().need[need] ?? need).join(say().comma) || none)}
    ${fact(say().illnesses, note.illnesses.join(say().comma) || none)}
    ${fact(say().alerts, note.alerts.length === 0 ? none : html`<ul>${note.alerts.map((alert) => html`<li>${sayAlert().kinds[alert.kind]} ${alert.number} · ${say().since(at(alert.since))}${alert.confirmed ? ` · ${say().confirmed}` : ''}</li>`)}</ul>`)}
    ${fact(say().temperatures, note.temperatures.length === 0 ? none : html`<ul class="tf-temps">${note.temperatures.map((one) => html`<li><b>${celsius(one.centi / 100)} °C</b> <span class="q2">${at(one.at)} · ${one.byHand ? say().byHand : say().byPatch}</span></li>`)}</ul>`)}
    ${fact(say().tests, note.tests.length === 0 ? none : html`<ul>${note.tests.map((test) => html`<li>${at(test.collectedAt)} · ${test.result ?? say().waiting}</li>`)}</ul>`)}
    ${note.diet ? fact(say().diet, note.diet) : nothing}
    ${note.language ? fact(say().language, new Intl.DisplayNames([language.value === 'zh' ? 'zh' : 'en'], { type: 'language' }).of(note.language) ?? note.language) : nothing}
    ${vehicle ? fact(say().vehicle, [vehicle.plate, vehicle.driver, vehicle.driverPhone, time(vehicle.departsAt, { zone: zone.value })].filter(Boolean).join(' · ')) : nothing}
    ${note.said ? fact(say().said, html`<span class="tf-said">${note.said}</span>`) : nothing}</dl>`;
}

function daysOf({ progress }: Note): string {
  if (!progress) return '';
  const days = progress.of == null ? say().dayOnly(progress.day) : dayOf(progress.day, progress.of);
  return progress.lastDay ? `${days} · ${say().lastDay(calendarDay(progress.lastDay, { now: now() }))}` : days;
}

function fact(name: string, value: string | TemplateResult) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
