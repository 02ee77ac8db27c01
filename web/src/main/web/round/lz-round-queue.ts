import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { zone } from '../shared/clock.ts';
import { time } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import type { Signal } from '../shared/signal.ts';
import { say } from './messages.ts';
import type { Item } from './queue-item.ts';
import { flush, giveUp, items } from './queue.ts';
import { degrees } from './words.ts';
import '../elements/lz-dialog.ts';

/** What is on this phone: what waits, and what was refused with the reason and what to do. */
@customElement('lz-round-queue')
export class LzRoundQueue extends LzElement {
  @property({ type: Boolean }) open = false;

  protected override signals(): Signal<never>[] {
    return [items, zone] as unknown as Signal<never>[];
  }

  protected override render() {
    const words = say();
    const here = items.value.filter((item) => item.state !== 'saved');
    return html`<lz-dialog ?open=${this.open} head=${words.queueTitle} @lz-close=${(event: Event) => { event.stopPropagation(); this.tell('lz-close'); }}>
      ${here.length === 0 ? html`<p>${words.queueEmpty}</p>` : html`<ul class="queue-items">${here.map((item) => this.#item(item))}</ul>`}
      <div slot="acts"><button type="button" class="btn" @click=${() => this.tell('lz-close')}>${words.close}</button>
        ${here.some((item) => item.state === 'waiting') ? html`<button type="button" class="btn prim" @click=${() => void flush()}>${words.resend}</button>` : nothing}</div></lz-dialog>`;
  }

  #item(item: Item): TemplateResult {
    const words = say();
    const { reading } = item;
    return html`<li class=${item.state === 'refused' ? 'c-fever' : 'c-overdue'}><div class="row"><b class="grow">${words.person(item.room, item.who)}</b><b>${degrees(reading.centi)} °C</b><span class="t1 q3">${time(reading.measuredAt, { zone: zone.value })}</span></div>
      <p class="t1 ct">${icon(item.state === 'refused' ? 'warn' : 'upload')}<b>${item.state === 'refused' ? item.why?.title : words.standing.waiting}</b></p>
      ${item.why ? html`<p class="t1">${item.why.detail}</p><p class="t1">${item.why.help}</p><div class="row"><button type="button" class="btn" @click=${() => this.#again(item)}>${words.measureAgain}</button>
        <button type="button" class="btn danger" @click=${() => void giveUp(item.id)}>${words.giveUp}</button></div>` : nothing}</li>`;
  }

  #again(item: Item): void {
    void giveUp(item.id);
    this.tell('lz-again', item.reading.person);
  }
}
