import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import { now, zone } from '../shared/clock.ts';
import { calendarDay, isoDay } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { may } from '../shared/session.ts';
import { card } from './card.ts';
import { say } from './messages.ts';
import { holds, type Care } from './people.ts';
import { addDose, addNeed, addNote, endNeed, withdraw } from './record-acts.ts';
import { words } from './record-messages.ts';

/** What somebody needs, is ill with, takes, cannot bear, eats, and was vaccinated with. `lz-done` when it changed. */
@customElement('lz-care')
export class LzCare extends LzElement {
  @property() person = '';
  @property() diet: string | null = null;
  @property({ attribute: false }) care!: Care;

  protected override render() {
    const { care, diet } = this;
    const needs = care.needs.filter((need) => holds(need, isoDay(now(), zone.value)));
    const empty = needs.length + care.notes.length + care.vaccinations.length === 0 && !diet;
    const acts = ([['POST /api/people/{person}/care/needs', 'plus', words().needAct, addNeed], ['POST /api/people/{person}/care/notes', 'plus', words().noteAct, addNote],
      ['POST /api/people/{person}/care/vaccinations', 'plus', words().doseAct, addDose]] as const).filter(([operation]) => may(operation));
    return card(say().care, html`${empty ? html`<p class="pp-in q3">${say().nothing}</p>` : html`<ul class="pp-rows">
      ${needs.map((need) => this.#need(need))}
      ${care.notes.map((note) => row(html`<span class="t1 q3">${say().notes[note.kind] ?? note.kind}</span><span>${note.what}${note.detail ? ` · ${note.detail}` : ''}</span>`,
        'POST /api/people/{person}/care/notes/{note}/withdrawal', words().withdraw, () => this.#done(withdraw(this.person, `care/notes/${note.id}`, note.what))))}
      ${care.vaccinations.map((given) => row(html`<span class="row">${icon('syringe')}<span>${given.vaccine} · ${say().dose(given.dose)}${given.givenOn ? ` · ${calendarDay(given.givenOn, { now: now() })}` : ''}</span></span>`,
        'POST /api/people/{person}/care/vaccinations/{dose}/withdrawal', words().withdraw, () => this.#done(withdraw(this.person, `care/vaccinations/${given.id}`, `${given.vaccine} ${say().dose(given.dose)}`))))}
      ${diet ? html`<li><div class="col"><span class="t1 q3">${say().diet}</span><span>${diet}</span></div></li>` : nothing}</ul>`}
      ${acts.length ? html`<div class="pp-in row wrap">${acts.map(([, name, label, act]) => html`<lz-button size="s" icon=${name} label=${label} @click=${() => this.#done(act(this.person))}></lz-button>`)}</div>` : nothing}`);
  }

  #need(need: Care['needs'][number]) {
    const facts = [say().assessed(need.assessor), need.endDay ? words().until(calendarDay(need.endDay, { now: now() })) : '', need.note].filter(Boolean).join(' · ');
    return row(html`<span><lz-tag meaning="overdue" icon="warn" label=${say().needs[need.kind] ?? need.kind}></lz-tag></span><span class="t1 q2">${facts}</span>`,
      'POST /api/people/{person}/care/needs/{need}/end', words().endNeed, () => this.#done(endNeed(this.person, need)));
  }

  async #done(act: Promise<boolean>): Promise<void> {
    if (await act) this.tell('lz-done');
  }
}

function row(content: TemplateResult, operation: string, label: string, act: () => void): TemplateResult {
  return html`<li><div class="col grow">${content}</div>${may(operation) ? html`<lz-button size="s" kind="ghost" label=${label} @click=${act}></lz-button>` : nothing}</li>`;
}
