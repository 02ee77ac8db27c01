import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-select.ts';
import { filled } from '../elements/told.ts';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { may } from '../shared/session.ts';
import { card } from './card.ts';
import { findPeople } from './find-people.ts';
import { say } from './messages.ts';
import { shown, standing, type Mark, type Marks } from './people.ts';
import { words } from './record-messages.ts';

/** Other records of the same person; marked here, and told apart again. `lz-done` when it changed. */
@customElement('lz-same')
export class LzSame extends LzElement {
  @property() person = '';
  @property({ attribute: false }) marks!: Marks;

  protected override render() {
    const marks = standing(this.marks);
    const mark = may('POST /api/people/{person}/same-as') ? html`<lz-button size="s" kind="ghost" icon="plus" label=${words().mark} @click=${() => this.#mark()}></lz-button>` : nothing;
    return card(words().same, marks.length ? html`<ul class="pp-rows">${marks.map((one) => this.#row(one))}</ul>` : html`<p class="pp-in q3">${words().noSame}</p>`, mark);
  }

  #row(mark: Mark) {
    const other = this.marks.people.find(({ id }) => id === (mark.person === this.person ? mark.survivor : mark.person));
    const name = other ? shown(other) : '–';
    const facts = other ? [other.birth, words().madeAt(moment(other.recordedAt, { zone: zone.value, now: now() }))].filter(Boolean).join(' · ') : '';
    return html`<li><div class="col grow"><b>${name}</b><span class="t1 q2">${facts}</span><span class="t1 q3">${mark.reason}${mark.survivor === this.person ? ` · ${words().speaks}` : ''}</span></div>
      ${may('POST /api/people/{person}/same-as/{mark}/retraction') ? html`<lz-button size="s" kind="ghost" label=${words().apart} @click=${() => this.#apart(mark, name)}></lz-button>` : nothing}</li>`;
  }

  async #mark(): Promise<void> {
    const done = await filled(fillIn({ head: words().mark, text: words().markText, yes: words().mark, fields: (problem) => html`
      <lz-select name="other" label=${words().otherRecord} prompt=${say().find} .find=${findPeople(this.person)} error=${problem?.of('survivor') ?? ''}></lz-select>
      <fieldset class="col g1"><legend class="t1 q2">${words().keepWhich}</legend><label class="check"><input type="radio" name="keep" value="this" checked>${words().keepThis}</label>
        <label class="check"><input type="radio" name="keep" value="other">${words().keepOther}</label></fieldset>${reasonField(problem)}` },
      (values, act) => {
        const other = text(values, 'other') || null;
        const [person, survivor] = values.get('keep') === 'other' ? [this.person, other] : [other ?? this.person, other ? this.person : null];
        return post(`/api/people/${person}/same-as`, { survivor, reason: text(values, 'reason') }, { act });
      }), words().marked);
    if (done) this.tell('lz-done');
  }

  async #apart(mark: Mark, name: string): Promise<void> {
    const done = await filled(fillIn({ head: words().apartHead(name), yes: words().apart, danger: true, fields: reasonField },
      (values, act) => post(`/api/people/${this.person}/same-as/${mark.id}/retraction`, { reason: text(values, 'reason') }, { act })), words().apartDone);
    if (done) this.tell('lz-done');
  }
}
