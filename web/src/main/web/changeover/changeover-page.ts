import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-table.ts';
import type { Column } from '../elements/lz-table.ts';
import { fillIn, reasonField, text as typed } from '../elements/fill-in.ts';
import { filled } from '../elements/told.ts';
import { get, post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { calendarDay, isoDay } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { named } from '../drafting/lz-draft-rules.ts';
import { text } from '../protocol/shown.ts';
import { said, word } from '../protocol/values.ts';
import { readVersionNames, versionName } from '../protocol/version-names.ts';
import { bySite, counted, shift, type Change, type Changeover, type Outlook, type Said, type Stay } from './changeover.ts';
import { say } from './messages.ts';

/** What a version, or a draft of one, changes for stays that run; and their going over to it. */
@customElement('lz-changeover-page')
export class ChangeoverPage extends LzPage {
  readonly #shown: Resource<Changeover> = new Resource(this, (signal) => this.#read(signal), ['stays']);
  @state() private chosen: ReadonlySet<string> = new Set();

  protected override render() {
    return this.#shown.show((shown) => html`<div class="head"><h1>${say().title}</h1><span class="q2">${say().from(text(shown.name) ?? shown.code, calendarDay(shown.effectiveFrom, { now: now() }))}</span><span class="grow"></span>${this.#move(shown)}</div>
      <div class="body col g4">${shown.stays.length === 0 ? html`<lz-empty icon="okc" head=${say().none} text=${say().noneText}></lz-empty>` : html`${figures(shown.stays)}
        <p class="q2">${this.#canMove(shown) ? say().kept : this.params['version'] ? say().ahead : say().draft}</p>
        ${bySite(shown.stays).map((stays) => this.#site(shown, stays))}`}</div>`);
  }

  #site(shown: Changeover, stays: Stay[]): TemplateResult {
    const all = stays.every(({ stay }) => this.chosen.has(stay));
    return html`<section class="co-site"><div class="row"><h2 class="grow">${text(stays[0]!.siteName)}</h2><span class="q2">${say().count(stays.length)}</span>
      ${this.#canMove(shown) ? html`<label class="check"><input type="checkbox" .checked=${all} @change=${() => this.#choose(stays, !all)}> ${say().all}</label>` : nothing}</div>
      <lz-table label=${text(stays[0]!.siteName)} .rows=${stays} .key=${(row: Stay) => row.stay} .columns=${this.#columns(shown)}></lz-table></section>`;
  }

  #columns(shown: Changeover): Column<Stay>[] {
    const name = (row: Stay) => language.value === 'zh' ? row.name : row.englishName;
    return [
      { head: say().person, cell: (row) => html`<span class="row">${this.#canMove(shown) ? html`<input type="checkbox" aria-label=${say().choose(name(row))} .checked=${this.chosen.has(row.stay)} @change=${() => this.#choose([row], !this.chosen.has(row.stay))}>` : nothing}
        <span>${may('GET /api/people/{person}/stays') ? html`<a class="link" href="/people/${row.person}">${name(row)}</a>` : name(row)}${row.room ? ` · ${row.room}` : ''}<br><span class="t1 q3">${word(row.riskClass)}</span></span></span>` },
      { head: say().term, cell: (row) => html`${duration(row.before)} → <b>${duration(row.after)}</b>` },
      { head: say().last, cell: (row) => html`${day(row.before.lastDay)} → <b>${day(row.after.lastDay)}</b><br><span class="t1 q2">${shift(row) === undefined ? nothing : say().shift(shift(row)!)}</span>` },
      { head: say().tests, cell: (row) => html`<span class="t1 q2">${days(row.before)}</span><br><span class="t1">→ ${days(row.after)}</span>` },
      { head: say().why, cell: (row) => html`<ul class="co-why t1">${row.changes.map((change) => html`<li>${reason(change, shown)}</li>`)}</ul>` },
    ];
  }

  #move(shown: Changeover): TemplateResult | typeof nothing {
    return this.#canMove(shown) && this.chosen.size > 0 ? html`<lz-button kind="prim" icon="arrowr" label=${say().move(this.chosen.size)} @click=${() => this.#send(shown)}></lz-button>` : nothing;
  }

  #canMove(shown: Changeover): boolean {
    return Boolean(this.params['version']) && may('POST /api/protocols/{version}/migrations') && shown.effectiveFrom <= isoDay(now(), zone.value);
  }

  #choose(stays: readonly Stay[], on: boolean): void {
    const chosen = new Set(this.chosen);
    for (const { stay } of stays) if (on) chosen.add(stay); else chosen.delete(stay);
    this.chosen = chosen;
  }

  async #send(shown: Changeover): Promise<void> {
    const stays = [...this.chosen];
    const done = await filled(fillIn({ head: say().moveHead(stays.length, text(shown.name)), text: say().moveText, yes: say().move(stays.length), fields: reasonField },
      (values, act) => post(`/api/protocols/${this.params['version']}/migrations`, { stays, reason: typed(values, 'reason') }, { act })), say().moved(stays.length));
    if (!done) return;
    this.chosen = new Set();
    await this.#shown.reload();
  }

  async #read(signal: AbortSignal): Promise<Changeover> {
    await readVersionNames();
    return get<Changeover>(this.params['version'] ? `/api/protocols/${this.params['version']}/changeover` : `/api/protocol-drafts/${this.params['draft']}/changeover`, signal);
  }
}

function figures(stays: readonly Stay[]): TemplateResult {
  const { sites, earlier, later, otherwise } = counted(stays);
  const figure = (count: number, label: string) => html`<div class="co-fig"><b>${count}</b><span class="t1 q2">${label}</span></div>`;
  return html`<div class="co-figs">${figure(stays.length, say().stays)}${figure(sites, say().sites)}${figure(earlier, say().earlier)}${figure(later, say().later)}${figure(otherwise, say().otherwise)}</div>`;
}

function duration({ daysCentral, daysHome }: Outlook): string {
  return say().days(daysCentral, daysHome);
}

function day(date: string | null): string {
  return date ? calendarDay(date, { now: now() }) : '–';
}

function days({ testDates }: Outlook): string {
  return testDates.length ? testDates.map((date) => calendarDay(date, { now: now() })).join(' · ') : say().nothing;
}

/** `集中隔离: 14 天（国家防控方案第八版）→ 7 天（株洲市执行第九版）`; a draft is no version yet and has its name here. */
function reason({ rule, before, after }: Change, { code, name }: Changeover): TemplateResult {
  const called = (version: string) => version === code ? text(name) : versionName(version);
  const one = (saying: Said) => saying ? `${said(saying.rule)}${say().version(called(saying.version))}` : say().nothing;
  return html`<b>${named(rule)}</b>: ${one(before)} → ${one(after)}`;
}
