import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-tag.ts';
import type { Meaning } from '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import { actButton } from '../elements/act-button.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { calendarDay, dayOf, moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import type { IconName } from '../shared/icons.ts';
import { may, site, sites } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { act, actIcons, mayAct } from './acts.ts';
import { say } from './messages.ts';
import { isMomentary } from './run.ts';
import { actsOf, bedOf, isOut, open, type Order, type Stay, type StayAct, type Story } from './story.ts';

/** Where somebody is now, since when and by whose order, and what may be done; `lz-done` tells that something was. */
@customElement('lz-now')
export class LzNow extends LzElement {
  @property({ attribute: false }) story!: Story;
  @property({ attribute: false }) person!: { id: string; name: string };
  @state() private busy: StayAct | undefined;

  protected override signals(): Signal<never>[] {
    return [minute, sites] as unknown as Signal<never>[];
  }

  protected override render() {
    const stays = open(this.story);
    return html`<section class="card"><div class="card-h"><h2 class="grow">${say().now}</h2></div>
      ${stays.length === 0 ? this.#nowhere() : stays.map((stay) => this.#stay(stay))}</section>`;
  }

  #nowhere() {
    const known = this.story.stays.length > 0;
    return html`<div class="pp-in col g2"><b>${known ? say().nowhere : say().noStay}</b>
      ${known || !may('POST /api/sites/{site}/arrivals') || !site.value ? nothing : html`<p class="t1 q2">${say().noStayText}</p><a class="btn" href="/sites/${site.value.id}/arrivals">${icon('bus')}${say().toArrivals}</a>`}</div>`;
  }

  #stay(stay: Stay): TemplateResult {
    const order = this.story.orders.find(({ id }) => id === stay.order);
    const out = stay.steps.filter(({ kind }) => kind === 'OUT').at(-1);
    const acts = actsOf(stay).filter((one) => mayAct[one]());
    return html`<div class="pp-in col g3"><div>${tag(stay)}</div>
      ${isOut(stay) && out ? html`<div class="note c-overdue">${icon('hospital')}<span>${say().wentOut(this.#at(out.occurredAt), out.destination ?? '')}</span></div>` : nothing}
      ${stay.admittedAt && stay.state !== 'ADMITTED' ? html`<div class="note c-overdue">${icon('exit')}<span>${say().stillHere}</span></div>` : nothing}
      <dl class="pp-facts flush">${this.#place(stay)}${order ? this.#order(order) : nothing}</dl>
      ${acts.length ? html`<div class="row wrap">${acts.map((one, index) => actButton({ label: say().acts[one], icon: actIcons[one], kind: index === 0 && prim.has(one) ? 'prim' : one === 'cancel' ? 'ghost' : '', busy: this.busy === one },
        (earlier) => this.#act(one, stay, earlier), isMomentary(one)))}</div>` : nothing}</div>`;
  }

  #place(stay: Stay) {
    const bed = bedOf(stay);
    const since = bed && !bed.planned ? bed.from : stay.admittedAt;
    const seen = sites.value.some(({ id }) => id === stay.site) && may('GET /api/sites/{site}/board');
    return html`<dt>${say().roomHead}</dt><dd>${bed ? html`<b>${bed.room}</b> · ${say().bed(bed.bed)}${bed.planned ? html` <lz-tag meaning="reserved" icon="bookmark" label=${say().kept}></lz-tag>` : nothing}`
        : stay.admittedAt ? say().atHome : say().noRoom}</dd>
      <dt>${say().site}</dt><dd>${siteName(stay)}${seen && bed ? html`<br><a class="link" href="/sites/${stay.site}/board?room=${bed.roomId}">${say().board}</a>` : nothing}</dd>
      ${since ? html`<dt>${say().sinceHead}</dt><dd>${this.#at(since)}</dd>` : stay.expectedAt ? html`<dt>${say().expectedHead}</dt><dd>${this.#at(stay.expectedAt)}</dd>` : nothing}`;
  }

  #order({ progress, text }: Order) {
    return html`<dt>${say().days}</dt><dd>${progress ? html`${progress.of === null ? say().day(progress.day) : dayOf(progress.day, progress.of)}<br><span class="t1 q3">${say().counted[progress.convention]}</span>` : say().notCounted}</dd>
      ${progress?.lastDay ? html`<dt>${say().lastDay}</dt><dd>${calendarDay(progress.lastDay, { now: now() })}</dd>` : nothing}
      <dt>${say().byAuthority}</dt><dd>${text.authority}${text.reason ? html`<br><span class="t1 q2">${text.reason}</span>` : nothing}</dd>
      ${text.legalBasis ? html`<dt>${say().basis}</dt><dd>${text.legalBasis}</dd>` : nothing}`;
  }

  async #act(which: StayAct, stay: Stay, earlier: boolean): Promise<void> {
    if (this.busy) return;
    this.busy = which;
    try {
      await act(which, stay, this.person, siteName(stay), earlier);
    } finally {
      this.busy = undefined;
    }
    this.tell('lz-done');
  }

  #at(instant: string): string {
    return moment(instant, { zone: zone.value, now: now() });
  }
}

/** What somebody waits for. The others are only possible. */
const prim = new Set<StayAct>(['place', 'admit', 'back', 'depart']);

const looks: Partial<Record<Stay['state'], { meaning: Meaning; icon: IconName }>> = {
  ORDERED: { meaning: 'reserved', icon: 'clock' }, EN_ROUTE: { meaning: 'reserved', icon: 'bus' }, ADMITTED: { meaning: 'occ', icon: 'bed' },
};

function tag(stay: Stay) {
  if (isOut(stay)) return html`<lz-tag meaning="overdue" icon="hospital" label=${say().away}></lz-tag>`;
  const look = looks[stay.state] ?? { meaning: 'overdue', icon: 'exit' };
  return html`<lz-tag meaning=${look.meaning} icon=${look.icon} ?line=${stay.state === 'ADMITTED'} label=${say().states[stay.state]}></lz-tag>`;
}

export function siteName({ siteZh, siteEn }: Stay): string {
  return language.value === 'en' ? siteEn || siteZh : siteZh;
}
