import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Printing } from '../board/printing.ts';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import { get, post } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { now, zone } from '../shared/clock.ts';
import { date, moment, time } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may, session } from '../shared/session.ts';
import './lz-door-rounds.ts';
import { sum, type DoorRound, type Eater, type MealFloor, type MealList, type MealRoom } from './meals.ts';
import { say } from './messages.ts';

/** What is carried to which door: sums for the kitchen first, then floor by floor; on paper the same. */
@customElement('lz-meal-page')
export class MealPage extends LzPage {
  readonly #list: Resource<MealList> = new Resource(this, (signal) => get<MealList>(
    `/api/sites/${this.params['site']}/meals${this.#list.value ? '?live=true' : ''}`, signal), ['stays', 'people', 'rooms']);
  readonly #rounds: Resource<{ items: readonly DoorRound[] }> = new Resource(this, (signal) => get<{ items: readonly DoorRound[] }>(
    `/api/sites/${this.params['site']}/door-rounds`, signal), ['door-rounds']);
  readonly #printing = new Printing(this, () => this.performUpdate(), () => this.#printed());

  protected override render() {
    return html`<div class="page"><div class="head"><h1>${this.heading()}</h1>${this.#list.age()}<span class="grow"></span>
        ${may('POST /api/sites/{site}/meals/prints') && this.#list.value?.floors.length ? html`<lz-button class="desk no-print" icon="print" label=${say().print} @click=${() => print()}></lz-button>` : nothing}</div>
      <div class="body col g4">${this.#list.show((list) => list.floors.length === 0 ? html`<lz-empty icon="box" head=${say().none} text=${say().noneText}></lz-empty>`
        : html`${this.#sums(list)}${list.floors.map((floor) => this.#floor(floor))}`)}</div></div>`;
  }

  #sums({ floors }: MealList) {
    const { portions, coming, out, diets } = sum(floors.flatMap((floor) => floor.rooms));
    const printed = this.#printing.now;
    return html`${printed ? html`<p class="t1">${[`${date(now(), { zone: zone.value, now: now() })} ${time(now(), { zone: zone.value })}`, session.value?.user.name, session.value?.demo ? say().madeUp : ''].filter(Boolean).join(say().separator)}</p>` : nothing}
      <p class="meal-sum"><b>${say().portions(portions)}</b>${coming ? html`<span>${say().coming(coming)}</span>` : nothing}${out ? html`<span class="q2">${say().out(out)}</span>` : nothing}</p>
      ${diets.length === 0 ? html`<p class="q2">${say().noDiets}</p>` : html`<section class="col g2"><h2>${say().diets}</h2>
        <ul class="meal-diets">${diets.map(({ diet, portions: n }) => html`<li>${say().times(diet, n)}</li>`)}</ul></section>`}`;
  }

  #floor(floor: MealFloor) {
    const { portions, diets } = sum(floor.rooms);
    const name = say().floor(language.value === 'en' ? floor.buildingEn ?? floor.building : floor.building, floor.number);
    return html`<section class="meal-floor"><h2>${name}<span>${say().portions(portions)}</span>
        ${diets.length ? html`<span class="t1 q2">${diets.map(({ diet, portions: n }) => say().times(diet, n)).join(say().separator)}</span>` : nothing}</h2>
      <lz-door-rounds floor=${floor.id} name=${name} .rounds=${this.#rounds.value?.items.filter((round) => round.floor === floor.id) ?? []} @lz-round-kept=${() => this.#rounds.reload()}></lz-door-rounds>
      <ul class="meal-rooms">${floor.rooms.map((room) => this.#room(room))}</ul></section>`;
  }

  #room({ number, eaters }: MealRoom) {
    return html`<li><b>${number}</b><div>${eaters.map((eater) => html`<p class=${eater.serving === 'HERE' ? '' : 'meal-none'}><span>${called(eater)}</span>
      ${eater.diet ? html`<b>${eater.diet}</b>` : nothing}${this.#note(eater)}</p>`)}</div></li>`;
  }

  #note({ serving, comes }: Eater) {
    if (serving === 'OUT') return html`<span>${say().isOut}</span>`;
    return serving === 'COMING' && comes ? html`<span>${say().comes(moment(comes, { zone: zone.value, now: now() }))}</span>` : nothing;
  }

  #printed(): Promise<unknown> {
    const { portions } = sum((this.#list.value?.floors ?? []).flatMap((floor) => floor.rooms));
    return post(`/api/sites/${this.params['site']}/meals/prints`, { portions });
  }
}
