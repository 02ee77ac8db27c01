import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { get } from '../shared/api.ts';
import { zone, now } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { card } from '../people/card.ts';
import { correct, pair, swap, takeOff, withdraw } from './acts.ts';
import { say, why } from './messages.ts';
import type { Wear } from './patches.ts';

/** Which patch somebody wears, wore, and what can be done about it. */
@customElement('lz-wears')
export class LzWears extends LzElement {
  @property() person = '';
  @property() name = '';
  readonly #wears = new Resource(this, (signal) => this.#read(signal), ['wears']);
  #told = '';

  protected override updated(): void {
    if (this.#told !== '' && this.#told !== this.person) void this.#wears.reload();
  }

  protected override render() {
    return this.#wears.show((wears) => {
      const on = wears.find((wear) => wear.to === null && wear.withdrawnAt === null);
      const acting = may('POST /api/people/{person}/wears');
      return card(say().card, html`<p class="pp-in ${on ? '' : 'q3'}">${on ? html`<b>${say().wears(on.code)}</b>${on.bodyPlace ? ` · ${say().places[on.bodyPlace]}` : ''}` : say().none2}</p>
        ${on && acting ? html`<p class="pp-in row wrap"><lz-button size="s" icon="swap" label=${say().swap} @click=${() => this.#do(swap(on))}></lz-button>
          <lz-button size="s" label=${say().end} @click=${() => this.#do(takeOff(on))}></lz-button></p>` : nothing}
        ${wears.length ? html`<ul class="pp-rows">${wears.map((wear) => this.#row(wear, acting))}</ul>` : nothing}`,
        !on && acting ? html`<lz-button size="s" kind="ghost" icon="plus" label=${say().pair} @click=${() => this.#do(pair(this.person, this.name))}></lz-button>` : nothing);
    }, 3);
  }

  #row(wear: Wear, acting: boolean) {
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    return html`<li class=${wear.withdrawnAt ? 'q3' : ''}><div class="col grow"><b class=${wear.withdrawnAt ? 'pp-gone' : ''}>${wear.code}</b>
        <span class="t1 q2">${at(wear.from)} – ${wear.to ? at(wear.to) : say().now}</span>
        ${wear.steps.filter((step) => step.kind !== 'BEGUN').map((step) => html`<span class="t1 q3">${[say().kinds[step.kind], at(step.occurredAt), step.author ? say().by(step.author) : '', why(step.reason)].filter(Boolean).join(' · ')}</span>`)}</div>
      ${acting && !wear.withdrawnAt ? html`<lz-button size="s" kind="ghost" label=${say().correct} @click=${() => this.#do(correct(wear))}></lz-button>
        <lz-button size="s" kind="ghost" label=${say().never} @click=${() => this.#do(withdraw(wear))}></lz-button>` : nothing}</li>`;
  }

  async #read(signal: AbortSignal): Promise<Wear[]> {
    const live = this.#told === this.person;
    this.#told = this.person;
    return (await get<{ items: Wear[] }>(`/api/people/${this.person}/wears${live ? '?live=true' : ''}`, signal)).items;
  }

  async #do(act: Promise<boolean>): Promise<void> {
    if (await act) await this.#wears.reload();
  }
}
