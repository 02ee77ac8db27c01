import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import type { LzField } from '../elements/lz-field.ts';
import '../elements/lz-field.ts';
import '../elements/lz-occurred.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-segments.ts';
import { icon } from '../elements/lz-icon.ts';
import type { LzOccurred } from '../elements/lz-occurred.ts';
import { toast } from '../elements/lz-toast.ts';
import { scansOne } from '../label/scan-button.ts';
import { post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { may } from '../shared/session.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './messages.ts';
import { onTheWay, type Consignment, type Sent } from './tubes.ts';

type Found = 'here' | 'missing';

/** What came to the laboratory: all of it at once, or tube by tube with those that are not there. `lz-changed` once it is recorded. */
@customElement('lz-receipt')
export class LzReceipt extends LzElement {
  @property({ attribute: false }) consignment!: Consignment;
  @state() private found: ReadonlyMap<string, Found> = new Map();
  @state() private said = '';
  readonly #sending = new Submission(this);

  protected override render() {
    const { consignment } = this;
    const open = onTheWay(consignment);
    const at = moment(consignment.dispatchedAt, { zone: zone.value, now: now() });
    return html`<section class="card"><div class="card-h la-sent-h"><h3 class="grow">${at}${say().dot}${consignment.laboratory.name}</h3>
        <span class="t1 q2">${[consignment.by ? say().by(consignment.by) : '', consignment.courier, say().receivedOf(consignment.tubes.length - open.length, consignment.tubes.length)].filter(Boolean).join(say().dot)}</span></div>
      ${may('POST /api/consignments/{consignment}/receipt') ? this.#check(open) : html`<ul class="la-tubes">${open.map(({ code }) => html`<li>${code}</li>`)}</ul>`}</section>`;
  }

  #check(open: readonly Sent[]): TemplateResult {
    const here = open.filter(({ code }) => this.found.get(code) === 'here').length;
    const missing = open.filter(({ code }) => this.found.get(code) === 'missing').length;
    const undecided = open.length - here - missing;
    return html`<div class="la-receipt"><form class="la-scan" @submit=${(event: SubmitEvent) => this.#scanned(event, open)}>${scansOne(html`<lz-field class="grow" name="code" label=${say().scanTube} hint=${say().receiveHint} error=${this.said} maxlength="40"></lz-field>`)}</form>
      <ul class="la-check">${open.map((tube) => this.#tube(tube))}</ul>
      ${missing ? html`<lz-field name="note" label=${say().note} optional maxlength="200"></lz-field>` : nothing}
      <lz-occurred error=${this.#sending.errorOf('receivedAt')}></lz-occurred><lz-problem .problem=${this.#sending.problem}></lz-problem>
      <div class="row wrap">${this.found.size === 0 ? html`<lz-button kind="prim" icon="check" label=${say().receiveAll(open.length)} ?busy=${this.#sending.busy} @click=${() => this.#send({})}></lz-button>`
        : html`<lz-button kind="prim" icon="check" label=${say().receiveSome(here, missing)} ?busy=${this.#sending.busy} @click=${() => this.#send(this.#told(open))}></lz-button>
          ${undecided ? html`<span class="t1 q2">${say().undecided(undecided)}</span>` : nothing}`}</div></div>`;
  }

  #tube({ code, capacity, filled }: Sent): TemplateResult {
    const found = this.found.get(code) ?? '';
    return html`<li class=${found === 'missing' ? 'c-overdue' : found === 'here' ? 'c-free' : ''}><span class="grow"><b>${code}</b> <span class="t1 q2">${say().size(capacity)}${say().dot}${say().held(filled, capacity)}</span></span>
      <lz-segments size="s" label=${code} value=${found} .segments=${[{ value: 'here', label: say().here, icon: 'check' }, { value: 'missing', label: say().missing, icon: 'search' }]}
        @lz-change=${(event: CustomEvent<Found>) => { event.stopPropagation(); this.found = new Map(this.found).set(code, event.detail); }}></lz-segments>${found === 'here' ? html`<span class="sr">${icon('check')}</span>` : nothing}</li>`;
  }

  #scanned(event: SubmitEvent, open: readonly Sent[]): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const code = String(new FormData(form).get('code') ?? '').normalize('NFKC').trim().toUpperCase();
    if (!code) return;
    const known = open.some((tube) => tube.code === code);
    this.said = known ? '' : say().foreign(code);
    if (!known) return;
    this.found = new Map(this.found).set(code, 'here');
    for (const field of form.querySelectorAll<LzField>('lz-field')) field.value = '';
  }

  #told(open: readonly Sent[]): { tubes: string[]; missing: string[] } {
    const of = (found: Found) => open.filter(({ code }) => this.found.get(code) === found).map(({ code }) => code);
    return { tubes: of('here'), missing: of('missing') };
  }

  async #send(what: { tubes?: string[]; missing?: string[] }): Promise<void> {
    const note = this.querySelector<HTMLInputElement>('input[name=note]')?.value.trim() || null;
    const receivedAt = this.querySelector<LzOccurred>('lz-occurred')?.instant ?? null;
    if (!await this.#sending.run((act) => post(`/api/consignments/${this.consignment.id}/receipt`, { ...what, receivedAt, note }, { act }))) return;
    this.found = new Map();
    toast({ text: say().received });
    this.tell('lz-changed');
  }
}
