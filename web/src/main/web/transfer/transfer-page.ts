import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import { toast } from '../elements/lz-toast.ts';
import { get } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { minute, zone } from '../shared/clock.ts';
import { time } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Problem } from '../shared/problem.ts';
import { Resource } from '../shared/resource.ts';
import { may, site } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { act } from './acts.ts';
import './lz-transfer-note.ts';
import './lz-transfer-room.ts';
import { say } from './messages.ts';
import { at, goesTo, lateness, placeName, waiting } from './said.ts';
import { isAccepted, meaningOf, stepIcons, type Step, type StepKind, type Transfer, type Whole } from './transfers.ts';

/** What is pressed first in each state. */
const first: readonly StepKind[] = ['ORDERED_BY_DOCTOR', 'ORIGIN_APPROVED', 'DESTINATION_APPROVED', 'PICKED_UP', 'ARRIVED', 'COMPLETED', 'ARRANGED'];
const order: readonly StepKind[] = [...first, 'REFUSED', 'CANCELLED', 'WITHDRAWN'];

/** One transfer: from where to where, whose turn it is, what the destination must know, and every step signed. */
@customElement('lz-transfer-page')
export class TransferPage extends LzPage {
  readonly #whole: Resource<Whole> = new Resource(this, (signal) => get<Whole>(
    `/api/transfers/${this.params['transfer']}${this.#whole.value ? '?live=true' : ''}`, signal), ['transfers', 'stays', 'alerts']);
  /** For which step a room is chosen. */
  @state() private choosing: 'DESTINATION_APPROVED' | 'ARRIVED' | undefined;

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  protected override render() {
    return html`<div class="page">${this.#whole.show((whole) => html`${this.#head(whole.transfer)}<div class="body tf-one">
      <div class="col g4">${this.#route(whole.transfer)}${this.#next(whole)}${this.#course(whole)}</div>
      ${whole.note ? html`<lz-transfer-note .whole=${whole}></lz-transfer-note>` : nothing}</div>
      ${this.choosing ? html`<lz-transfer-room .transfer=${whole.transfer} step=${this.choosing} @lz-close=${() => { this.choosing = undefined; }} @lz-acted=${() => this.#whole.reload()}></lz-transfer-room>` : nothing}`, 10)}</div>`;
  }

  #head(transfer: Transfer) {
    const due = lateness(transfer);
    return html`<div class="head">${site.value ? html`<a class="btn ghost only" href="/sites/${site.value.id}/transfers" aria-label=${say().title}>${icon('chevl')}</a>` : nothing}
      <div class="col grow"><div class="row wrap"><h1>${called(transfer)}</h1><lz-tag meaning=${meaningOf(transfer)} label=${say().states[transfer.state]}></lz-tag>
        ${transfer.order ? html`<lz-tag meaning="fever" icon="hospital" label=${say().byOrder}></lz-tag>` : nothing}</div>
        <span class="t1 tf-foot"><span class="q2">${[waiting(transfer), transfer.endedAt ? say().ended(at(transfer.endedAt)) : say().since(at(transfer.since))].filter(Boolean).join(' · ')}</span>
          ${due ? html`<span class=${due.late ? 'tf-late' : 'q2'}>${icon('clock')}${due.text}</span>` : nothing}</span></div>
      ${this.#whole.age()}${may('GET /api/people/{person}') && (isAccepted(transfer) || site.value?.id === transfer.origin.site) ? html`<a class="btn" href="/people/${transfer.person}">${icon('person')}${say().person}</a>` : nothing}</div>`;
  }

  #route(transfer: Transfer) {
    return html`<section class="card"><div class="card-h"><h2>${say().route}</h2></div><div class="tf-route">
      <div><b>${placeName(transfer.origin)}</b><span class="t1 q2">${transfer.room ? say().room(transfer.room) : say().kinds[transfer.origin.kind]}</span></div>${icon('arrowr')}
      <div><b>${goesTo(transfer)}</b><span class="t1 q2">${transfer.kept ? say().keptRoom(transfer.kept) : transfer.destination ? say().kinds[transfer.destination.kind] : transfer.outside ? say().kinds.HOSPITAL : ''}</span></div></div>
      <ul class="tf-grounds">${transfer.grounds.map(({ ground, source, reason }) => html`<li>${icon(ground === 'FEVER' ? 'thermo' : ground === 'POSITIVE' ? 'flask' : 'memo')}<span><b>${say().grounds[ground]}</b> · ${reason}</span>
        ${ground === 'FEVER' && source && may('GET /api/sites/{site}/alerts') && site.value?.id === transfer.origin.site ? html`<a class="link t1" href="/sites/${transfer.origin.site}/alerts?alert=${source}">${say().alert}</a>` : nothing}</li>`)}</ul></section>`;
  }

  #next({ transfer, acts, steps }: Whole) {
    const offered = order.filter((kind) => acts.includes(kind));
    if (offered.length === 0) return transfer.endedAt ? nothing : html`<p class="t1 q2">${say().nothingToDo}</p>`;
    const leading = first.find((kind) => acts.includes(kind) && !(kind === 'ARRANGED' && transfer.state === 'ARRANGED'));
    return html`<section class="card"><div class="card-h"><h2>${say().next}</h2></div><div class="tf-acts">${offered.map((kind) => html`<lz-button
      kind=${kind === leading ? 'prim' : kind === 'CANCELLED' || kind === 'REFUSED' ? 'danger' : kind === 'WITHDRAWN' ? 'ghost' : ''} icon=${stepIcons[kind] ?? ''}
      label=${say().acts[kind] ?? ''} @click=${() => this.#act(kind, transfer, steps)}></lz-button>`)}</div></section>`;
  }

  #course({ steps }: Whole) {
    const gone = new Set(steps.map(({ corrects }) => corrects).filter((seq) => seq != null));
    return html`<section class="card"><div class="card-h"><h2>${say().course}</h2></div><ol class="tf-steps">${steps.map((step) => html`<li class=${gone.has(step.seq) ? 'gone' : ''}>
      ${icon(stepIcons[step.kind] ?? 'memo')}<div class="col"><span><b>${say().steps[step.kind]}</b>${gone.has(step.seq) ? html` <span class="t1 q2">${say().takenBack}</span>` : nothing}</span>
        <span class="t1 q2">${[at(step.occurredAt), step.byName.startsWith('system:') ? say().auto : step.byName, step.spokenFor, step.outside, this.#with(step)].filter(Boolean).join(' · ')}</span>
        ${step.reason ? html`<span class="t1">${step.reason === 'departed' ? say().departed : step.reason}</span>` : nothing}</div></li>`)}</ol></section>`;
  }

  #with({ vehicle }: Step): string {
    return vehicle ? [vehicle.plate, vehicle.driver, vehicle.driverPhone, time(vehicle.departsAt, { zone: zone.value })].filter(Boolean).join(' ') : '';
  }

  async #act(kind: StepKind, transfer: Transfer, steps: readonly Step[]): Promise<void> {
    if ((kind === 'DESTINATION_APPROVED' || kind === 'ARRIVED') && !transfer.outside) {
      this.choosing = kind;
      return;
    }
    try {
      if (await act(kind, transfer, steps)) void this.#whole.reload();
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      toast({ text: failure.title || failure.message, icon: 'warn' });
    }
  }
}
