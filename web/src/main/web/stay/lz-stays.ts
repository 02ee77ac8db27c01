import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-tag.ts';
import { get } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { calendarDay, dayOf, moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { say, type Convention, type RiskClass, type StepKind } from './messages.ts';

interface Order {
  id: string;
  riskClass: RiskClass;
  text: { authority: string; reason: string };
  progress: { day: number; of: number | null; convention: Convention; lastDay: string | null } | null;
}

interface Step {
  kind: StepKind;
  occurredAt: string;
  reason: string | null;
  destination: string | null;
  override: boolean;
}

interface Stay {
  id: string;
  site: string;
  siteZh: string;
  siteEn: string;
  order: string | null;
  closedAt: string | null;
  steps: Step[];
  beds: { room: string; bed: string; from: string; to: string | null; reason: string | null }[];
}

interface Story {
  orders: Order[];
  stays: Stay[];
}

/** Where somebody stays and has stayed: the order behind it, the rooms, and each step with its reason. */
@customElement('lz-stays')
export class LzStays extends LzElement {
  @property() person = '';
  readonly #story = new Resource(this, (signal) => get<Story>(`/api/people/${this.person}/stays`, signal), ['stays']);

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.get('person')) void this.#story.reload();
  }

  protected override render() {
    if (!may('GET /api/people/{person}/stays')) return nothing;
    return html`<section class="card"><div class="card-h"><h2 class="grow">${say().title}</h2></div>
      ${this.#story.show(({ orders, stays }) => stays.length === 0 ? html`<p class="pp-in q3">${say().none}</p>`
        : html`<div class="pp-list">${stays.map((stay) => this.#stay(stay, orders.find(({ id }) => id === stay.order)))}</div>`, 4)}</section>`;
  }

  #stay(stay: Stay, order: Order | undefined) {
    const { progress } = order ?? {};
    const here = stay.beds.find(({ to }) => to === null);
    const facts = order ? [say().by(order.text.authority), order.text.reason, progress?.lastDay ? say().until(calendarDay(progress.lastDay, { now: now() })) : '', progress ? say().counted[progress.convention] : ''] : [];
    return html`<div class="col g2"><div class="row wrap">
        ${order ? html`<span class="risk k1">${say().risks[order.riskClass]}</span>` : nothing}
        ${progress?.of && !stay.closedAt ? html`<b>${dayOf(progress.day, progress.of)}</b>` : nothing}
        <a class="link" href="/sites/${stay.site}/board">${language.value === 'en' ? stay.siteEn || stay.siteZh : stay.siteZh}</a>${here ? html`<span>${say().room(here.room)}</span>` : nothing}</div>
      ${facts.length ? html`<p class="t1 q2">${facts.filter(Boolean).join(' · ')}</p>` : nothing}
      <ol class="col g2">${stay.steps.map((step) => this.#step(step, stay))}</ol></div>`;
  }

  #step({ kind, occurredAt, reason, destination, override }: Step, { beds }: Stay) {
    const room = kind === 'ADMITTED' || kind === 'MOVED' ? beds.find(({ from }) => from === occurredAt)?.room : undefined;
    const facts = [room ? say().room(room) : '', destination, reason].filter(Boolean).join(' · ');
    return html`<li class="row wrap"><time class="t1 q3 num" datetime=${occurredAt}>${moment(occurredAt, { zone: zone.value, now: now() })}</time><b>${say().steps[kind]}</b>
      ${override ? html`<lz-tag meaning="overdue" icon="warn" label=${say().override}></lz-tag>` : nothing}${facts ? html`<span class="t1 q2">${facts}</span>` : nothing}</li>`;
  }
}
