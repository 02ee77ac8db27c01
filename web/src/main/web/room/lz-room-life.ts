import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-tag.ts';
import { versionName } from '../protocol/version-names.ts';
import { get, type Listed } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { Resource } from '../shared/resource.ts';
import { looks, type Disinfection, type Sample, type Step } from './facts.ts';
import { say } from './life-messages.ts';
import { say as names } from './messages.ts';

/** Every step of a room's life, the newest first: who, when, why, under which protocol, with its record and its samples. */
@customElement('lz-room-life')
export class LzRoomLife extends LzElement {
  @property() room = '';
  @state() private earlier: readonly Step[] = [];
  @state() private next: string | null | undefined;
  readonly #life = new Resource(this, () => get<Listed<Step>>(`/api/rooms/${this.room}/history?limit=20`), ['rooms']);

  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.get('room')) return;
    this.earlier = [];
    this.next = undefined;
    void this.#life.reload();
  }

  protected override render() {
    return html`<section><h3>${names().history}</h3>${this.#life.show((life) => {
      const steps = [...life.items, ...this.earlier.filter(({ seq }) => !life.items.some((step) => step.seq === seq))];
      const next = this.next === undefined ? life.next : this.next;
      return html`<ol class="life">${steps.map((step) => this.#step(step))}</ol>
        ${next ? html`<p><lz-button size="s" label=${say().earlier} @click=${() => this.#more(next)}></lz-button></p>` : nothing}`;
    }, 3)}</section>`;
  }

  #step(step: Step) {
    const look = looks[step.phase];
    // When it was written down is said where that was not at once.
    const late = Date.parse(step.recordedAt) - Date.parse(step.since) > 5 * 60_000;
    const signed = [step.by ?? say().system, late ? say().recorded(this.#at(step.recordedAt)) : '', step.protocolVersion ? versionName(step.protocolVersion) : ''];
    return html`<li><lz-tag meaning=${look.meaning} icon=${look.icon} label=${names().phases[step.phase]}></lz-tag>
      <span class="t1 q2 life-when">${this.#at(step.since)}${step.until ? html` – ${this.#at(step.until)}` : nothing}</span>
      <div class="life-why">${step.reason ? html`<span>${step.reason}</span>` : nothing}
        ${names().soils[step.soil] ? html`<span class="t1 c-fever ct">${names().soils[step.soil]}</span>` : nothing}
        ${step.disinfection ? this.#disinfection(step.disinfection) : nothing}${step.samples.map((sample) => this.#sample(sample))}
        <span class="t1 q3">${signed.filter(Boolean).join(' · ')}</span></div></li>`;
  }

  #disinfection({ team, agent, mgPerLitre, minutes }: Disinfection) {
    return html`<span class="t1 fact">${icon('spray')}${say().disinfected(team, names().agents[agent], mgPerLitre, minutes)}</span>`;
  }

  #sample(sample: Sample) {
    const came = sample.result ? say().result(names().results[sample.result], this.#at(sample.resultAt!)) : say().noResult;
    return html`<span class="t1 fact">${icon('flask')}<span>${say().sampled(this.#at(sample.takenAt), sample.laboratory ?? '', sample.by ?? '')}
      <b class=${sample.result === 'POSITIVE' ? 'c-fever ct' : ''}>${came}</b></span></span>`;
  }

  async #more(cursor: string): Promise<void> {
    const page = await get<Listed<Step>>(`/api/rooms/${this.room}/history?limit=20&cursor=${encodeURIComponent(cursor)}`);
    this.earlier = [...this.earlier, ...page.items];
    this.next = page.next;
  }

  #at(instant: string): string {
    return moment(instant, { zone: zone.value, now: now() });
  }
}
