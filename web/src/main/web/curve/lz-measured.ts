import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-tag.ts';
import { newKey } from '../shared/act.ts';
import { get, put } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { celsius, moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './measured-messages.ts';

interface Reading {
  id: string;
  site: string;
  person: string;
  centi: number;
  method: 'AXILLA' | 'EAR' | 'FOREHEAD' | 'MOUTH';
  measuredAt: string;
  symptoms: readonly string[];
  otherSymptom?: string;
  deviceFault: boolean;
  corrects?: string;
  reason?: string;
}

interface Told {
  items: readonly { reading: Reading; correctedBy?: string }[];
}

/** What was measured of somebody by thermometer, the newest first; a mistaken one is corrected here, and both stay on record. */
@customElement('lz-measured')
export class LzMeasured extends LzElement {
  @property() person = '';
  readonly #all: Resource<Told> = new Resource(this, (signal) => this.opened
    ? get<Told>(`/api/people/${this.person}/manual-readings?limit=50`, signal) : Promise.resolve({ items: [] }));
  readonly #sending = new Submission(this);
  @state() private opened = false;
  @state() private mistaken: Reading | undefined;
  /** Made once for each dialog, so that sending it again keeps one row. */
  #id = '';

  protected override render() {
    return html`<section class="card"><details class="me-all" @toggle=${this.#toggle}><summary class="card-h"><h2 class="grow">${say().head}</h2>${icon('chevd')}</summary>
      ${this.opened ? this.#all.show((told) => told.items.length === 0 ? html`<p class="q3 me-none">${say().none}</p>`
        : html`<ul class="me-list">${told.items.map(({ reading, correctedBy }) => this.#row(reading, correctedBy != null))}</ul>`, 3) : nothing}</details></section>
      ${this.mistaken ? this.#dialog(this.mistaken) : nothing}`;
  }

  #row(one: Reading, withdrawn: boolean) {
    const value = `${celsius(one.centi / 100)} °C`;
    return html`<li class="me-row"><span>${withdrawn ? html`<s>${value}</s>` : html`<b>${value}</b>`} <span class="t1 q2">${say().methods[one.method]}</span>
        <br><span class="t1 q2">${this.#when(one)}${one.reason ? ` · ${say().because(one.reason)}` : nothing}</span></span>
      ${withdrawn ? html`<lz-tag meaning="none" label=${say().withdrawn}></lz-tag>` : one.deviceFault ? html`<lz-tag meaning="none" label=${say().broken}></lz-tag>` : nothing}
      ${withdrawn || !may('PUT /api/manual-readings/{reading}') ? nothing
        : html`<lz-button size="s" kind="ghost" icon="pen" label=${say().correct} @click=${() => { this.mistaken = one; this.#id = newKey(); this.#sending.problem = undefined; }}></lz-button>`}</li>`;
  }

  #when(one: Reading): string {
    return moment(one.measuredAt, { zone: zone.value, now: now() });
  }

  #dialog(one: Reading) {
    return html`<lz-dialog open head=${say().correctHead(celsius(one.centi / 100), this.#when(one))} @lz-close=${() => { this.mistaken = undefined; }}>
      <p class="q2">${say().correctText}</p>
      <form class="form" @submit=${(event: SubmitEvent) => this.#send(event, one)}>
        <lz-field label=${say().value} unit="°C" name="value" inputmode="decimal" required error=${this.#sending.errorOf('centi')}></lz-field>
        <lz-field label=${say().reason} name="reason" required maxlength="500" error=${this.#sending.errorOf('reason')}></lz-field>
        <lz-problem .problem=${this.#sending.problem}></lz-problem>
        <div class="row end"><lz-button label=${say().cancel} @click=${() => { this.mistaken = undefined; }}></lz-button>
          <lz-button kind="prim" type="submit" label=${say().save} ?busy=${this.#sending.busy}></lz-button></div></form></lz-dialog>`;
  }

  #again(): void {
    this.#all.value = undefined;
    void this.#all.reload();
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.get('person') && this.opened) this.#again();
  }

  #toggle = (event: Event): void => {
    if (this.opened || !(event.currentTarget as HTMLDetailsElement).open) return;
    this.opened = true;
    this.#again();
  };

  async #send(event: SubmitEvent, one: Reading): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const centi = Math.round(Number(String(form.get('value')).replace(',', '.')) * 100);
    const { site, person, method, measuredAt, symptoms, otherSymptom, id: corrects } = one;
    const kept = await this.#sending.run(() => put(`/api/manual-readings/${this.#id}`, { site, person, method, measuredAt, symptoms, otherSymptom,
      centi: Number.isFinite(centi) ? centi : undefined, corrects, reason: String(form.get('reason')) }));
    if (kept === undefined) return;
    this.mistaken = undefined;
    void this.#all.reload();
  }
}
