import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { reasonsOf } from '../arrival/arrivals.ts';
import type { Fit } from '../board/fits.ts';
import { inWords, mostAgainst } from '../board/reasons.ts';
import { today } from '../board/today.ts';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-occurred.ts';
import type { LzOccurred } from '../elements/lz-occurred.ts';
import '../elements/lz-problem.ts';
import { icon } from '../elements/lz-icon.ts';
import { toast } from '../elements/lz-toast.ts';
import { get } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { LzElement } from '../shared/element.ts';
import { Resource } from '../shared/resource.ts';
import { Submission } from '../shared/submission.ts';
import { send } from './acts.ts';
import { say } from './messages.ts';
import type { Transfer } from './transfers.ts';

interface Answer extends Fit { floor: number }

/** So many numbers of rooms stand beside a reason. */
const NUMBERS = 6;

/** Which room at the destination: those that fit, the best first, and why the others do not. */
@customElement('lz-transfer-room')
export class LzTransferRoom extends LzElement {
  @property({ attribute: false }) transfer!: Transfer;
  @property() step: 'DESTINATION_APPROVED' | 'ARRIVED' = 'DESTINATION_APPROVED';
  @state() private chosen = '';
  readonly #answers: Resource<{ items: Answer[] }> = new Resource(this, (signal) => get<{ items: Answer[] }>(`/api/transfers/${this.transfer.id}/fitting-rooms`, signal));
  readonly #submission = new Submission(this);

  protected override render() {
    const name = called(this.transfer);
    return html`<lz-dialog open head=${this.step === 'ARRIVED' ? say().arriveHead(name) : say().acceptHead(name)} @lz-close=${() => this.tell('lz-close')}>${this.#answers.show(({ items }) => this.#content(items))}</lz-dialog>`;
  }

  #content(items: readonly Answer[]): TemplateResult {
    const fitting = items.filter((one) => one.fits);
    const others = items.filter((one) => !one.fits);
    const kept = this.transfer.kept;
    const chosen = fitting.find((one) => one.room === this.chosen) ?? fitting.find((one) => one.number === kept) ?? fitting[0];
    return html`<div class="col g3">
      ${fitting.length ? html`<b class="t1">${say().fitting(fitting.length)}</b><fieldset class="tf-rooms" aria-label=${say().fitting(fitting.length)}>
        ${repeat(fitting, (one) => one.room, (one) => this.#room(one, one === chosen))}</fieldset>`
        : html`<p class="note c-overdue">${icon('warn')}<span>${say().noFit}</span></p>`}
      ${others.length ? html`<details class="tf-others" ?open=${fitting.length === 0}><summary class="t1"><b>${say().whyNot(others.length)}</b></summary><ul>
        ${reasonsOf(others, (fit) => mostAgainst(fit, today())).map(({ reason, rooms }) => html`<li><span>${reason}</span><span>${numbers(rooms)}</span></li>`)}</ul></details>` : nothing}
      ${chosen ? html`<lz-occurred error=${this.#submission.errorOf('occurredAt')}></lz-occurred>` : nothing}
      <lz-problem .problem=${this.#submission.problem}></lz-problem>
      ${chosen ? html`<div class="row wrap acts end"><lz-button kind="prim" icon="bed" label=${this.step === 'ARRIVED' ? say().arrive(chosen.number) : say().keep(chosen.number)}
        ?busy=${this.#submission.busy} @click=${() => this.#send(chosen)}></lz-button></div>` : nothing}</div>`;
  }

  #room(one: Answer, chosen: boolean) {
    const mark = one.number === this.transfer.kept ? say().keptHere : '';
    const facts = [say().floor(one.floor), ...one.advantages.filter(({ kind }) => kind !== 'KEPT_FOR_THIS_PERSON').map(inWords)];
    return html`<label><input type="radio" name="room" value=${one.room} .checked=${chosen} @change=${() => { this.chosen = one.room; }}>
      <b>${one.number}</b><span class="col">${mark ? html`<span>${mark}</span>` : nothing}<span class="t1 q2">${facts.join(' · ')}</span></span></label>`;
  }

  async #send(one: Answer): Promise<void> {
    const bed = this.step === 'ARRIVED' && one.number === this.transfer.kept ? null : one.freeBeds[0];
    const occurredAt = this.querySelector<LzOccurred>('lz-occurred')?.instant ?? null;
    const done = await this.#submission.run(async (act) => { await send(this.transfer.id, this.step, { bed, occurredAt }, { act }); return true; });
    if (!done) return;
    toast({ text: say().done[this.step]! });
    this.tell('lz-acted');
    this.tell('lz-close');
  }
}

function numbers(rooms: readonly string[]): string {
  const few = rooms.slice(0, NUMBERS).join(' ');
  return rooms.length > NUMBERS ? `${few} ${say().more(rooms.length - NUMBERS)}` : few;
}
