import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import { now, zone } from '../shared/clock.ts';
import { calendarDay, isoDay, moment, time } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import type { IconName } from '../shared/icons.ts';
import { may } from '../shared/session.ts';
import { say } from './messages.ts';
import { byDay, dayOn, isLate, lastBed, mistakeOf, orderOf, standing, wasExpected, type Migration, type Mistake, type Order, type Stay, type Step, type Story } from './story.ts';
import { mayTakeBack, takeBack } from './take-back.ts';
import { say as sayBack } from './take-back-messages.ts';
import type { StepKind } from './words.ts';

/** Something that happened, as the timeline shows it. */
export interface Happening {
  of: 'stay' | 'warmth' | 'test' | 'record';
  at: string;
  recordedAt: string;
  icon: IconName;
  title: string;
  facts?: readonly (string | null | undefined)[];
  author: string | null;
  /** The rules it was done under. */
  version?: string | null;
  override?: boolean;
  /** It was a mistake and stands no more. */
  gone?: boolean;
  /** What can be taken back here, and of which stay. */
  mistake?: { what: Mistake; stay: Stay } | undefined;
  /** What it should be noticed for; empty for nothing. */
  meaning?: string;
  /** What became of it, the first thing first. */
  course?: readonly { at: string; text: string }[];
}

const icons: Record<StepKind, IconName> = {
  EXPECTED: 'calendar', SET_OUT: 'bus', ADMITTED: 'door', MOVED: 'swap', OUT: 'hospital', RETURNED: 'home', RELEASED: 'okc', TRANSFERRED: 'arrowr', DIED: 'flag',
  ABSCONDED: 'warn', CANCELLED: 'x', DEPARTED: 'exit', WITHDRAWN: 'undo',
};

/**
 * Everything that happened to somebody, the newest first: who wrote it down and when, why, and under which rules. The
 * last step of a stay can be taken back; `lz-done` tells that somebody tried.
 */
@customElement('lz-timeline')
export class LzTimeline extends LzElement {
  @property({ attribute: false }) story: Story | undefined;
  @property() name = '';
  /** What happened to the record itself, the first thing first. */
  @property({ attribute: false }) record: readonly Happening[] = [];
  /** What was measured and noticed, in any order. */
  @property({ attribute: false }) warmth: readonly Happening[] = [];
  @state() private shown: 'all' | Happening['of'] = 'all';

  protected override render() {
    const all = [...this.record, ...this.warmth, ...(this.story ? happenings(this.story) : [])];
    const rows = all.filter((row) => this.shown === 'all' || row.of === this.shown);
    const kinds = new Set(all.map((row) => row.of));
    return html`<section><div class="row pp-tl-h"><h2 class="grow">${say().timeline}</h2>${kinds.size > 1 ? html`<lz-segments size="s" label=${say().filter} value=${this.shown}
        .segments=${(['all', 'stay', 'warmth', 'test', 'record'] as const).filter((value) => value === 'all' || kinds.has(value)).map((value) => ({ value, label: say().filters[value] }))} @lz-change=${(event: CustomEvent<'all'>) => { this.shown = event.detail; }}></lz-segments>` : nothing}</div>
      ${rows.length === 0 ? html`<p class="q3">${say().nothing}</p>` : byDay(rows, (at) => isoDay(at, zone.value)).map((day) => this.#day(day))}</section>`;
  }

