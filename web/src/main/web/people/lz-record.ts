import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import './lz-unmask.ts';
import { LzElement } from '../shared/element.ts';
import { may } from '../shared/session.ts';
import { card, fact } from './card.ts';
import { say } from './messages.ts';
import { country, phone, shown, tongue, type Person } from './people.ts';

/** Who somebody is and how to reach them; whole numbers after a reason was given. */
@customElement('lz-record')
export class LzRecord extends LzElement {
  @property({ attribute: false }) person!: Person;
  @state() private asking = false;
  @state() private clear: Person | undefined;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('person') && this.clear?.id !== this.person.id) this.clear = undefined;
  }

  protected override render() {
    const seen = this.clear ?? this.person;
    return html`<div class="col g4">${this.#identity(seen)}${this.#contact(seen)}</div>
      <lz-unmask person=${this.person.id} ?open=${this.asking} @lz-close=${() => { this.asking = false; }}
        @lz-clear=${(event: CustomEvent<Person>) => { this.asking = false; this.clear = event.detail; }}></lz-unmask>`;
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
}
