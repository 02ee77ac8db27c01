import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { newKey } from '../shared/act.ts';
import { called } from '../shared/called.ts';
import { minute, now } from '../shared/clock.ts';
import { LzElement } from '../shared/element.ts';
import type { Signal } from '../shared/signal.ts';
import { patchNote } from './heard-view.ts';
import { centiOf, meant } from './meant.ts';
import { say } from './messages.ts';
import { methods, type Method, type Reading, type Round } from './round.ts';
import { earlier, type Stop } from './walk.ts';
import { aboutOf, beforeOf, degrees } from './words.ts';
import '../elements/lz-button.ts';
import '../elements/lz-segments.ts';

/** What was measured of whom. */
export interface Measured {
  stop: Stop;
  reading: Reading;
}

/** A floor as a table with a field each: typed one below the other, each kept for itself with Enter (`lz-keep`); `lz-open` for the rest of a person. */
@customElement('lz-round-list')
export class LzRoundList extends LzElement {
  @property({ attribute: false }) round!: Round;
  @property({ attribute: false }) stops: readonly Stop[] = [];
  @state() private typed: ReadonlyMap<string, string> = new Map();
  @state() private well: ReadonlySet<string> = new Set();
  /** Whose number was sent off as no body has it. */
  @state() private asked: ReadonlySet<string> = new Set();
  @state() private method: Method = 'AXILLA';

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  protected override render() {
    const words = say();
    const heads = [words.columns.room, words.columns.who, words.columns.before, words.patch, words.columns.value, words.columns.symptoms, ''];
    return html`<div class="round-methods"><lz-segments label=${words.method} .value=${this.method} .segments=${methods.map((value) => ({ value, label: words.methods[value] }))}
        @lz-change=${(event: CustomEvent<Method>) => { this.method = event.detail; }}></lz-segments><span class="t1 q3">${words.listHint}</span></div>
      <table class="table stack round-table"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${this.stops.map((stop) => this.#row(stop, heads))}</tbody></table>`;
  }

  #row(stop: Stop, heads: readonly string[]): TemplateResult {
    const { resident, room } = stop;
    const name = called(resident);
    // What was refused is settled in the queue, with its reason.
    const open = stop.standing === 'left';
    return html`<tr class="ritem-row ${stop.standing}"><td><b>${room}</b></td><td data-head=${heads[1]!}><span><b>${name}</b><br><span class="t1 q2">${aboutOf(resident, stop.mates)}</span></span></td>
      <td data-head=${heads[2]!}><span class="t1">${earlier(this.round, resident).map(({ slot, centi }) => html`<span class="nowrap">${beforeOf(this.round, slot)} <b>${degrees(centi)}</b></span> `)}</span></td>
      <td data-head=${heads[3]!}><span class="t1">${patchNote(this.round, resident)}</span></td>
      <td data-head=${heads[4]!}>${open ? this.#field(stop) : stop.shown ? html`<b>${degrees(stop.shown.centi)}</b>` : nothing}</td>
      <td data-head=${heads[5]!}>${open ? html`<label class="check"><input type="checkbox" .checked=${this.well.has(resident.person)} @change=${() => this.#toggle(resident.person)}>${say().well}</label>` : nothing}</td>
      <td><span class="row">${open && this.#possible(resident.person) ? html`<lz-button size="s" kind="prim" only icon="check" label=${say().saveOne(name)} @click=${() => this.#keep(stop)}></lz-button>` : nothing}
        ${open ? nothing : html`<span class="t1">${say().standing[stop.standing]}</span>`}
        <lz-button size="s" kind="ghost" only icon="pen" label=${say().moreOf(name)} @click=${() => this.tell('lz-open', stop)}></lz-button></span></td></tr>`;
  }

  #field(stop: Stop): TemplateResult {
    const { person } = stop.resident;
    const typed = this.typed.get(person) ?? '';
    const centi = centiOf(typed);
    const { lowest, highest, feverLine } = this.round.numbers;
    const possible = this.#possible(person);
    const wrong = typed !== '' && !possible && (this.asked.has(person) || /\.\d$/.test(typed));
    const guess = wrong && centi !== undefined ? meant(centi, lowest, highest) : undefined;
    const fever = possible && centi! >= feverLine;
    return html`<span class="col g1"><span class="input round-value ${wrong ? 'is-err' : ''}"><input inputmode="decimal" autocomplete="off" maxlength="5" data-person=${person} aria-label="${say().person(stop.room, called(stop.resident))} ${say().temperature}"
        aria-invalid=${wrong ? 'true' : nothing} .value=${typed} @input=${(event: Event) => this.#type(person, (event.target as HTMLInputElement).value)} @keydown=${(event: KeyboardEvent) => this.#key(event, stop)}><span class="unit">°C</span></span>
      ${fever ? html`<span class="t1 ct c-fever row g1">${icon('thermo')}${say().fever}</span>` : nothing}
      ${wrong ? html`<span class="t1 ct c-overdue" role="alert">${say().range(degrees(lowest), degrees(highest))}</span>` : nothing}
      ${guess === undefined ? nothing : html`<button type="button" class="btn s" @click=${() => this.#type(person, degrees(guess))}>${say().change(degrees(guess))}</button>`}</span>`;
  }

  #possible(person: string): boolean {
    const centi = centiOf(this.typed.get(person) ?? '');
    return centi !== undefined && centi >= this.round.numbers.lowest && centi <= this.round.numbers.highest;
  }

  #type(person: string, typed: string): void {
    this.typed = new Map(this.typed).set(person, typed.trim().replace(/[,。，]/, '.'));
    this.asked = without(this.asked, person);
  }

  #toggle(person: string): void {
    this.well = this.well.has(person) ? without(this.well, person) : new Set([...this.well, person]);
  }

  /** Up and down as in a sheet of numbers; Enter keeps first. */
  #key(event: KeyboardEvent, stop: Stop): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0 || event.isComposing) return;
    event.preventDefault();
    if (event.key === 'Enter' && this.typed.get(stop.resident.person)) {
      if (!this.#possible(stop.resident.person)) {
        this.asked = new Set([...this.asked, stop.resident.person]);
        return;
      }
      this.#keep(stop);
    }
    const fields = [...this.querySelectorAll<HTMLInputElement>('input[data-person]')];
    const next = fields[fields.indexOf(event.target as HTMLInputElement) + step];
    next?.focus();
    next?.select();
  }

  #keep(stop: Stop): void {
    const { person } = stop.resident;
    const reading: Reading = { id: newKey(), person, centi: centiOf(this.typed.get(person)!)!, method: this.method, measuredAt: `${now().toISOString().slice(0, 19)}Z`,
      symptoms: this.well.has(person) ? ['NONE'] : [], otherSymptom: null, deviceFault: false };
    const rest = new Map(this.typed);
    rest.delete(person);
    this.typed = rest;
    this.well = without(this.well, person);
    this.tell<Measured>('lz-keep', { stop, reading });
  }
}

function without(all: ReadonlySet<string>, one: string): Set<string> {
  return new Set([...all].filter((each) => each !== one));
}
