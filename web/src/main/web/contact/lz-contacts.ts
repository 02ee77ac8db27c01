import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-tag.ts';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { icon } from '../elements/lz-icon.ts';
import { filled } from '../elements/told.ts';
import { post } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { may } from '../shared/session.ts';
import { grades, newSince, shownContacts, undecided, type Contact, type Decision, type Door, type Encounter, type Grade } from './case.ts';
import { say } from './messages.ts';
import { at, nameOf } from './shown.ts';

/** Who was near, with every reason, and what was decided; `lz-decided` tells that something was. */
@customElement('lz-contacts')
export class LzContacts extends LzElement {
  @property() investigation = '';
  @property({ attribute: false }) contacts: readonly Contact[] = [];
  @property({ attribute: false }) doors: readonly Door[] = [];
  @property({ type: Boolean }) standing = false;
  @state() private chosen: ReadonlySet<string> = new Set();

  protected override render() {
    const shown = grades.filter((grade) => shownContacts(this.contacts, grade).length > 0);
    return html`<section class="cx-contacts"><div class="row wrap"><h2 class="grow">${say().contacts}</h2>${this.#acts()}</div>
      ${shown.length === 0 ? html`<p class="q2">${say().noContacts}</p>` : shown.map((grade) => this.#grade(grade))}</section>`;
  }

  #grade(grade: Grade) {
    const rows = shownContacts(this.contacts, grade);
    const open = undecided(rows);
    const all = open.length > 0 && open.every(({ id }) => this.chosen.has(id));
    return html`<div class="card"><div class="card-h"><h3 class="grow">${say().grades[grade]} <span class="q2">${say().count(rows.length, open.length)}</span></h3>
        ${this.#mayDecide() && open.length > 0 ? html`<label class="check"><input type="checkbox" .checked=${all} @change=${() => this.#choose(open, !all)}> ${say().all}</label>` : nothing}</div>
      <ul class="cx-rows">${rows.map((one) => this.#row(one))}</ul></div>`;
  }

  #row(one: Contact) {
    const name = nameOf(one);
    const last = one.decisions[0];
    return html`<li>${this.#mayDecide() ? html`<label class="check cx-pick"><input type="checkbox" aria-label=${say().choose(name)} .checked=${this.chosen.has(one.id)} @change=${() => this.#choose([one], !this.chosen.has(one.id))}></label>` : nothing}
      <div class="col grow"><span class="row wrap">${one.person && may('GET /api/people/{person}/stays') ? html`<a class="link" href="/people/${one.person}">${name}</a>` : html`<b>${name}</b>`}
        ${one.person ? html`<span class="t1 q2">${one.leftAt ? say().left(at(one.leftAt)) : one.room ? say().nowIn(one.room) : ''}</span>` : nothing}<span class="grow"></span>
        ${one.decision ? html`<lz-tag meaning=${one.decision === 'CONFIRMED' ? 'overdue' : 'out'} icon=${one.decision === 'CONFIRMED' ? 'okc' : 'noc'} label=${say().decisions[one.decision]}></lz-tag>`
          : html`<lz-tag meaning="reserved" icon="clock" label=${say().open}></lz-tag>`}</span>
        <ul class="cx-why t1">${one.encounters.map((each) => html`<li>${this.#why(each)}</li>`)}</ul>
        ${one.goneAt ? html`<span class="t1 c-overdue cx-warn">${icon('info')}${say().goneSince(at(one.goneAt))}</span>` : nothing}
        ${last ? html`<span class="t1 q2">${say().decided(last.by, at(last.recordedAt), last.reason)}</span>` : nothing}
        ${newSince(one) ? html`<span class="t1 c-overdue cx-warn">${icon('warn')}${say().newSince}</span>` : nothing}</div></li>`;
  }

  #why({ kind, room, ownRoom, from, to }: Encounter) {
    return html`<b>${say().kinds[kind]}</b> ${ownRoom && ownRoom !== room ? `${this.#number(ownRoom)} · ${this.#number(room)}` : this.#number(room)} · ${to ? say().span(at(from), at(to)) : at(from)}`;
  }

  #number(room: string): string {
    return this.doors.find((door) => door.room === room)?.number ?? say().unknownRoom;
  }

  #acts() {
    const count = this.chosen.size;
    return this.#mayDecide() && count > 0 ? html`<lz-button kind="prim" icon="okc" label=${say().confirm(count)} @click=${() => this.#decide('CONFIRMED')}></lz-button>
      <lz-button icon="noc" label=${say().dismiss(count)} @click=${() => this.#decide('DISMISSED')}></lz-button>` : nothing;
  }

  #mayDecide(): boolean {
    return this.standing && may('POST /api/investigations/{investigation}/contact-decisions');
  }

  #choose(rows: readonly Contact[], on: boolean): void {
    const chosen = new Set(this.chosen);
    for (const { id } of rows) if (on) chosen.add(id); else chosen.delete(id);
    this.chosen = chosen;
  }

  async #decide(decision: Decision): Promise<void> {
    const contacts = [...this.chosen];
    const head = decision === 'CONFIRMED' ? say().confirmHead(contacts.length) : say().dismissHead(contacts.length);
    const yes = decision === 'CONFIRMED' ? say().confirm(contacts.length) : say().dismiss(contacts.length);
    const done = await filled(fillIn({ head, yes, fields: reasonField }, (values, act) => post(`/api/investigations/${this.investigation}/contact-decisions`,
      { contacts, decision, reason: text(values, 'reason') }, { act })), say().done);
    if (!done) return;
    this.chosen = new Set();
    this.tell('lz-decided');
  }
}
