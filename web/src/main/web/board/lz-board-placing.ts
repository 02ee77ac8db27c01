import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-chip.ts';
import '../elements/lz-drawer.ts';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-skeleton.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import type { Problem } from '../shared/problem.ts';
import { site } from '../shared/session.ts';
import { called, type BoardRoom, type Waiting } from './board.ts';
import { daysInWords } from './cells.ts';
import { looks } from '../room/facts.ts';
import { mayDo } from '../stay/commands.ts';
import type { Today } from './filters.ts';
import { places, type Fit, type Grouped, type Reason } from './fits.ts';
import { say } from './messages.ts';
import type { Placing } from './placing.ts';
import { sayWhy } from './reason-messages.ts';
import { against, inWords, numbersOf } from './reasons.ts';

const reasonIcons: Partial<Record<Reason, IconName>> = {
  FLOOR_OF_OTHERS: 'users', CLASS_ON_FLOOR: 'users', CLASS_IN_ROOM: 'users', ONE_PERSON: 'users', NOT_ALONE: 'users', NO_FREE_BED: 'bed', CAPACITY: 'bed',
  ROOM_TOO_SMALL: 'bed', BEDS_TOO_CLOSE: 'bed', PLANNED_FOR_OTHERS: 'bookmark', TURNOVER: 'clock', SITE_CLOSED: 'home', ZONE: 'shield',
};

/**
 * Beside the board while a room is looked for: the person, what fits and why, what does not and why, what comes free.
 * `lz-assign` tells the fit to take, `lz-step` 1 or -1, `lz-undo` a waiting person whose plan is to be taken back,
 * `lz-together` one of the family who is to come along or not, `lz-share` a fit where only an exception is missing.
 */
@customElement('lz-board-placing')
export class LzBoardPlacing extends LzElement {
  @property({ attribute: false }) placing!: Placing;
  @property({ attribute: false }) queue: readonly Waiting[] = [];
  @property({ attribute: false }) placed: readonly Waiting[] = [];
  @property({ attribute: false }) grouped: Grouped | undefined;
  @property({ attribute: false }) all: readonly Fit[] = [];
  /** The room that Enter takes. */
  @property({ attribute: false }) target: Fit | undefined;
  /** A room that was pressed and does not fit. */
  @property({ attribute: false }) refused: Fit | undefined;
  @property({ attribute: false }) problem: Problem | undefined;
  @property({ attribute: false }) today!: Today;
  @property({ attribute: false }) rooms: ReadonlyMap<string, BoardRoom> = new Map();
  @property({ attribute: false }) floorOf: (room: BoardRoom) => number = () => 0;
  @property({ type: Boolean }) busy = false;
  @state() private tab: 'fit' | 'unfit' = 'fit';

  protected override render() {
    return html`<lz-drawer open head=${this.placing.from ? say().move(called(this.placing)) : called(this.placing)}>
      <div slot="sub">${this.#person()}</div>${this.#content()}${this.#foot()}</lz-drawer>`;
  }

