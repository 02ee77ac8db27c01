import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { newKey } from '../shared/act.ts';
import { called } from '../shared/called.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { connection } from '../shared/connection.ts';
import { queueLine } from '../queue/lz-queue.ts';
import { LzElement } from '../shared/element.ts';
import type { Signal } from '../shared/signal.ts';
import { askBack } from './ask-back.ts';
import { centiOf } from './meant.ts';
import { patchNote } from './heard-view.ts';
import { say } from './messages.ts';
import { methods, symptoms, type Method, type Reading, type Round, type Symptom } from './round.ts';
import { earlier, type Stop } from './walk.ts';
import { aboutOf, beforeOf, degrees } from './words.ts';
import '../elements/lz-number-pad.ts';
import '../elements/lz-segments.ts';

/** How many symptoms stand in view before "more". */
const inView = 6;

/** One person at the door: a number, how it was measured, what they feel; then the next door. */
@customElement('lz-round-entry')
export class LzRoundEntry extends LzElement {
  @property({ attribute: false }) round!: Round;
  @property({ attribute: false }) stop!: Stop;
  @property({ attribute: false }) next: Stop | undefined;
  @property({ type: Number }) at = 0;
  @property({ type: Number }) of = 0;
  @state() private typed = '';
  /** Stays from door to door: a nurse carries one thermometer. */
  @state() private method: Method = 'AXILLA';
  @state() private felt: readonly Symptom[] = [];
  @state() private other = '';
  @state() private more = false;
  @state() private asking = false;

  protected override signals(): Signal<never>[] {
    return [connection, minute, zone] as unknown as Signal<never>[];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('stop');
    if (!changed.has('stop') || before?.resident.person === this.stop.resident.person) return;
    this.#clear();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
  }

  #clear(): void {
    this.typed = '';
    this.felt = [];
    this.other = '';
    this.more = false;
    this.asking = false;
  }

  get #centi(): number | undefined {
    return centiOf(this.typed);
  }

  get #possible(): boolean {
    const { lowest, highest } = this.round.numbers;
    return this.#centi !== undefined && this.#centi >= lowest && this.#centi <= highest;
  }

  protected override render() {
    const words = say();
    const { stop, round } = this;
    const fever = this.#possible && this.#centi! >= round.numbers.feverLine;
    return html`<div class="entry"><header class="entry-head">
        <button type="button" class="btn ghost only" aria-label=${words.close} @click=${() => this.tell('lz-close')}>${icon('x')}</button>
        <div class="grow"><h1>${words.person(stop.room, called(stop.resident))}</h1><p class="t1 q3">${this.at} / ${this.of}${words.dot}${aboutOf(stop.resident, stop.mates)}</p></div>
        <button type="button" class="btn ghost only" aria-label=${words.skip} @click=${() => this.tell('lz-skip')}>${icon('skip')}</button></header>
      ${queueLine()}
      <div class="entry-body"><p class="entry-before t1">${earlier(round, stop.resident).map(({ slot, centi }) => html`<span>${beforeOf(round, slot)} <b>${degrees(centi)}</b></span>`)}
        ${stop.shown ? html`<span>${words.standing[stop.standing]} <b>${degrees(stop.shown.centi)}</b></span>` : nothing}${patchNote(round, stop.resident)}</p>
      <div class="read ${fever ? 'ct c-fever' : ''}"><output aria-live="polite" aria-label=${words.temperature}>${this.typed || '–'}</output><small>°C</small></div>
      <p class="entry-fever ct c-fever t1" role="status">${fever ? html`${icon('thermo')}<b>${words.feverNote(degrees(round.numbers.feverLine), round.numbers.againMinutes)}</b>` : nothing}</p>
      ${this.asking && this.#centi !== undefined ? askBack(this.#centi, round.numbers, { change: (centi) => this.#change(centi), again: () => { this.typed = ''; this.asking = false; }, fault: () => this.#save(true) }) : this.#rest()}
      <lz-number-pad bare .value=${this.typed} label=${words.temperature} @lz-input=${(event: CustomEvent<string>) => this.#press(event.detail)}></lz-number-pad>
      <button type="button" class="btn prim xl full entry-save" ?disabled=${!this.#possible} @click=${() => this.#save(false)}>${this.next ? words.saveNext(this.next.room) : words.save}</button></div></div>`;
  }

  #rest(): TemplateResult {
    const words = say();
    const shown = this.more ? symptoms : symptoms.slice(0, inView);
    return html`<lz-segments label=${words.method} .value=${this.method} .segments=${methods.map((value) => ({ value, label: words.methods[value] }))}
        @lz-change=${(event: CustomEvent<Method>) => { this.method = event.detail; }}></lz-segments>
      <div class="entry-symptoms" role="group" aria-label=${words.symptoms}>${shown.map((one) => html`<button type="button" class="chip" aria-pressed=${this.felt.includes(one)} @click=${() => this.#feel(one)}>${this.felt.includes(one) ? icon('check') : nothing}${words.symptom[one]}</button>`)}
        ${this.more ? html`<span class="input entry-other"><input aria-label=${words.other} placeholder=${words.other} maxlength="200" .value=${this.other} @input=${(event: Event) => this.#say((event.target as HTMLInputElement).value)}></span>` : nothing}
        <button type="button" class="chip" aria-expanded=${this.more} @click=${() => { this.more = !this.more; }}>${this.more ? words.less : words.more}</button></div>`;
  }

  /** Feeling well goes with nothing else. */
  #feel(one: Symptom): void {
    const without = this.felt.filter((each) => each !== one && (one === 'NONE' ? false : each !== 'NONE'));
    if (one === 'NONE') this.other = '';
    this.felt = this.felt.includes(one) ? without : [...without, one];
  }

  #say(other: string): void {
    this.other = other;
    if (other) this.felt = this.felt.filter((each) => each !== 'NONE');
  }

  #press(typed: string): void {
    this.typed = typed;
    // A whole number of degrees may still grow a decimal: only what is complete is asked back.
    this.asking = typed.includes('.') && !typed.endsWith('.') && !this.#possible;
  }

  #change(centi: number): void {
    this.typed = degrees(centi);
    this.asking = false;
  }

  #save(deviceFault: boolean): void {
    if (this.#centi === undefined) return;
    const other = this.other.trim();
    this.tell<Reading>('lz-keep', { id: newKey(), person: this.stop.resident.person, centi: this.#centi, method: this.method,
      measuredAt: `${now().toISOString().slice(0, 19)}Z`, symptoms: this.felt, otherSymptom: other || null, deviceFault });
    this.#clear();
  }

  /** A keyboard on the tablet types where the thumb presses, wherever the focus is. */
  #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === 'Escape') this.tell('lz-close');
    if (/^[\d.,]$/.test(event.key) || event.key === 'Backspace') this.querySelector('lz-number-pad [role=group]')?.dispatchEvent(new KeyboardEvent('keydown', { key: event.key }));
  };
}