  #day({ day, rows }: { day: string; rows: Happening[] }): TemplateResult {
    const today = isoDay(now(), zone.value);
    const n = this.story && dayOn(orderOf(this.story), day, today);
    const head = [day === today ? say().today : '', calendarDay(day, { now: now() }), n === undefined ? '' : say().day(n)].filter(Boolean).join(' · ');
    return html`<h3 class="t1 q3 pp-tl-day">${head}</h3><ol class="pp-tl">${rows.map((row) => this.#row(row))}</ol>`;
  }

  #row(row: Happening): TemplateResult {
    const reading = { zone: zone.value, now: now() };
    const facts = (row.facts ?? []).filter(Boolean).join(' · ');
    const written = [say().by(row.author ?? say().system), isLate(row.at, row.recordedAt) ? say().recorded(moment(row.recordedAt, reading)) : ''].filter(Boolean).join(' · ');
    return html`<li><span class="pp-tl-i ${row.override ? 'c-overdue' : row.meaning && !row.gone ? `c-${row.meaning}` : ''}">${icon(row.icon)}</span><div class="col grow">
      <span class="row"><b class="grow ${row.gone ? 'pp-gone' : ''}">${row.title}</b>${row.gone ? html`<span class="t1 q3">${sayBack().gone}</span>` : nothing}${row.override ? html`<lz-tag meaning="overdue" icon="warn" label=${say().override}></lz-tag>` : nothing}<time class="t1 q3" datetime=${row.at}>${time(row.at, reading)}</time></span>
      ${facts ? html`<span class="t1 q2">${facts}</span>` : nothing}${row.course?.length ? html`<ul class="pp-tl-course t1 q2">${row.course.map(({ at, text }) => html`<li><time datetime=${at}>${isoDay(at, zone.value) === isoDay(row.at, zone.value) ? time(at, reading) : moment(at, reading)}</time> ${text}</li>`)}</ul>` : nothing}<span class="t1 q3">${row.course && row.author === null ? '' : written}${this.#version(row.version)}</span>
      ${row.mistake && mayTakeBack(row.mistake.what) ? html`<lz-button class="pp-tl-back" size="s" kind="ghost" icon="undo" label=${sayBack().takeBack} @click=${() => this.#takeBack(row.mistake!)}></lz-button>` : nothing}</div></li>`;
  }

  async #takeBack({ what, stay }: { what: Mistake; stay: Stay }): Promise<void> {
    await takeBack(what, { stay: stay.id, name: this.name, room: lastBed(stay)?.room ?? '', version: stay.version, expected: wasExpected(stay) });
    this.tell('lz-done');
  }

  #version(id: string | null | undefined) {
    const version = this.story?.versions.find((one) => one.id === id);
    if (!version) return nothing;
    const name = language.value === 'en' ? version.nameEn : version.nameZh;
    return html` · ${may('GET /api/protocols/{version}') ? html`<a class="pp-tl-v" href="/protocols/${version.id}">${name}</a>` : name}`;
  }
}

function happenings(story: Story): Happening[] {
  return [...story.orders.flatMap((order) => [...order.migrations.map(migrated), ordered(order)]), ...story.stays.flatMap((stay) => told(stay, mistakeOf(stay, story)))];
}

/** The steps of a stay; the last that stands is the one that can be taken back. */
function told(stay: Stay, mistake: Mistake | undefined): Happening[] {
  const stands = standing(stay);
  return stay.steps.map((step) => ({ ...stepped(step, stay), gone: step.kind !== 'WITHDRAWN' && !stands.includes(step),
    mistake: mistake && step === stands.at(-1) ? { what: mistake, stay } : undefined }));
}

/** An order went over to other rules: from how many days to how many, and why. */
function migrated({ before, after, occurredAt, recordedAt, author, reason }: Migration): Happening {
  return { of: 'stay', at: occurredAt, recordedAt, icon: 'swap', title: say().migrated(before?.days ?? null, after.days), author, version: after.protocolVersion, facts: [reason] };
}

function ordered({ riskClass, text, given, occurredAt, recordedAt, author }: Order): Happening {
  return { of: 'stay', at: occurredAt, recordedAt, icon: 'memo', title: say().order(given?.days ?? null), author, version: given?.protocolVersion ?? null,
    facts: [say().risks[riskClass], text.authority, text.reason, text.legalBasis] };
}

function stepped({ kind, corrects, occurredAt, recordedAt, author, reason, destination, override, protocolVersion }: Step, { beds, ...stay }: Stay): Happening {
  const mistaken = stay.steps.find(({ seq }) => seq === corrects);
  const lain = beds.filter(({ planned }) => !planned);
  const index = lain.findIndex(({ from }) => from === occurredAt);
  const there = kind === 'ADMITTED' || kind === 'MOVED' ? lain[index]?.room : undefined;
  const before = kind === 'MOVED' ? lain[index - 1]?.room : undefined;
  const title = kind === 'MOVED' && before && there ? say().fromTo(before, there) : [say().steps[kind], there].filter(Boolean).join(' ');
  const where = kind === 'EXPECTED' || kind === 'ADMITTED' ? (language.value === 'en' ? stay.siteEn || stay.siteZh : stay.siteZh) : destination;
  return { of: 'stay', at: occurredAt, recordedAt, icon: icons[kind], title, author, override, version: override ? protocolVersion : null, facts: [mistaken ? sayBack().was(say().steps[mistaken.kind]) : where, reason] };
}