  #person(): TemplateResult {
    const { placing, today } = this;
    const words = say();
    const { waiting, from } = placing;
    const facts = waiting ? [
      daysInWords(waiting),
      waiting.from ? words.expected(moment(waiting.from, { zone: today.zone, now: today.now })) : '',
      waiting.familyRooms.length ? words.familyIn(waiting.familyRooms.join(words.separator)) : '',
    ] : [from ? words.from(from.number) : ''];
    const at = this.queue.findIndex((one) => one.person === placing.person);
    return html`<div class="col g1 placing">
      ${at >= 0 ? html`<div class="row t1 q3"><span class="grow">${words.queue(at + 1, this.queue.length)}</span>
        <button type="button" class="kbd" aria-label=${words.previous} @click=${() => this.tell('lz-step', -1)}>J</button>
        <button type="button" class="kbd" aria-label=${words.nextKey} @click=${() => this.tell('lz-step', 1)}>K</button></div>` : nothing}
      <div class="row wrap t1 q2 grip" draggable="true" title=${words.dragPerson(placing.name)} data-person=${placing.person}>
        ${placing.riskClass ? html`<span class="risk k1">${words.riskWhole[placing.riskClass]}</span>` : nothing}<span>${facts.filter(Boolean).join(' · ')}</span></div>
      ${placing.family.length && mayDo.share() && site.value?.kind !== 'HOSPITAL' ? html`<div class="row wrap">${placing.family.map((one) => html`<lz-chip icon="users"
        label=${words.withFamily(called(one))} .on=${placing.together.includes(one)} @lz-change=${() => this.tell('lz-together', one)}></lz-chip>`)}</div>` : nothing}</div>`;
  }

  #content(): TemplateResult {
    const { grouped, problem } = this;
    if (problem) return html`<lz-problem .problem=${problem}></lz-problem>`;
    if (!grouped) return html`<lz-skeleton lines="8"></lz-skeleton>`;
    const words = say();
    return html`${this.#why()}
      <lz-segments class="fit-tabs" size="s" label=${words.fitTabs} value=${this.tab} .segments=${[
        { value: 'fit', label: words.fitCount(grouped.fitting.length), icon: 'check' as const }, { value: 'unfit', label: words.unfitCount(grouped.refusedRooms) }]}
        @lz-change=${(event: CustomEvent<'fit' | 'unfit'>) => { this.tab = event.detail; }}></lz-segments>
      ${this.tab === 'fit' ? this.#fitting(grouped) : nothing}${this.#refusedGroups(grouped)}${this.#later(grouped)}${this.#placed()}`;
  }

  /** The room that was pressed does not fit: all its reasons first. */
  #why() {
    if (!this.refused) return nothing;
    return html`<div class="note c-overdue" role="status">${icon('noc')}<span><b>${this.refused.number} ${say().doesNotFit}</b> ${against(this.refused, this.today)}</span></div>
      ${this.#mayShare(this.refused) ? html`<lz-button icon="users" full label=${say().shareHere} ?disabled=${this.busy} @click=${() => this.tell('lz-share', this.refused)}></lz-button>` : nothing}`;
  }

  #fitting({ fitting }: Grouped) {
    const words = say();
    if (fitting.length === 0) return html`<div class="empty small"><b>${words.noneFits}</b><span class="t1">${words.noneFitsHelp}</span></div>`;
    return html`<ul class="fits">${fitting.map(({ fit, room }, index) => {
      const [first, ...rest] = fit.advantages.map(inWords);
      const chosen = fit.room === this.target?.room;
      return html`<li class="fitrow"><span class="rn">${fit.number}</span>
        <span class="grow col"><span class="cut">${index === 0 ? `${words.best}${words.separator}` : ''}${first ?? words.beds(room.beds)}</span>
        <span class="t1 q3">${[...(first ? [words.beds(room.beds)] : []), ...rest, ...(room.accessible ? [words.accessible] : [])].join(' · ')}</span></span>
        ${this.#mayAssign() ? html`<lz-button size="s" kind=${chosen ? 'prim' : ''} label=${words.assign} ?disabled=${this.busy} @click=${() => this.tell('lz-assign', fit)}></lz-button>` : nothing}</li>`;
    })}</ul>`;
  }

  #refusedGroups({ refused, refusedRooms }: Grouped) {
    if (refused.length === 0) return nothing;
    const words = say();
    return html`<h3 class="t1 q2 part">${words.whyNot(refusedRooms)}</h3><ul>${refused.map(({ obstacle, rooms }) => {
      const where = places(rooms, this.floorOf);
      const numbers = numbersOf(obstacle, this.today);
      return html`<li class="fitrow top-al">${icon(reasonIcons[obstacle.reason] ?? 'noc', 'q2')}<span class="grow col"><b class="t1">${sayWhy().reasonOf[obstacle.reason]}</b>
        ${numbers ? html`<span class="t1 q3">${numbers}</span>` : nothing}</span><span class="t1 q2 num">${'numbers' in where ? where.numbers.join(' ')
          : where.floors.map(([floor, count]) => html`<div>${words.floorRooms(floor, count)}</div>`)}</span></li>`;
    })}</ul>
    ${this.tab === 'unfit' ? html`<ul class="unfit">${refused.flatMap(({ rooms }) => rooms).map((room) => {
      const fit = this.all.find((one) => one.room === room.id);
      return html`<li class="fitrow top-al"><span class="rn">${room.number}</span><span class="grow t1 q2">${fit ? against(fit, this.today) : ''}</span></li>`;
    })}</ul>` : nothing}`;
  }

  #later({ later }: Grouped) {
    if (later.length === 0) return nothing;
    const words = say();
    return html`<h3 class="t1 q2 part">${words.later}</h3><ul>${later.map(({ room, at }) => html`<li class="fitrow top-al c-${looks[room.phase].meaning}">${icon(looks[room.phase].icon, 'ct')}
      <span class="grow col"><b class="t1">${words.phase[room.phase]}</b><span class="t1 q3">${at ? words.laterAt(moment(at, { zone: this.today.zone, now: this.today.now })) : words.laterUnknown}</span></span>
      <span class="t1 q2 num">${room.number}</span></li>`)}</ul>`;
  }

  #placed() {
    if (this.placed.length === 0 || this.placing.from) return nothing;
    const words = say();
    return html`<h3 class="t1 q2 part">${words.placed(this.placed.length)}</h3><ul>${this.placed.map((one) => html`<li class="fitrow slim"><span class="rn">${this.rooms.get(one.room!)?.number ?? ''}</span>
      <span class="grow">${called(one)}</span>
      ${mayDo.giveUp() ? html`<lz-button size="s" kind="ghost" icon="undo" label=${words.undo} @click=${() => this.tell('lz-undo', one)}></lz-button>` : nothing}</li>`)}</ul>`;
  }

  #foot(): TemplateResult {
    const words = say();
    const { target } = this;
    return html`<div slot="foot" class="placing-foot">${target && this.#mayAssign() ? html`<button type="button" class="btn prim grow" ?disabled=${this.busy} @click=${() => this.tell('lz-assign', target)}>
        ${this.placing.from ? words.moveTo(target.number) : this.placing.together.length ? words.assignTogetherTo(target.number) : words.assignTo(target.number)}<span class="kbd" aria-hidden="true">↵</span></button>` : nothing}
      ${this.queue.length > 1 ? html`<lz-button label=${words.next} @click=${() => this.tell('lz-step', 1)}></lz-button>` : nothing}</div>`;
  }

  /** Only an exception is missing: somebody of the family is, or will be, in the room. */
  #mayShare(fit: Fit): boolean {
    const kin = this.placing.waiting?.kinGroup;
    const others = this.rooms.get(fit.room)?.occupants ?? [];
    return mayDo.share() && !!kin && this.placing.together.length === 0 && others.length === 1 && others[0]!.kinGroup === kin && fit.freeBeds.length > 0
      && fit.obstacles.every(({ reason }) => reason === 'ONE_PERSON' || reason === 'PLANNED_FOR_OTHERS');
  }

  #mayAssign(): boolean {
    return this.placing.from ? mayDo.move() : mayDo.plan();
  }
}
