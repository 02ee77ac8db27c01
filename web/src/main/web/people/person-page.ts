import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../curve/lz-curve.ts';
import '../curve/lz-measured.ts';
import '../elements/lz-tag.ts';
import '../laboratory/lz-tests.ts';
import '../stay/lz-now.ts';
import '../stay/lz-places.ts';
import '../stay/lz-timeline.ts';
import '../patch/lz-wears.ts';
import '../transfer/lz-person-transfers.ts';
import '../release/lz-release.ts';
import './lz-care.ts';
import './lz-family.ts';
import './lz-record.ts';
import './lz-same.ts';
import './lz-sharing.ts';
import { icon } from '../elements/lz-icon.ts';
import { clockNote } from '../contact/clock-rows.ts';
import { say as sayCurve } from '../curve/messages.ts';
import { get } from '../shared/api.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { calendarDay, celsius, isoDay } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may, site } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import type { Happening } from '../stay/lz-timeline.ts';
import { say as sayStay } from '../stay/messages.ts';
import { bedOf, open, orderOf, type Story } from '../stay/story.ts';
import { say } from './messages.ts';
import { age, shown, standing, type Care, type Family, type Marks, type Person, type Revision, type Sharing } from './people.ts';
import { measuredRows, readMeasured, type Measured } from './measured.ts';
import { happening } from './revisions.ts';
import { people as titles } from '../shared/titles.ts';

interface Shown {
  person: Person;
  care: Care | undefined;
  history: Revision[] | undefined;
  family: Family | undefined;
  marks: Marks | undefined;
  sharing: Sharing[] | undefined;
}

/** One person: who, where and since when, what may be done, what happened, and how the record came to be as it is. */
@customElement('lz-person-page')
export class PersonPage extends LzPage {
  readonly #shown = new Resource(this, (signal) => this.#read(signal), ['people']);
  readonly #story = new Resource(this, (signal) => this.#readStory(signal), ['stays', 'rooms']);
  readonly #measured = new Resource(this, (signal) => this.#readMeasured(signal), ['round', 'wears', 'alerts', 'investigations', 'samples', 'tube-results']);
  /** What the curve says the temperature is now. */
  @state() private warm: { centi: number; hot: boolean } | undefined;
  #asked: string | undefined;
  #made: { from: Measured[] | undefined; language: string; zone: string; rows: Happening[] } | undefined;
  /** Whose record was read: reading on is live. */
  #open: string | undefined;
  /** The records that are this person: the one in the address, and those marked as the same. */
  #records: string[] = [];
  /** Records whose story was read, and whose temperatures: reading on is live. */
  #told = new Set<string>();
  #looked = new Set<string>();

  protected override signals(): Signal<never>[] {
    return [minute, zone] as unknown as Signal<never>[];
  }

