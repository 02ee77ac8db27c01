import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { zone } from '../shared/clock.ts';
import { connection } from '../shared/connection.ts';
import { time } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { go } from '../shared/router.ts';
import type { Signal } from '../shared/signal.ts';
import { count, type Kept } from './kept.ts';
import { say } from './messages.ts';
import { flush, lasting, queues, type Queue } from './queue.ts';
import '../elements/lz-dialog.ts';
import './open.ts';

/** What is on this device and not at the server: a bar while there is something or no network, and behind it each thing with its state and reason. */
@customElement('lz-queue')
export class LzQueue extends LzElement {
  @state() private open = false;

  protected override signals(): Signal<never>[] {
    return [...queues.map(({ items }) => items), lasting, connection, zone] as unknown as Signal<never>[];
  }

  protected override render() {
    const words = say();
    const here = queues.flatMap((queue) => queue.items.value.filter(({ state }) => state !== 'saved').map((item) => ({ queue, item })));
    return html`${this.#bar()}<lz-dialog ?open=${this.open} head=${words.title} @lz-close=${() => { this.open = false; }}>
      ${here.length === 0 ? html`<p>${words.empty}</p>` : html`<ul class="queue-items">${here.map(({ queue, item }) => this.#item(queue, item))}</ul>`}
      <div slot="acts"><button type="button" class="btn" @click=${() => { this.open = false; }}>${words.close}</button>
        ${here.some(({ item }) => item.state === 'waiting') ? html`<button type="button" class="btn prim" @click=${() => void flush()}>${words.resend}</button>` : nothing}</div></lz-dialog>`;
  }

  #bar(): TemplateResult | typeof nothing {
    const words = say();
    const { queued, refused, state: way } = connection.value;
    const lost = way === 'lost' || !navigator.onLine;
    if (queued + refused === 0 && !lost) return nothing;
    const first = queues.flatMap(({ items, kind }) => items.value.filter((item) => count([item], 'waiting', 'sending') > 0).map((item) => kind.at(item))).sort()[0];
    const head = refused > 0 ? words.refused(refused) : queued === 0 ? words.offlineNone : lost ? words.offline(queued) : words.sending(queued);
    const text = !lasting.value ? words.keptOpen : first ? words.kept(time(first, { zone: zone.value })) : '';
    return html`<button type="button" class="round-queue ${refused > 0 ? 'c-fever' : 'c-overdue'}" @click=${() => { this.open = true; }}>${icon(refused > 0 ? 'warn' : lost ? 'cloudoff' : 'upload')}
      <span class="grow"><b role="status">${head}</b>${text ? html`<span>${text}</span>` : nothing}</span>${icon('chevr')}</button>`;
  }

  #item(queue: Queue<Kept>, item: Kept): TemplateResult {
    const words = say();
    const { head, figure, again, address } = queue.kind.told(item);
    const isRefused = item.state === 'refused';
    return html`<li class=${isRefused ? 'c-fever' : 'c-overdue'}><div class="row"><b class="grow">${head}</b><b>${figure}</b><span class="t1 q3">${time(queue.kind.at(item), { zone: zone.value })}</span></div>
      <p class="t1 ct">${icon(isRefused ? 'warn' : 'upload')}<b>${isRefused ? item.why?.title : words.waits}</b></p>
      ${item.why ? html`<p class="t1">${item.why.detail}</p><p class="t1">${item.why.help}</p><div class="row"><button type="button" class="btn" @click=${() => this.#again(queue, item, address)}>${again}</button>
        <button type="button" class="btn danger" @click=${() => void queue.giveUp(item.id)}>${words.giveUp}</button></div>` : nothing}</li>`;
  }

  async #again(queue: Queue<Kept>, item: Kept, address: string): Promise<void> {
    this.open = false;
    await queue.kind.reopen?.(item);
    await queue.giveUp(item.id);
    go(address);
  }
}

/** At the head of an entry that fills the phone. */
export function queueLine(): TemplateResult | typeof nothing {
  const { queued, state: way } = connection.value;
  if (queued === 0) return nothing;
  return html`<p class="entry-queue c-overdue t1" role="status">${icon('upload')}<b class="grow">${say().sending(queued)}</b>${way === 'lost' || !navigator.onLine ? say().noNetwork : nothing}</p>`;
}
