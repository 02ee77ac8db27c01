import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-tag.ts';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { icon } from '../elements/lz-icon.ts';
import { filled, told } from '../elements/told.ts';
import { get, post } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { minute } from '../shared/clock.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import type { Case, Positive, Question } from './case.ts';
import './lz-clocks.ts';
import './lz-contacts.ts';
import './lz-floor-map.ts';
import { say } from './messages.ts';
import { at, whereabouts } from './shown.ts';

/** One positive: the window, the doors, who was near and why, whose clock is in question and what a restart costs. */
@customElement('lz-investigation-page')
export class InvestigationPage extends LzPage {
  readonly #case: Resource<Case> = new Resource(this, (signal) => get<Case>(`${this.#path()}${this.#case.value ? '?live=true' : ''}`, signal), ['investigations', 'stays', 'rooms']);
  readonly #clocks: Resource<Question> = new Resource(this, (signal) => get<Question>(`${this.#path()}/restarts${this.#clocks.value ? '?live=true' : ''}`, signal), ['investigations', 'stays']);

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  protected override render() {
    return this.#case.show((one) => html`<div class="page"><div class="head"><a class="btn ghost only" href="/sites/${one.head.site}/investigations" aria-label=${this.heading()}>${icon('chevl')}</a>
        <div class="col grow"><span class="row wrap"><h1>${called(one.head)}</h1>${one.head.unfounded ? html`<lz-tag meaning="out" icon="noc" label=${say().states.WITHDRAWN}></lz-tag>`
          : html`<lz-tag meaning=${one.head.leftAt ? 'out' : 'fever'} icon=${one.head.leftAt ? 'exit' : 'warn'} label=${whereabouts(one.head)}></lz-tag>`}</span>
        <span class="t1 q2">${this.heading()} · ${say().known(at(one.head.tracedAt))}</span></div>${this.#acts(one)}</div>
      <div class="body cx-body">${one.head.unfounded ? html`<div class="note c-overdue">${icon('noc')}<span>${say().unfounded(one.head.unfounded.by, one.head.unfounded.reason)}</span></div>` : nothing}
        <section class="card cx-facts"><dl>${this.#person(one)}<dt>${say().window}</dt><dd><b>${say().span(at(one.head.windowFrom), at(one.head.windowTo))}</b><br>
          <span class="t1 q2">${say().hours(one.head.windowHours, one.head.protocolVersion)}</span></dd>
          <dt>${say().title}</dt><dd><ul class="cx-positives">${one.positives.map(positive)}</ul></dd></dl></section>
        <lz-floor-map .doors=${one.doors} .contacts=${one.contacts}></lz-floor-map>
        ${this.#clocks.show((question) => html`<lz-clocks investigation=${one.head.id} .question=${question} ?standing=${!one.head.unfounded} @lz-decided=${this.#again}></lz-clocks>`)}
        <lz-contacts investigation=${one.head.id} .contacts=${one.contacts} .doors=${one.doors} ?standing=${!one.head.unfounded} @lz-decided=${this.#again}></lz-contacts></div></div>`);
  }

  #person({ head }: Case) {
    return html`<dt>${say().person}</dt><dd>${may('GET /api/people/{person}/stays') ? html`<a class="link" href="/people/${head.person}">${called(head)}</a>` : html`<b>${called(head)}</b>`} <span class="q2">${whereabouts(head)}</span></dd>`;
  }

  #acts({ head, positives }: Case) {
    if (head.unfounded) return nothing;
    const toldOf = positives.some(({ sample, withdrawn }) => sample === null && withdrawn === null);
    return html`<div class="row wrap">${may('POST /api/investigations/{investigation}/tracing') ? html`<lz-button icon="repeat" label=${say().look} @click=${this.#look}></lz-button>` : nothing}
      ${toldOf && may('POST /api/investigations/{investigation}/withdrawal') ? html`<lz-button kind="ghost" icon="undo" label=${say().withdraw} @click=${this.#withdraw}></lz-button>` : nothing}</div>`;
  }

  #look = async (): Promise<void> => {
    await told(() => post(`${this.#path()}/tracing`, {}), say().looked);
    await this.#again();
  };

  #withdraw = async (): Promise<void> => {
    await filled(fillIn({ head: say().withdrawHead, text: say().withdrawText, yes: say().withdraw, danger: true, fields: reasonField },
      (values, act) => post(`${this.#path()}/withdrawal`, { reason: text(values, 'reason') }, { act })), say().withdrawn);
    await this.#again();
  };

  #again = async (): Promise<void> => {
    await Promise.all([this.#case.reload(), this.#clocks.reload()]);
  };

  #path(): string {
    return `/api/investigations/${this.params['investigation']}`;
  }
}

function positive(one: Positive) {
  const facts = [say().sampled(at(one.collectedAt)), one.onsetAt ? say().onset(at(one.onsetAt)) : '', one.toldBy ? say().toldName(one.toldBy) : say().bySample].filter(Boolean).join(' · ');
  return html`<li><span class=${one.withdrawn ? 'cx-gone' : ''}>${facts}</span><br><span class="t1 q2">${say().by(one.by, at(one.recordedAt))}${one.withdrawn ? ` · ${say().takenBack(one.withdrawn.reason)}` : ''}</span></li>`;
}
