import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { fillIn, occurredField, reasonField, text } from '../elements/fill-in.ts';
import { occurredAt } from '../elements/lz-occurred.ts';
import { filled } from '../elements/told.ts';
import { post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { time } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { may } from '../shared/session.ts';
import { errands, mealAt, type DoorRound } from './meals.ts';
import { say } from './messages.ts';

/** Who was at the doors of a floor today, and the button of those who have just been. Tells `lz-round-kept` when something was written. */
@customElement('lz-door-rounds')
export class LzDoorRounds extends LzElement {
  @property() floor = '';
  /** What the floor is called. */
  @property() name = '';
  @property({ attribute: false }) rounds: readonly DoorRound[] = [];

  protected override render() {
    return html`${this.rounds.length ? html`<ul class="meal-rounds">${this.rounds.map((round) => html`<li><span>${this.#told(round)}</span>
        ${may('POST /api/door-rounds/{round}/withdrawal') ? html`<lz-button class="no-print" kind="ghost" icon="undo" only label=${say().withdrawHead(this.#told(round))} @click=${() => this.#withdraw(round)}></lz-button>` : nothing}</li>`)}</ul>` : nothing}
      ${may('POST /api/floors/{floor}/door-rounds') ? html`<lz-button class="no-print" icon="check" label=${say().record} @click=${this.#record}></lz-button>` : nothing}`;
  }

  #told({ errand, occurredAt, by }: DoorRound): string {
    return say().brought(say().errands[errand], time(occurredAt, { zone: zone.value }), by);
  }

  #record = async (): Promise<void> => {
    const usual = mealAt(Number(time(now(), { zone: zone.value, language: 'en' }).slice(0, 2)));
    await this.#kept(fillIn({ head: say().recordHead(this.name), text: say().recordText, yes: say().done, fields: (problem) => html`
      <fieldset class="col g1"><legend class="t1 q2">${say().errand}</legend>${errands.map((errand) => html`<label class="check"><input type="radio" name="errand" value=${errand} ?checked=${errand === usual} required>${say().errands[errand]}</label>`)}</fieldset>
      ${occurredField(problem)}` }, (values, act) => post(`/api/floors/${this.floor}/door-rounds`, { errand: text(values, 'errand'), occurredAt: occurredAt(values) }, { act })), say().recorded);
  };

  async #withdraw(round: DoorRound): Promise<void> {
    await this.#kept(fillIn({ head: say().withdrawHead(this.#told(round)), text: say().withdrawText, yes: say().withdraw, danger: true, fields: reasonField },
      (values, act) => post(`/api/door-rounds/${round.id}/withdrawal`, { reason: text(values, 'reason') }, { act })), say().withdrawn);
  }

  async #kept(filling: Promise<FormData | undefined>, done: string): Promise<void> {
    if (await filled(filling, done)) this.dispatchEvent(new Event('lz-round-kept', { bubbles: true }));
  }
}
