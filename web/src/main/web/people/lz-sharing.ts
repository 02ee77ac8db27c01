import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { occurredAt } from '../elements/lz-occurred.ts';
import '../elements/lz-select.ts';
import { share, withdrawShare, type Ground } from '../stay/commands.ts';
import { filled } from '../elements/told.ts';
import { fillIn, occurredField, reasonField, text } from '../elements/fill-in.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { may, site } from '../shared/session.ts';
import { card } from './card.ts';
import { findPeople } from './find-people.ts';
import { say } from './messages.ts';
import { shown, type Family, type Person, type Sharing } from './people.ts';
import { assessing, choice, field } from './record-acts.ts';
import { words } from './record-messages.ts';

/** With whom somebody may share a room, by whose assessment and why. `lz-done` when it changed. */
@customElement('lz-sharing')
export class LzSharing extends LzElement {
  @property({ attribute: false }) person!: Person;
  @property({ attribute: false }) family: Family | undefined;
  @property({ attribute: false }) exceptions: readonly Sharing[] = [];

  protected override render() {
    const allow = may('POST /api/sites/{site}/sharing-exceptions') && site.value
      ? html`<lz-button size="s" kind="ghost" icon="plus" label=${words().allow} @click=${() => this.#allow()}></lz-button>` : nothing;
    return card(words().sharing, this.exceptions.length ? html`<ul class="pp-rows">${this.exceptions.map((one) => this.#row(one))}</ul>`
      : html`<p class="pp-in q3">${words().noSharing}</p>`, allow);
  }

  #row(one: Sharing) {
    const with_ = one.other ? shown(one) : words().wholeGroup;
    const facts = [words().grounds[one.ground as Ground] ?? one.ground, `${words().assessor} ${one.assessor}`, moment(one.occurredAt, { zone: zone.value, now: now() })].join(' · ');
    return html`<li class=${one.withdrawnAt ? 'q3' : ''}><div class="col grow"><b class=${one.withdrawnAt ? 'pp-gone' : ''}>${with_}</b><span class="t1 q2">${facts}</span><span class="t1 q3">${one.reason}</span>
        ${one.withdrawnReason ? html`<span class="t1">${words().withdrawnWhy(one.withdrawnReason)}</span>` : nothing}</div>
      ${!one.withdrawnAt && may('POST /api/sharing-exceptions/{exception}/withdrawal') ? html`<lz-button size="s" kind="ghost" label=${words().endSharing} @click=${() => this.#end(one, with_)}></lz-button>` : nothing}</li>`;
  }

  async #allow(): Promise<void> {
    const family = [...this.family?.household?.members ?? [], ...this.family?.kinGroup?.members ?? []].filter(({ person }) => person !== this.person.id);
    const options = [...new Map(family.map((one) => [one.person, { value: one.person, label: shown(one), note: one.room ?? '' }])).values()];
    const done = await filled(fillIn({ head: words().allowHead(shown(this.person)), yes: words().allow, fields: (problem) => html`
      <lz-select name="companion" label=${words().companion} hint=${words().companionHint} .options=${options} prompt=${say().find} .find=${findPeople(this.person.id)} error=${problem?.of('companion') ?? ''}></lz-select>
      ${choice('ground', words().ground, words().grounds, problem)}${field('assessor', words().assessor, problem, { max: 100, value: assessing() })}${reasonField(problem)}${occurredField(problem)}` },
      (values, act) => share(site.value!.id, { person: this.person.id, companion: text(values, 'companion') || null, ground: (text(values, 'ground') || null) as Ground,
        assessor: text(values, 'assessor'), reason: text(values, 'reason'), occurredAt: occurredAt(values) }, { act })), words().recorded);
    if (done) this.tell('lz-done');
  }

  async #end(one: Sharing, name: string): Promise<void> {
    const done = await filled(fillIn({ head: words().endSharingHead(name), text: words().endSharingText, yes: words().endSharing, danger: true, fields: reasonField },
      (values) => withdrawShare(one.id, text(values, 'reason'))), words().withdrawn);
    if (done) this.tell('lz-done');
  }
}
