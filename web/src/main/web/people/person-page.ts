import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-tag.ts';
import '../stay/lz-stays.ts';
import './lz-unmask.ts';
import { icon } from '../elements/lz-icon.ts';
import { get } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { isoDay, moment } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { say } from './messages.ts';
import { age, country, holds, phone, shown, tongue, type Care, type Person, type Revision, type Sex } from './people.ts';

interface Shown {
  person: Person;
  care: Care | undefined;
  history: Revision[] | undefined;
}

/** One person: who, how to reach them, where they stay, what they need, and how the record came to be as it is. */
@customElement('lz-person-page')
export class PersonPage extends LzPage {
  readonly #shown = new Resource(this, (signal) => this.#read(signal), ['people']);
  @state() private asking = false;
  @state() private clear: Person | undefined;
  #asked: string | undefined;

  /** Each reading of a person is on record, so the same person is not read twice. */
  protected override updated(): void {
    if (this.#asked === undefined || this.#asked === this.params['person']) return;
    this.clear = undefined;
    void this.#shown.reload();
  }

  protected override render() {
    return this.#shown.show(({ person, care, history }) => {
      const seen = this.clear ?? person;
      return html`${this.#head(seen)}<div class="body pp-cols">
        <div class="col g4">${this.#identity(seen)}${this.#contact(seen)}</div>
        <div class="col g4"><lz-stays person=${person.id}></lz-stays>${care ? this.#care(care) : nothing}${history ? this.#history(history) : nothing}</div></div>
        <lz-unmask person=${person.id} ?open=${this.asking} @lz-close=${() => { this.asking = false; }}
          @lz-clear=${(event: CustomEvent<Person>) => { this.asking = false; this.clear = event.detail; }}></lz-unmask>`;
    });
  }

  async #read(signal: AbortSignal): Promise<Shown> {
    this.#asked = this.params['person'];
    const path = `/api/people/${this.params['person']}`;
    const [person, care, history] = await Promise.all([
      get<Person>(path, signal),
      may('GET /api/people/{person}/care') ? get<Care>(`${path}/care`, signal) : undefined,
      may('GET /api/people/{person}/history') ? get<{ items: Revision[] }>(`${path}/history`, signal) : undefined,
    ]);
    return { person, care, history: history?.items };
  }

  #head(person: Person) {
    const years = age(person.birth, this.#today());
    const facts = [person.sex === 'UNKNOWN' ? '' : say().sexes[person.sex], years === undefined ? '' : say().age(years)].filter(Boolean);
    return html`<div class="head"><h1>${shown(person)}</h1><span class="q2">${facts.join(' · ')}</span>
      ${person.madeUp ? html`<lz-tag icon="info" label=${say().madeUp}></lz-tag>` : nothing}</div>`;
  }

  #identity(person: Person) {
    const unmask = may('POST /api/people/{person}/unmasking') ? html`<lz-button size="s" kind="ghost" icon="eye" label=${this.clear ? say().hide : say().unmask}
      @click=${() => { if (this.clear) this.clear = undefined; else this.asking = true; }}></lz-button>` : nothing;
    return card(say().identity, html`<dl class="pp-facts">
      ${fact(say().name, person.written?.full ?? shown(person))}${fact(say().birth, person.birth)}
      ${person.documents.map((paper) => fact(say().types[paper.type], paper.number ? `${paper.number}${paper.type === 'PASSPORT' ? ` · ${country(paper.country)}` : ''}` : paper.unknownReason))}
      ${fact(say().nationality, country(person.nationality))}${fact(say().language, tongue(person.language))}</dl>`, unmask);
  }

  #contact(person: Person) {
    const { emergency } = person;
    const call = [emergency?.name, emergency?.relation].filter(Boolean).join(' · ');
    return card(say().contact, html`<dl class="pp-facts">
      ${fact(say().phone, phone(person.phone))}${fact(say().address, person.address)}
      ${fact(say().emergency, call || null)}${fact(say().emergencyPhone, phone(emergency?.phone ?? null))}</dl>
      ${person.phone || person.address || call || emergency?.phone ? nothing : html`<p class="pp-in q3">${say().nothing}</p>`}`);
  }

  #care(care: Care) {
    const today = this.#today();
    const needs = care.needs.filter((need) => holds(need, today));
    const empty = needs.length + care.notes.length + care.vaccinations.length === 0;
    return card(say().care, empty ? html`<p class="pp-in q3">${say().nothing}</p>` : html`<ul class="pp-list">
      ${needs.map((need) => html`<li><span class="row"><lz-tag meaning="overdue" icon="warn" label=${say().needs[need.kind] ?? need.kind}></lz-tag><span class="t1 q2">${say().assessed(need.assessor)}</span></span>
        ${need.note ? html`<span>${need.note}</span>` : nothing}</li>`)}
      ${care.notes.map((note) => html`<li><span class="t1 q3">${say().notes[note.kind] ?? note.kind}</span><span>${note.what}${note.detail ? ` · ${note.detail}` : ''}</span></li>`)}
      ${care.vaccinations.map((given) => html`<li><span class="row">${icon('syringe')}<span>${given.vaccine} · ${say().dose(given.dose)}${given.givenOn ? ` · ${given.givenOn}` : ''}</span></span></li>`)}</ul>`);
  }

  #history(revisions: Revision[]) {
    return card(say().history, html`<ol class="pp-list">${revisions.map((revision) => html`<li>
      <span class="row"><b class="grow">${revision.number === 1 ? say().made : revision.changes.map((change) => say().fields[change.field] ?? change.field).join(say().comma)}</b>
        <time class="t1 q3" datetime=${revision.occurredAt}>${moment(revision.occurredAt, { zone: zone.value, now: now() })}</time></span>
      ${revision.number === 1 ? nothing : revision.changes.filter((change) => !links.has(change.field)).map((change) => html`<span class="t1 q2">${said(change.field, change.was)} → ${said(change.field, change.became)}</span>`)}
      ${revision.reason ? html`<span class="t1 q3">${revision.reason}</span>` : nothing}</li>`)}</ol>`);
  }

  #today(): string {
    return isoDay(now(), zone.value);
  }
}

/** Fields that name another row: that they changed says enough here. */
const links = new Set(['household', 'kinGroup']);

function said(field: string, value: string | null): string {
  if (value === null) return say().none;
  if (field === 'sex') return say().sexes[value as Sex];
  if (field === 'nationality') return country(value)!;
  if (field === 'language') return tongue(value)!;
  return field.endsWith('hone') ? phone(value)! : value;
}

function card(head: string, content: TemplateResult, act: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<section class="card"><div class="card-h"><h2 class="grow">${head}</h2>${act}</div>${content}</section>`;
}

/** A fact nobody knows is left out. */
function fact(name: string, value: string | null): TemplateResult | typeof nothing {
  return value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing;
}
