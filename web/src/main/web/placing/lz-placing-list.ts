import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Expected } from '../arrival/arrivals.ts';
import { say as sayArrival } from '../arrival/messages.ts';
import { against as allAgainst } from '../board/reasons.ts';
import type { Fit } from '../board/fits.ts';
import { today } from '../board/today.ts';
import '../elements/lz-button.ts';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { say } from './messages.ts';
import type { Draft, Place, Unplaced } from './placing.ts';
import { merit, obstacle } from './words.ts';

/** So many reasons stand beside somebody without a room. */
const REASONS = 3;

/**
 * Who gets which room and why, those without one on top. `lz-choose` tells for whom another room is looked for, `lz-pin`
 * whose room was pinned or let go.
 */
@customElement('lz-placing-list')
export class LzPlacingList extends LzElement {
  @property() site = '';
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) people: ReadonlyMap<string, Expected> = new Map();
  /** Number of a room by its identifier. */
  @property({ attribute: false }) numberOf: (room: string) => string = () => '';
  /** Who of the family is in a room, or is to be. */
  @property({ attribute: false }) familyIn: (stay: string, number: string) => string = () => '';
  @property() chosen = '';
  /** A room that was pressed for the one who is chosen and does not fit. */
  @property({ attribute: false }) refused: Fit | undefined;

  protected override render() {
    const { places, unplaced } = this.draft;
    return html`${unplaced.length ? html`<h2 class="t1 c-overdue ct pl-head">${icon('warn')}${say().unplacedHead(unplaced.length)}</h2>
        <ul class="pl-list">${repeat(unplaced, ({ stay }) => stay, (one) => this.#unplaced(one))}</ul>` : nothing}
      <h2 class="t1 q2 pl-head">${say().placedHead(places.length)}</h2>
      <ul class="pl-list">${repeat(this.#inOrder(places), ({ stay }) => stay, (one) => this.#place(one))}</ul>`;
  }

  /** Families together, by the lowest room of each; who is against the rules comes first. */
  #inOrder(places: readonly Place[]): Place[] {
    const lowest = new Map<string, string>();
    const family = ({ stay }: Place) => this.people.get(stay)?.kinGroup ?? stay;
    for (const place of places) {
      const number = this.numberOf(place.room);
      if (!lowest.has(family(place)) || number < lowest.get(family(place))!) lowest.set(family(place), number);
    }
    const key = (place: Place) => `${place.obstacles.length ? 0 : 1} ${lowest.get(family(place))} ${family(place)} ${this.numberOf(place.room)}`;
    return [...places].sort((a, b) => key(a).localeCompare(key(b)));
  }

  #place(place: Place): TemplateResult {
    const { stay, pinned, grounds, obstacles } = place;
    const name = this.#name(stay);
    const why = grounds.map((one) => merit(one, (number) => this.familyIn(stay, number))).join(say().comma);
    return html`<li class="pl-row ${stay === this.chosen ? 'on' : ''}" draggable="true" data-stay=${stay}>
      <b class="rn num">${this.numberOf(place.room)}</b>
      <span class="col grow">${this.#who(stay)}${why ? html`<span class="t1 q2">${why}</span>` : nothing}
        ${obstacles.length ? html`<span class="t1 c-fever ct row g1">${icon('noc')}<span>${allAgainst(this.#fit(place), today())}</span></span>` : nothing}
        ${this.#refused(stay)}</span>
      <span class="row g1"><lz-button size="s" kind="ghost" icon="bookmark" only class=${pinned ? 'pl-pinned' : ''} label=${pinned ? say().unpin(name) : say().pin(name)}
          @click=${() => this.tell('lz-pin', { stay, on: !pinned })}></lz-button>
        <lz-button size="s" kind="ghost" icon="swap" only label=${say().choose(name)} @click=${() => this.tell('lz-choose', stay)}></lz-button></span></li>`;
  }

  #unplaced({ stay, against }: Unplaced): TemplateResult {
    const name = this.#name(stay);
    const mayBeSolved = against.some(({ remedy }) => remedy === 'RECORD_EXCEPTION' || remedy === 'BRING_COMPANION');
    return html`<li class="pl-row ${stay === this.chosen ? 'on' : ''}" draggable="true" data-stay=${stay}><span class="rn c-overdue ct">${icon('noc')}</span>
      <span class="col grow">${this.#who(stay)}${against.slice(0, REASONS).map((one) => html`<span class="t1 q2">${obstacle(one)}</span>`)}
        ${mayBeSolved ? html`<a class="link t1" href="/sites/${this.site}/board?person=${this.people.get(stay)?.person ?? ''}">${say().shareHere}</a>` : nothing}${this.#refused(stay)}</span>
      <lz-button size="s" kind="ghost" icon="swap" only label=${say().choose(name)} @click=${() => this.tell('lz-choose', stay)}></lz-button></li>`;
  }

  #refused(stay: string) {
    const { refused } = this;
    if (stay !== this.chosen || !refused) return nothing;
    return html`<span class="t1 c-overdue ct row g1" role="status">${icon('noc')}<span>${say().doesNotFit(refused.number)}${allAgainst(refused, today())}</span></span>`;
  }

  #who(stay: string): TemplateResult {
    const one = this.people.get(stay);
    return html`<span>${this.#name(stay)} <span class="t1 q3">${[one?.riskClass ? sayArrival().classes[one.riskClass] : '', one?.family, one?.relation].filter(Boolean).join(' · ')}</span></span>`;
  }

  #fit({ room, obstacles }: Place): Fit {
    return { room, number: this.numberOf(room), fits: false, freeBeds: [], obstacles, advantages: [] };
  }

  #name(stay: string): string {
    const one = this.people.get(stay);
    return one ? (language.value === 'zh' ? one.name : one.englishName) : '';
  }
}
