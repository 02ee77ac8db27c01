import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { admit, giveUp, mayDo } from '../stay/commands.ts';
import type { Fit } from '../board/fits.ts';
import { inWords, mostAgainst } from '../board/reasons.ts';
import { told } from '../elements/told.ts';
import { today } from '../board/today.ts';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-occurred.ts';
import type { LzOccurred } from '../elements/lz-occurred.ts';
import '../elements/lz-problem.ts';
import { icon } from '../elements/lz-icon.ts';
import { toast } from '../elements/lz-toast.ts';
import type { Act } from '../shared/act.ts';
import { get, post } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { Resource } from '../shared/resource.ts';
import { Submission } from '../shared/submission.ts';
import { reasonsOf, type Expected } from './arrivals.ts';
import { say } from './messages.ts';

/** The server's answer for one room. */
interface Answer extends Fit {
  floor: number;
  beds: number;
}

/** So many numbers of rooms stand beside a reason. */
const NUMBERS = 6;

/** Which room for somebody expected: those that fit, the best first, and why the others do not; kept for them, or taken now. */
@customElement('lz-arrival-room')
export class LzArrivalRoom extends LzElement {
  @property() site = '';
  @property() name = '';
  @property({ attribute: false }) row!: Expected;
  @state() private chosen = '';
  readonly #answers: Resource<{ items: Answer[] }> = new Resource(this, (signal) => get<{ items: Answer[] }>(
    `/api/sites/${this.site}/fitting-rooms?person=${this.row.person}${this.#answers.value ? '&live=true' : ''}`, signal), ['rooms', 'stays']);
  readonly #submission = new Submission(this);

  protected override render() {
    return html`<lz-dialog open head=${say().rooms.head(this.name)} @lz-close=${() => this.tell('lz-close')}>${this.#answers.show(({ items }) => this.#content(items))}</lz-dialog>`;
  }

  #content(items: readonly Answer[]): TemplateResult {
    const fitting = items.filter((one) => one.fits);
    const others = items.filter((one) => !one.fits);
    const chosen = fitting.find((one) => one.room === this.chosen) ?? fitting.find((one) => one.room === this.row.room) ?? fitting[0];
    const words = say().rooms;
    return html`<div class="col g3">
      ${fitting.length ? html`<b class="t1">${words.fitting(fitting.length)}</b><fieldset class="ar-rooms" aria-label=${words.fitting(fitting.length)}>
        ${repeat(fitting, (one) => one.room, (one) => this.#room(one, one === chosen, one === fitting[0]))}</fieldset>`
        : html`<p class="note c-overdue">${icon('warn')}<span>${words.none}</span></p>`}
      ${others.length ? html`<details class="ar-others" ?open=${fitting.length === 0}><summary class="t1"><b>${words.whyNot(others.length)}</b></summary><ul>
        ${reasonsOf(others, (fit) => mostAgainst(fit, today())).map(({ reason, rooms }) => html`<li><span>${reason}</span><span>${this.#numbers(rooms)}</span></li>`)}</ul></details>` : nothing}
      ${chosen && mayDo.admit() ? html`<lz-occurred error=${this.#submission.errorOf('occurredAt')}></lz-occurred>` : nothing}
      <lz-problem .problem=${this.#submission.problem}></lz-problem>
      <a class="link t1" href="/sites/${this.site}/board?person=${this.row.person}">${words.board}</a>
      <div class="row wrap acts end">${chosen ? this.#acts(chosen) : nothing}</div></div>`;
  }

  #room(one: Answer, chosen: boolean, best: boolean) {
    const words = say().rooms;
    const facts = [words.beds(one.beds), words.floor(one.floor), ...one.advantages.filter(({ kind }) => kind !== 'KEPT_FOR_THIS_PERSON').map(inWords)];
    const mark = one.room === this.row.room ? words.kept : best ? words.best : '';
    return html`<label><input type="radio" name="room" value=${one.room} .checked=${chosen} @change=${() => { this.chosen = one.room; }}>
      <b>${one.number}</b><span class="col">${mark ? html`<span>${mark}</span>` : nothing}<span class="t1 q2">${facts.join(' · ')}</span></span></label>`;
  }

  #acts(one: Answer) {
    const { busy } = this.#submission;
    const kept = one.room === this.row.room;
    return html`${!kept && mayDo.plan() ? html`<lz-button icon="bookmark" label=${say().rooms.keep(one.number)} ?busy=${busy} @click=${() => this.#keep(one)}></lz-button>` : nothing}
      ${mayDo.admit() ? html`<lz-button kind="prim" icon="bed" label=${say().admit(one.number)} ?busy=${busy} @click=${() => this.#admit(one)}></lz-button>` : nothing}`;
  }

  #numbers(rooms: readonly string[]): string {
    const shown = rooms.slice(0, NUMBERS).join(' ');
    return rooms.length > NUMBERS ? `${shown} ${say().rooms.more(rooms.length - NUMBERS)}` : shown;
  }

  async #keep(one: Answer): Promise<void> {
    const { stay } = this.row;
    const undo = () => told(() => giveUp(stay), say().rooms.given(this.name));
    await this.#done({ text: say().rooms.keptFor(this.name, one.number), ...(mayDo.giveUp() ? { undo } : {}) }, (act) => post(`/api/stays/${stay}/reservation`, { bed: one.freeBeds[0] }, { act }));
  }

  async #admit(one: Answer): Promise<void> {
    const bed = one.room === this.row.room ? this.row.bed : one.freeBeds[0];
    const occurredAt = this.querySelector<LzOccurred>('lz-occurred')?.instant ?? null;
    await this.#done({ text: say().admitted(this.name, one.number) }, (act) => admit(this.site, this.row.person, bed!, occurredAt, { act }));
  }

  async #done(said: Parameters<typeof toast>[0], send: (act: Act) => Promise<unknown>): Promise<void> {
    const done = await this.#submission.run(async (act) => { await send(act); return true; });
    if (!done) return;
    toast(said);
    this.tell('lz-acted');
    this.tell('lz-close');
  }
}