  /** Each reading of a person is on record, so the same person is not read twice. */
  protected override updated(): void {
    if (this.#asked === undefined || this.#asked === this.params['person']) return;
    this.#shown.value = undefined;
    this.#story.value = undefined;
    this.#measured.value = undefined;
    this.#told.clear();
    this.#looked.clear();
    this.warm = undefined;
    void this.#again();
  }

  protected override render() {
    return this.#shown.show((all) => html`${this.#head(all)}<div class="person ${this.#story.value || all.history ? '' : 'bare'}">
      ${this.#story.value ? html`<div class="person-now">${clockNote((this.#measured.value ?? []).flatMap(({ clock }) => clock?.items ?? []))}<lz-now .story=${this.#story.value} .person=${{ id: all.person.id, name: shown(all.person) }} @lz-done=${() => this.#story.reload()}></lz-now>
        ${this.#isolated().map((stay) => html`<lz-release stay=${stay} name=${shown(all.person)} @lz-done=${() => this.#story.reload()}></lz-release>`)}</div>` : nothing}
      ${this.#story.value || all.history ? html`<div class="person-told"><lz-timeline .story=${this.#story.value} name=${shown(all.person)} @lz-done=${() => this.#story.reload()} .record=${(all.history ?? []).map(happening).reverse()} .warmth=${this.#rows()}></lz-timeline></div>` : nothing}
      ${this.#health(all.person)}
      <div class="person-facts col g4" @lz-done=${() => this.#again()}><lz-record .person=${all.person}></lz-record>
        ${all.care ? html`<lz-care person=${all.person.id} .diet=${all.person.diet} .care=${all.care}></lz-care>` : nothing}
        ${may('GET /api/people/{person}/transfers') ? html`<lz-person-transfers person=${all.person.id} name=${shown(all.person)} site=${present(this.#story.value)}></lz-person-transfers>` : nothing}
        ${may('GET /api/people/{person}/wears') ? html`<lz-wears person=${all.person.id} name=${shown(all.person)}></lz-wears>` : nothing}
        ${all.family ? html`<lz-family .person=${all.person} .family=${all.family}></lz-family>` : nothing}
        ${all.sharing ? html`<lz-sharing .person=${all.person} .family=${all.family} .exceptions=${all.sharing}></lz-sharing>` : nothing}
        ${this.#story.value?.stays.length ? html`<lz-places .story=${this.#story.value}></lz-places>` : nothing}
        ${all.marks ? html`<lz-same person=${all.person.id} .marks=${all.marks}></lz-same>` : nothing}</div></div>`, 10);
  }

  /** Stays whose end is a decision by rules. */
  #isolated(): string[] {
    return may('GET /api/stays/{stay}/release-decision') ? open(this.#story.value!).filter((stay) => stay.order && stay.admittedAt).map(({ id }) => id) : [];
  }

  /** What was measured and tested, for whoever may see it. */
  #health(person: Person): TemplateResult | typeof nothing {
    const [warmth, tests] = [may('GET /api/people/{person}/temperatures'), may('GET /api/people/{person}/samples')];
    if (!warmth && !tests) return nothing;
    return html`<div class="person-curve">${warmth ? html`<lz-curve person=${person.id} @lz-temperature=${(event: CustomEvent<PersonPage['warm']>) => { this.warm = event.detail; }}></lz-curve>` : nothing}
      ${tests ? html`<lz-tests person=${person.id} name=${shown(person)}></lz-tests>` : nothing}
      ${warmth && may('GET /api/people/{person}/manual-readings') ? html`<lz-measured person=${person.id}></lz-measured>` : nothing}</div>`;
  }

  async #again(): Promise<void> {
    await this.#shown.reload();
    await Promise.all([this.#story.reload(), this.#measured.reload()]);
  }

  async #read(signal: AbortSignal): Promise<Shown> {
    const asked = this.#asked = this.params['person']!;
    const path = `/api/people/${asked}`;
    const again = this.#shown.value && this.#open === asked ? '?live=true' : '';
    const part = <T>(name: string, operation = `GET /api/people/{person}/${name}`) => may(operation) ? get<T>(`${path}/${name}${again}`, signal) : undefined;
    const [person, care, history, family, marks, sharing] = await Promise.all([get<Person>(path + again, signal), part<Care>('care'), part<{ items: Revision[] }>('history'),
      part<Family>('family'), part<Marks>('same-as'), part<{ items: Sharing[] }>('sharing-exceptions')]);
    const others = marks ? standing(marks).flatMap((mark) => [mark.person, mark.survivor]) : [];
    const seen = new Set(marks?.people.map(({ id }) => id));
    this.#records = [...new Set([asked, ...others.filter((id) => seen.has(id))])];
    this.#open = asked;
    if (this.#records.some((id) => !this.#told.has(id))) void this.#story.reload();
    if (this.#records.some((id) => !this.#looked.has(id))) void this.#measured.reload();
    return { person, care, history: history?.items, family, marks, sharing: sharing?.items };
  }

  /** Everything that happened to any record of the person. */
  async #readStory(signal: AbortSignal): Promise<Story | undefined> {
    if (!may('GET /api/people/{person}/stays') || this.#records.length === 0) return undefined;
    const stories = await Promise.all(this.#records.map((id) => get<Story>(`/api/people/${id}/stays${this.#told.has(id) ? '?live=true' : ''}`, signal)));
    this.#records.forEach((id) => this.#told.add(id));
    return { orders: stories.flatMap(({ orders }) => orders), stays: stories.flatMap(({ stays }) => stays), versions: stories.flatMap(({ versions }) => versions) };
  }

  async #readMeasured(signal: AbortSignal): Promise<Measured[]> {
    const all = await Promise.all(this.#records.map((id) => readMeasured(id, this.#looked.has(id), signal)));
    this.#records.forEach((id) => this.#looked.add(id));
    return all;
  }

  /** Made once for each reading of it and each language, not at each tick of the clock. */
  #rows(): Happening[] {
    const made = this.#made;
    if (made?.from !== this.#measured.value || made?.language !== language.value || made.zone !== zone.value) {
      this.#made = { from: this.#measured.value, language: language.value, zone: zone.value, rows: measuredRows(this.#measured.value ?? []) };
    }
    return this.#made!.rows;
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
      ${this.warm ? figure(sayCurve().current, html`<span class=${this.warm.hot ? 'cv-warm' : ''}>${celsius(this.warm.centi / 100)} °C</span>`) : nothing}
      ${progress?.lastDay ? figure(sayStay().lastDay, html`${calendarDay(progress.lastDay, { now: now() })}`) : nothing}</dl>`;
  }
}

/** The site at which the person is; empty when they are nowhere. */
function present(story: Story | undefined): string {
  return story ? open(story).find(({ admittedAt }) => admittedAt !== null)?.site ?? '' : '';
}

/** How strongly a class is drawn; the same as on the board. */
const classOf: Partial<Record<string, string>> = { SECONDARY_CONTACT: 'k2' };

function figure(name: string, value: TemplateResult, note?: string): TemplateResult {
  return html`<div title=${note ?? nothing}><dt>${name}</dt><dd class="n1">${value}</dd>${note ? html`<dd class="t1 q3 person-note">${note}</dd>` : nothing}</div>`;
}
