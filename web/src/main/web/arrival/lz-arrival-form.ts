import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-select.ts';
import type { Option } from '../elements/matching.ts';
import { toast } from '../elements/lz-toast.ts';
import { documentTypes, shown, type Candidate, type DocumentType, type Listed } from '../people/people.ts';
import { get, post } from '../shared/api.ts';
import { zone } from '../shared/clock.ts';
import { LzElement } from '../shared/element.ts';
import { instantIn } from '../shared/dates.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './messages.ts';

/** One person announced: somebody on record, or somebody new, with the order and the time. `lz-announced` tells that it was done. */
@customElement('lz-arrival-form')
export class LzArrivalForm extends LzElement {
  @property() site = '';
  @state() private fresh = false;
  @state() private person = '';
  @state() private type: DocumentType = 'RESIDENT_IDENTITY_CARD';
  readonly #recording = new Submission(this);
  readonly #announcing = new Submission(this);
  #named = '';

  private get candidates(): Candidate[] {
    const { problem } = this.#recording;
    return problem?.type === 'possible-duplicates' ? problem.facts['candidates'] as Candidate[] : [];
  }

  protected override render() {
    const words = say().form;
    const recorded = this.fresh && this.person !== '';
    return html`<form class="form col g4" @submit=${this.#send} novalidate>
      <lz-segments label=${words.kind} value=${this.fresh ? 'new' : 'known'} .segments=${[{ value: 'known', label: words.known }, { value: 'new', label: words.unknown }]}
        @lz-change=${(event: CustomEvent<string>) => { this.fresh = event.detail === 'new'; this.person = ''; }}></lz-segments>
      ${recorded ? html`<p><b>${this.#named}</b></p>` : this.fresh ? this.#new() : html`<lz-select label=${words.who} hint=${words.whoHint} value=${this.person} .find=${this.#find}
        error=${this.#announcing.errorOf('person')} @lz-change=${(event: CustomEvent<string>) => { this.person = event.detail; }}></lz-select>`}
      <lz-problem .problem=${this.#recording.problem}></lz-problem>
      ${this.candidates.length ? this.#offered() : nothing}
      ${this.#order()}
      <lz-problem .problem=${this.#announcing.problem}></lz-problem>
      <div class="row"><lz-button kind="prim" type="submit" icon="check" ?busy=${this.#recording.busy || this.#announcing.busy}
        label=${this.candidates.length ? words.another : words.send}></lz-button></div></form>`;
  }

  #new() {
    const words = say().form;
    const error = (path: string) => this.#recording.errorOf(path);
    return html`<div class="ar-two">
      <lz-field label=${say().name} name="full" error=${error('name.full')}></lz-field>
      <lz-select label=${words.paper} value=${this.type} .options=${documentTypes.map((type) => ({ value: type, label: words.types[type] ?? type }))}
        @lz-change=${(event: CustomEvent<DocumentType>) => { this.type = event.detail; }}></lz-select>
      ${this.type === 'UNKNOWN' ? html`<lz-field label=${words.unknownReason} name="unknownReason" error=${error('documents[0].unknownReason')}></lz-field>`
        : html`<lz-field label=${words.number} name="number" error=${error('documents[0].number')}></lz-field>`}
      ${this.type === 'PASSPORT' ? html`<lz-field label=${words.country} name="country" error=${error('documents[0].country')}></lz-field>` : nothing}
      <lz-field label=${words.phone} name="phone" type="tel" optional error=${error('phone')}></lz-field>
      <lz-field label=${words.birth} name="birth" optional hint=${words.birthHint} error=${error('birth')}></lz-field></div>`;
  }

  #order() {
    const words = say().form;
    const error = (path: string) => this.#announcing.errorOf(path);
    const classes = [...Object.entries(say().classes).map(([value, label]) => ({ value, label })), { value: 'NONE', label: words.noOrder }];
    return html`<div class="ar-two">
      <lz-select label=${say().riskClass} name="riskClass" value="CLOSE_CONTACT" .options=${classes} error=${error('riskClass')}></lz-select>
      <lz-field label=${words.exposure} name="exposureDay" type="date" error=${error('exposureDay')}></lz-field>
      <lz-field label=${words.authority} name="authority" error=${error('authority')}></lz-field>
      <lz-field label=${words.why} name="reason" error=${error('reason')}></lz-field>
      <lz-field label=${words.legalBasis} name="legalBasis" optional error=${error('legalBasis')}></lz-field>
      <lz-field label=${words.at} name="at" type="datetime-local" optional error=${error('at')}></lz-field>
      <lz-field label=${say().bus} name="transport" optional error=${error('transport')}></lz-field>
      <lz-field label=${words.note} name="note" optional error=${error('note')}></lz-field></div>`;
  }

  #offered() {
    return html`<section class="col g2" aria-label=${say().form.candidates}><h2>${say().form.candidates}</h2>${this.candidates.map((candidate) => html`
      <div class="row wrap"><div class="grow col"><b>${shown(candidate)}</b><span class="t1 q2">${[candidate.birth, candidate.phone, ...candidate.documents].filter(Boolean).join(' · ')}</span></div>
        <lz-button label=${say().form.use} @click=${() => this.#use(candidate)}></lz-button></div>`)}</section>`;
  }

  #use(candidate: Candidate): void {
    this.person = candidate.person;
    this.#named = shown(candidate);
    this.#recording.problem = undefined;
  }

  #find = async (query: string): Promise<Option[]> => {
    const found = await get<{ items: Listed[] }>(`/api/sites/${this.site}/people?former=true&limit=20&q=${encodeURIComponent(query)}`);
    return found.items.map((one) => ({ value: one.id, label: shown(one), note: [one.birth, one.phone].filter(Boolean).join(' · ') }));
  };

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '').trim() || null;
    if (this.fresh && !this.person && !await this.#record(text)) return;
    const riskClass = text('riskClass');
    const at = text('at');
    const order = riskClass === 'NONE' ? {} : { riskClass, exposureDay: text('exposureDay'), authority: text('authority'), reason: text('reason'), legalBasis: text('legalBasis') };
    const done = await this.#announcing.run((act) => post(`/api/sites/${this.site}/arrivals`, {
      person: this.person || null, ...order, at: at && instantIn(at, zone.value), transport: text('transport'), note: text('note') }, { act }));
    if (!done) return;
    toast({ text: say().form.done(this.#named || this.querySelector<HTMLInputElement>('lz-select input')?.value || '') });
    this.tell('lz-announced');
  }

  async #record(text: (name: string) => string | null): Promise<boolean> {
    const paper = { type: this.type, country: text('country')?.toUpperCase() ?? null, number: text('number'), unknownReason: text('unknownReason') };
    const others = this.candidates.map((candidate) => candidate.person);
    const made = await this.#recording.run((act) => post<{ id: string }>(`/api/sites/${this.site}/people`, {
      name: { full: text('full') }, phone: text('phone'), birth: text('birth'), documents: [paper], notDuplicateOf: others }, { act }));
    if (!made) return false;
    this.person = made.id;
    this.#named = text('full') ?? '';
    return true;
  }
}
