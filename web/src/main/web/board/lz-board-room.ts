import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-drawer.ts';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-tag.ts';
import { looks, type Room } from '../room/facts.ts';
import '../room/lz-room-steps.ts';
import { get } from '../shared/api.ts';
import { calendarDay, moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { mayTakeBack } from '../stay/take-back.ts';
import { say as sayBack } from '../stay/take-back-messages.ts';
import { actButton } from '../elements/act-button.ts';
import type { BoardRoom, Occupant } from './board.ts';
import { daysInWords } from './cells.ts';
import { mayDo } from '../stay/commands.ts';
import type { Today } from './filters.ts';
import { say } from './messages.ts';
import { isMomentary, type StayRun } from '../stay/run.ts';

/** What can be done with somebody in a room; `lz-act` tells which, and with whom. */
export type StayAct = 'move' | Exclude<StayRun, 'setOut' | 'cancel'>;

export interface Acting {
  act: StayAct;
  occupant: Occupant;
  /** A momentary act happened before now. */
  earlier?: boolean;
}

/** A room beside the board: who is in it and what can be done, or the steps of its cycle. */
@customElement('lz-board-room')
export class LzBoardRoom extends LzElement {
  @property({ attribute: false }) room!: BoardRoom;
  @property({ attribute: false }) floor = 0;
  @property({ attribute: false }) today!: Today;
  /** Whether somebody waits for a room, and this one may be given. */
  @property({ type: Boolean }) giveable = false;
  readonly #sheet = new Resource(this, (signal) => get<Room>(`/api/rooms/${this.room.id}`, signal), ['rooms']);

  protected override updated(changed: Map<string, unknown>): void {
    const before = changed.get('room') as BoardRoom | undefined;
    if (before && (before.id !== this.room.id || before.phase !== this.room.phase)) {
      if (before.id !== this.room.id) this.#sheet.value = undefined;
      void this.#sheet.reload();
    }
  }

  protected override render() {
    const { room } = this;
    const look = looks[room.phase];
    const words = say();
    return html`<lz-drawer open head="${words.room} ${room.number}">
      <div slot="sub" class="row wrap t1 q2"><lz-tag meaning=${look.meaning} icon=${look.icon} ?line=${room.phase === 'OCCUPIED'} label=${words.phase[room.phase]}></lz-tag>
        <span>${[words.floor(this.floor), words.beds(room.beds), words.since(this.#at(room.since)), ...(room.accessible ? [words.accessible] : [])].join(' · ')}</span></div>
      <div class="col g4">${this.#facts()}${this.#people(true)}${this.#people(false)}
      ${this.giveable && room.phase === 'CLEAN' ? html`<lz-button kind="prim" icon="person" label=${words.placeHere} full @click=${() => this.tell('lz-place')}></lz-button>` : nothing}
      ${this.#cycle()}</div></lz-drawer>`;
  }

  #facts() {
    const { room } = this;
    const words = say();
    const lines = [room.reason, room.readyAt && Date.parse(room.readyAt) > this.today.now.getTime() ? words.fromTime(this.#at(room.readyAt)) : null,
      room.expectedEnd ? words.until(this.#at(room.expectedEnd)) : null].filter((line): line is string => !!line);
    return html`${lines.length ? html`<p class="q2">${lines.join(' · ')}</p>` : nothing}
      ${room.soil === 'POSITIVE' ? html`<div class="note c-fever">${icon('flask')}<span>${words.positive}</span></div>` : nothing}`;
  }

  #people(present: boolean) {
    const some = this.room.occupants.filter((occupant) => occupant.present === present);
    if (some.length === 0) return nothing;
    return html`<section><h3 class="t1 q3">${present ? say().occupants : say().keptFor}</h3><ul class="people">${some.map((occupant) => this.#person(occupant))}</ul></section>`;
  }

  #person(occupant: Occupant): TemplateResult {
    const words = say();
    const about = [
      daysInWords(occupant),
      occupant.lastDay ? words.leavesBy(calendarDay(occupant.lastDay, { now: this.today.now })) : '',
      occupant.present ? occupant.from ? words.since(this.#at(occupant.from)) : '' : occupant.from ? words.kept(this.#at(occupant.from)) : '',
    ].filter(Boolean).join(' · ');
    return html`<li class="occupant"><div class="row"><span class="grow n1">${mayDo.person() ? html`<a class="link" href="/people/${occupant.person}">${occupant.name}</a>` : occupant.name} ${occupant.also ? html`<span class="t2 q2">${occupant.also}</span>` : nothing}</span>
        ${occupant.riskClass ? html`<span class="risk k1">${words.riskWhole[occupant.riskClass]}</span>` : nothing}</div>
      <p class="t1 q2">${about}</p>
      ${occupant.out ? html`<lz-tag meaning="overdue" icon="hospital" label=${words.away}></lz-tag>` : nothing}
      ${occupant.present && occupant.state !== 'ADMITTED' ? html`<div class="note c-overdue">${icon('exit')}<span>${words.releasedHint}</span></div>`
        : occupant.leavingToday ? html`<lz-tag meaning="none" icon="exit" label=${words.leavingToday}></lz-tag>` : nothing}
      <div class="row wrap acts">${this.#acts(occupant).map(({ act, icon: name, prim }) => actButton({ label: act === 'unend' ? sayBack().takeBackEnding : words.act[act], icon: name, kind: prim ? 'prim' : '' },
        (earlier) => this.tell<Acting>('lz-act', { act, occupant, earlier }), isMomentary(act)))}</div></li>`;
  }

  #acts({ present, state, out }: Occupant): { act: StayAct; icon: IconName; prim?: boolean }[] {
    if (!present) {
      return [...(mayDo.admit() ? [{ act: 'admit' as const, icon: 'check' as const, prim: true }] : []),
        ...(mayDo.giveUp() ? [{ act: 'giveUp' as const, icon: 'undo' as const }] : [])];
    }
    if (state !== 'ADMITTED') {
      return [...(mayDo.depart() ? [{ act: 'depart' as const, icon: 'exit' as const, prim: true }] : []),
        ...(mayTakeBack('ending') ? [{ act: 'unend' as const, icon: 'undo' as const }] : [])];
    }
    return [
      ...(out && mayDo.back() ? [{ act: 'back' as const, icon: 'home' as const, prim: true }] : []),
      ...(mayDo.move() && mayDo.fits() ? [{ act: 'move' as const, icon: 'swap' as const }] : []),
      ...(!out && mayDo.leave() ? [{ act: 'leave' as const, icon: 'hospital' as const }] : []),
      ...(mayDo.end() ? [{ act: 'end' as const, icon: 'exit' as const }] : []),
    ];
  }

  /** Steps of the room's own cycle, where nobody is in it. */
  #cycle() {
    if (this.room.phase === 'OCCUPIED' || !may('GET /api/rooms/{room}')) return nothing;
    return this.#sheet.show((sheet) => html`<lz-room-steps .room=${sheet}></lz-room-steps>`, 3);
  }

  #at(instant: string): string {
    return moment(instant, { zone: this.today.zone, now: this.today.now });
  }
}
