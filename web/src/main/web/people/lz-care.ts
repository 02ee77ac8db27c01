import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import { now, zone } from '../shared/clock.ts';
import { isoDay } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { card } from './card.ts';
import { say } from './messages.ts';
import { holds, type Care } from './people.ts';

/** What somebody needs, is ill with, takes, cannot bear, and was vaccinated with. */
@customElement('lz-care')
export class LzCare extends LzElement {
  @property({ attribute: false }) care!: Care;

  protected override render() {
    const { care } = this;
    const needs = care.needs.filter((need) => holds(need, isoDay(now(), zone.value)));
    const empty = needs.length + care.notes.length + care.vaccinations.length === 0;
    return card(say().care, empty ? html`<p class="pp-in q3">${say().nothing}</p>` : html`<ul class="pp-list">
      ${needs.map((need) => html`<li><span class="row"><lz-tag meaning="overdue" icon="warn" label=${say().needs[need.kind] ?? need.kind}></lz-tag><span class="t1 q2">${say().assessed(need.assessor)}</span></span>
        ${need.note ? html`<span>${need.note}</span>` : nothing}</li>`)}
      ${care.notes.map((note) => html`<li><span class="t1 q3">${say().notes[note.kind] ?? note.kind}</span><span>${note.what}${note.detail ? ` · ${note.detail}` : ''}</span></li>`)}
      ${care.vaccinations.map((given) => html`<li><span class="row">${icon('syringe')}<span>${given.vaccine} · ${say().dose(given.dose)}${given.givenOn ? ` · ${given.givenOn}` : ''}</span></span></li>`)}</ul>`);
  }
}
