import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import './lz-correct.ts';
import './lz-unmask.ts';
import { get } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { may } from '../shared/session.ts';
import { card, fact } from './card.ts';
import { say } from './messages.ts';
import { country, phone, shown, tongue, type Paper, type Person } from './people.ts';
import { addPaper, withdraw } from './record-acts.ts';
import { words } from './record-messages.ts';

/** Who somebody is, by which papers, and how to reach them; whole numbers after a reason was given. `lz-done` when it changed. */
@customElement('lz-record')
export class LzRecord extends LzElement {
  @property({ attribute: false }) person!: Person;
  @state() private doing: 'unmask' | 'correct' | undefined;
  @state() private clear: Person | undefined;
  /** Withdrawn ones, once they were asked for: the asking is on record. */
  @state() private withdrawn: readonly Paper[] | undefined;

  /** What was shown in clear is of the record as it was. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('person')) return;
    this.clear = undefined;
    this.withdrawn = undefined;
  }

  protected override render() {
    const seen = this.clear ?? this.person;
    return html`<div class="col g4">${this.#identity(seen)}${this.#papers(seen)}${this.#contact(seen)}</div>
      <lz-unmask person=${this.person.id} ?open=${this.doing === 'unmask'} @lz-close=${() => { this.doing = undefined; }}
        @lz-clear=${(event: CustomEvent<Person>) => { this.doing = undefined; this.clear = event.detail; }}></lz-unmask>
      <lz-correct .person=${this.person} ?open=${this.doing === 'correct'} @lz-close=${() => { this.doing = undefined; }} @lz-done=${() => { this.doing = undefined; }}></lz-correct>`;
  }

  #identity(person: Person) {
    const correct = may('PUT /api/people/{person}') ? html`<lz-button size="s" kind="ghost" icon="pen" label=${words().correct} @click=${() => { this.doing = 'correct'; }}></lz-button>` : nothing;
    return card(say().identity, html`<dl class="pp-facts">${fact(say().name, person.written?.full ?? shown(person))}
      ${fact(say().sex, person.sex === 'UNKNOWN' ? null : say().sexes[person.sex])}${fact(say().birth, person.birth)}
      ${fact(say().nationality, country(person.nationality))}${fact(say().language, tongue(person.language))}</dl>`, correct);
  }

  #papers(person: Person) {
    const unmask = may('POST /api/people/{person}/unmasking') ? html`<lz-button size="s" kind="ghost" icon="eye" label=${this.clear ? say().hide : say().unmask}
      @click=${() => { if (this.clear) this.clear = undefined; else this.doing = 'unmask'; }}></lz-button>` : nothing;
    const add = may('POST /api/people/{person}/documents') ? html`<lz-button size="s" kind="ghost" icon="plus" label=${words().add} @click=${() => this.#done(addPaper(this.person.id))}></lz-button>` : nothing;
    const more = may('GET /api/people/{person}/documents') && !this.withdrawn;
    return card(say().papers, html`${person.documents.length ? html`<ul class="pp-rows">${person.documents.map((paper) => this.#paper(paper))}</ul>` : html`<p class="pp-in q3">${say().nothing}</p>`}
      ${this.withdrawn?.length ? html`<ul class="pp-rows q3">${this.withdrawn.map((paper) => this.#paper(paper))}</ul>` : nothing}
      ${more ? html`<p class="pp-in"><button type="button" class="link t1" @click=${this.#old}>${words().showWithdrawn}</button></p>` : this.withdrawn?.length === 0 ? html`<p class="pp-in t1 q3">${words().showWithdrawn}: ${say().none}</p>` : nothing}`,
      html`${unmask}${add}`);
  }

  #paper(paper: Paper): TemplateResult {
    const what = paper.number ? `${paper.number}${paper.type === 'PASSPORT' ? ` · ${country(paper.country)}` : ''}` : paper.unknownReason;
    return html`<li><div class="col grow"><span class="t1 q3">${say().types[paper.type]}</span><span class=${paper.valid ? '' : 'pp-gone'}>${what}</span>
        ${paper.withdrawnReason ? html`<span class="t1">${words().withdrawnWhy(paper.withdrawnReason)}</span>` : nothing}</div>
      ${paper.valid && may('POST /api/people/{person}/documents/{document}/withdrawal') ? html`<lz-button size="s" kind="ghost" label=${words().withdraw}
        @click=${() => this.#done(withdraw(this.person.id, `documents/${paper.id}`, say().types[paper.type]))}></lz-button>` : nothing}</li>`;
  }

  #contact(person: Person) {
    const { emergency } = person;
    const call = [emergency?.name, emergency?.relation].filter(Boolean).join(' · ');
    return card(say().contact, html`<dl class="pp-facts">
      ${fact(say().phone, phone(person.phone))}${fact(say().address, person.address)}
      ${fact(say().emergency, call || null)}${fact(say().emergencyPhone, phone(emergency?.phone ?? null))}</dl>
      ${person.phone || person.address || call || emergency?.phone ? nothing : html`<p class="pp-in q3">${say().nothing}</p>`}`);
  }

  #old = async (): Promise<void> => {
    this.withdrawn = (await get<{ items: Paper[] }>(`/api/people/${this.person.id}/documents`)).items.filter(({ valid }) => !valid);
  };

  async #done(act: Promise<boolean>): Promise<void> {
    if (await act) this.tell('lz-done');
  }
}
