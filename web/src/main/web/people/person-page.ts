import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-tag.ts';
import '../stay/lz-now.ts';
import '../stay/lz-places.ts';
import '../stay/lz-timeline.ts';
import './lz-care.ts';
import './lz-record.ts';
import { icon } from '../elements/lz-icon.ts';
import { get } from '../shared/api.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { calendarDay, isoDay } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may, site } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { say as sayStay } from '../stay/messages.ts';
import { bedOf, open, orderOf, type Story } from '../stay/story.ts';
import { say } from './messages.ts';
import { age, shown, type Care, type Person, type Revision } from './people.ts';
import { happening } from './revisions.ts';
import { titles } from './title.ts';

interface Shown {
  person: Person;
  care: Care | undefined;
  history: Revision[] | undefined;
}

/** One person: who, where and since when, what may be done, what happened, and how the record came to be as it is. */
@customElement('lz-person-page')
export class PersonPage extends LzPage {
  readonly #shown = new Resource(this, (signal) => this.#read(signal), ['people']);
  readonly #story = new Resource(this, (signal) => this.#readStory(signal), ['stays', 'rooms']);
  #asked: string | undefined;
  #told: string | undefined;

  protected override signals(): Signal<never>[] {
    return [minute, zone] as unknown as Signal<never>[];
  }

  /** Each reading of a person is on record, so the same person is not read twice. */
  protected override updated(): void {
    if (this.#asked === undefined || this.#asked === this.params['person']) return;
    this.#shown.value = undefined;
    this.#story.value = undefined;
    void this.#shown.reload();
    void this.#story.reload();
  }

  protected override render() {
    return this.#shown.show((all) => html`${this.#head(all)}<div class="person">
      ${this.#story.value ? html`<div class="person-now"><lz-now .story=${this.#story.value} .person=${{ id: all.person.id, name: shown(all.person) }} @lz-done=${() => this.#story.reload()}></lz-now></div>` : nothing}
      <div class="person-told"><lz-timeline .story=${this.#story.value} .record=${(all.history ?? []).map(happening)}></lz-timeline></div>
      <div class="person-facts col g4"><lz-record .person=${all.person}></lz-record>
        ${all.care ? html`<lz-care .care=${all.care}></lz-care>` : nothing}
        ${this.#story.value?.stays.length ? html`<lz-places .story=${this.#story.value}></lz-places>` : nothing}</div></div>`, 10);
  }

  async #read(signal: AbortSignal): Promise<Shown> {
    this.#asked = this.params['person'];
    const path = `/api/people/${this.params['person']}`;
    const [person, care, history] = await Promise.all([
      get<Person>(path, signal),
      may('GET /api/people/{person}/care') ? get<Care>(`${path}/care`, signal) : undefined,
      may('GET /api/people/{person}/history') ? get<{ items: Revision[] }>(`${path}/history`, signal) : undefined,
    ]);
    return { person, care, history: history?.items };
  }

  async #readStory(signal: AbortSignal): Promise<Story | undefined> {
    if (!may('GET /api/people/{person}/stays')) return undefined;
    const person = this.params['person'];
    const live = this.#told === person;
    this.#told = person;
    return get<Story>(`/api/people/${person}/stays${live ? '?live=true' : ''}`, signal);
  }

  #head({ person }: Shown) {
    const years = age(person.birth, isoDay(now(), zone.value));
    const about = [person.sex === 'UNKNOWN' ? '' : say().sexes[person.sex], years === undefined ? '' : say().age(years)].filter(Boolean).join(' · ');
    const order = this.#story.value && orderOf(this.#story.value);
    return html`<div class="head person-head">${site.value ? html`<a class="btn ghost only" href="/sites/${site.value.id}/people" aria-label=${titles().people}>${icon('chevl')}</a>` : nothing}
      <div class="col grow"><div class="row wrap"><h1>${shown(person)}</h1><span class="q2">${about}</span>
        ${order ? html`<span class="risk ${classOf[order.riskClass] ?? 'k1'}">${sayStay().risks[order.riskClass]}</span>` : nothing}
        ${person.madeUp ? html`<lz-tag icon="info" label=${say().madeUp}></lz-tag>` : nothing}</div>
        ${person.address ? html`<span class="t1 q2">${person.address}</span>` : nothing}</div>${this.#figures()}</div>`;
  }

  /** Room, day n of m with the way of counting, and the last day. */
  #figures(): TemplateResult | typeof nothing {
    const story = this.#story.value;
    const stay = story && open(story)[0];
    if (!stay) return nothing;
    const bed = bedOf(stay);
    const progress = orderOf(story)?.progress;
    return html`<dl class="person-figs">${bed ? figure(sayStay().roomHead, html`${bed.room}${bed.planned ? html`<small>${sayStay().kept}</small>` : nothing}`) : nothing}
      ${progress ? figure(sayStay().days, html`${progress.day}${progress.of === null ? nothing : html`<small>/ ${progress.of}</small>`}`, sayStay().counted[progress.convention]) : nothing}
      ${progress?.lastDay ? figure(sayStay().lastDay, html`${calendarDay(progress.lastDay, { now: now() })}`) : nothing}</dl>`;
  }
}

/** How strongly a class is drawn; the same as on the board. */
const classOf: Partial<Record<string, string>> = { SECONDARY_CONTACT: 'k2' };

function figure(name: string, value: TemplateResult, note?: string): TemplateResult {
  return html`<div title=${note ?? nothing}><dt>${name}</dt><dd class="n1">${value}</dd>${note ? html`<dd class="t1 q3 person-note">${note}</dd>` : nothing}</div>`;
}
