import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Printing } from '../board/printing.ts';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import { icon } from '../elements/lz-icon.ts';
import { told } from '../elements/told.ts';
import { get, post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { calendarDay, count, date, instantIn, isoDay, moment, time } from '../shared/dates.ts';
import { download } from '../shared/file.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may, session } from '../shared/session.ts';
import './lz-area-reports.ts';
import './lz-day-list.ts';
import { say } from './messages.ts';
import { asked, bars, daysAfter, figure, isDay, type FigureTold, type Report, type Section } from './reports.ts';

/** They stand above, as a sum. */
const summed: readonly string[] = ['PRESENT_AT_START', 'CAME_IN', 'WENT_OUT', 'PRESENT_AT_END'];

/** A day of a site in figures, each of which opens its list; on paper the same. */
@customElement('lz-day-report-page')
export class DayReportPage extends LzPage {
  #shown = '';
  readonly #report: Resource<Report> = new Resource(this, (signal) => this.#read(signal),
    ['stays', 'rooms', 'episodes', 'alerts', 'samples', 'tube-results', 'round', 'transfers']);
  readonly #printing = new Printing(this, () => this.performUpdate(), () => this.#printed());

  protected override updated(): void {
    if (this.#shown && this.#shown !== this.#wanted()) void this.#report.reload();
  }

  protected override render() {
    const listed = this.query.get('figure'), area = this.query.has('all') && may('GET /api/daily-reports');
    return html`<div class="page"><div class="head"><h1>${this.heading()}</h1>${this.#report.age()}${this.#days()}<span class="grow"></span>${this.#acts(area || listed !== null)}</div>
      <div class="body col g4">${area ? html`<lz-area-reports .day=${this.query.get('day') ?? ''}></lz-area-reports>`
        : listed ? html`<lz-day-list .site=${this.params['site'] ?? ''} .figure=${listed} .day=${this.query.get('day') ?? ''} .knownBy=${this.query.get('knownBy') ?? ''}></lz-day-list>`
        : this.#report.show((report) => this.#whole(report))}</div></div>`;
  }

  #days() {
    const today = isoDay(now(), zone.value), day = this.query.get('day') ?? today;
    const to = (chosen: string) => setQuery({ day: chosen === today ? undefined : chosen, knownBy: undefined });
    return html`<div class="row dr-days no-print"><lz-button icon="chevl" only label=${say().previous} @click=${() => to(daysAfter(day, -1))}></lz-button>
      <lz-field type="date" label=${say().day} value=${day} @change=${(event: Event) => { const chosen = (event.target as HTMLInputElement).value; if (isDay(chosen)) to(chosen); }}></lz-field>
      <lz-button icon="chevr" only label=${say().next} ?disabled=${day >= today} @click=${() => to(daysAfter(day, 1))}></lz-button></div>`;
  }

  #acts(elsewhere: boolean) {
    const day = this.query.get('day') ?? undefined;
    if (elsewhere) return html`<a class="link no-print" href=${asked({ day }) || location.pathname}>${this.query.has('all') ? say().one : say().back}</a>`;
    return html`${may('GET /api/daily-reports') ? html`<a class="link no-print" href=${asked({ day, all: '1' })}>${say().all}</a>` : nothing}
      <lz-button class="no-print" icon="download" label=${say().book} @click=${() => told(() => this.#book(), say().saved)}></lz-button>
      <lz-button class="desk no-print" icon="print" label=${say().print} @click=${() => print()}></lz-button>`;
  }

  #whole(report: Report): TemplateResult {
    const of = (name: string) => figure(report, name);
    const nobody = summed.every((name) => of(name).count === 0);
    return html`${this.#heading(report)}
      ${nobody ? html`<lz-empty icon="users" head=${say().nobody} text=${say().nobodyText}></lz-empty>` : this.#balance(of('PRESENT_AT_START'), of('CAME_IN'), of('WENT_OUT'), of('PRESENT_AT_END'), report)}
      ${this.query.get('knownBy') ? html`<p class="q2">${say().someNotTold}</p>` : nothing}
      <div class="dr-sections">${report.sections.map((section) => this.#section(section))}</div>${this.#asOf(report)}`;
  }

  #heading(report: Report): TemplateResult {
    const site = language.value === 'en' ? report.nameEn : report.nameZh;
    const reading = { zone: report.zone, now: now() };
    const printed = this.#printing.now;
    return html`<div class="col g1"><p class="dr-when"><b>${site}</b>${report.over ? html`<span>${say().over(calendarDay(report.day, { now: now() }))}</span>`
        : html`<span>${calendarDay(report.day, { now: now() })}</span><span class="dr-open">${icon('clock')}${say().notOver(time(report.knownBy, reading))}</span>`}
        <span class="q2">${say().known(`${date(report.knownBy, reading)} ${time(report.knownBy, reading)}`)}</span></p>
      ${printed ? html`<p class="t1">${say().printed(`${date(now(), reading)} ${time(now(), reading)}`, session.value?.user.name ?? '')}${session.value?.demo ? ` · ${say().madeUp}` : ''}</p>` : nothing}</div>`;
  }

  #balance(start: FigureTold, came: FigureTold, went: FigureTold, end: FigureTold, { even }: Report): TemplateResult {
    const wide = bars(came.count ?? 0, went.count ?? 0);
    return html`<section class="dr-balance card" aria-label=${even ? say().even : say().uneven}><div class="dr-sum">
        ${this.#big(say().start, start)}<span aria-hidden="true">+</span>${this.#big(say().came, came, 'c-free')}<span aria-hidden="true">−</span>${this.#big(say().went, went, 'c-out')}<span aria-hidden="true">=</span>${this.#big(say().end, end)}</div>
      <svg class="dr-bars" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="dr-in" x="0" y="0" width=${wide.came} height="4"></rect><rect class="dr-out" x="0" y="6" width=${wide.went} height="4"></rect>`}</svg>
      <p class="t1 ${even ? 'q2' : 'dr-uneven'}">${icon(even ? 'check' : 'warn')}${even ? say().even : say().uneven}</p></section>`;
  }

  #big(label: string, one: FigureTold, colour = ''): TemplateResult {
    return html`<div class="dr-big ${colour}"><span class="t1">${label}</span>${this.#number(one)}${this.#since(one)}</div>`;
  }

  #section({ label, figures }: Section): TemplateResult {
    return html`<section class="dr-section"><h2>${label}</h2><dl>${figures.filter(({ figure: name }) => !summed.includes(name)).map((one) => html`<div class=${one.count === 0 ? 'dr-none' : meaning(one)}>
      <dt>${one.label}</dt><dd>${this.#since(one)}${this.#number(one)}</dd></div>`)}</dl></section>`;
  }

  #number({ figure: name, label, count: many }: FigureTold): TemplateResult {
    if (many === null) return html`<span class="t1 q3">${say().notTold}</span>`;
    const number = html`<b class="num">${count(many)}</b>`;
    return many > 0 && may('GET /api/sites/{site}/daily-report/list')
      ? html`<a href=${asked({ day: this.query.get('day'), knownBy: this.query.get('knownBy'), figure: name })} aria-label=${say().open(label, many)}>${number}</a>` : number;
  }

  #since({ added, removed }: FigureTold) {
    return added + removed === 0 ? nothing : html`<span class="t1 dr-since">${say().since(added, removed)}</span>`;
  }

  #asOf(report: Report): TemplateResult {
    const known = this.query.get('knownBy');
    return html`<details class="no-print" ?open=${known !== null}><summary>${say().asOf}</summary><div class="row wrap">
      <lz-field type="datetime-local" label=${say().asOf} hint=${say().asOfHint} @change=${(event: Event) => { const value = (event.target as HTMLInputElement).value; if (value) setQuery({ day: report.day, knownBy: instantIn(value, report.zone) }); }}></lz-field>
      ${known ? html`<span class="t1 q2">${say().known(moment(known, { zone: report.zone, now: now() }))}</span><lz-button kind="ghost" icon="undo" label=${say().backToNow} @click=${() => setQuery({ knownBy: undefined })}></lz-button>` : nothing}</div></details>`;
  }

  /** The words of the figures come in the reader's language. */
  #wanted(): string {
    return asked({ day: this.query.get('day'), knownBy: this.query.get('knownBy'), language: language.value });
  }

  #read(signal: AbortSignal): Promise<Report> {
    const again = this.#shown === this.#wanted();
    this.#shown = this.#wanted();
    return get<Report>(`/api/sites/${this.params['site']}/daily-report${asked({ day: this.query.get('day'), knownBy: this.query.get('knownBy'), live: again ? 'true' : '' })}`, signal);
  }

  #book(): Promise<void> {
    return download(`/api/sites/${this.params['site']}/daily-report/workbook${asked({ day: this.query.get('day'), knownBy: this.query.get('knownBy') })}`,
      `${this.heading()} ${this.#report.value?.day ?? ''}.xlsx`);
  }

  async #printed(): Promise<unknown> {
    const report = this.#report.value;
    return report && post(`/api/sites/${report.site}/daily-report/prints`, { day: report.day, knownBy: report.knownBy });
  }
}

/** Whether somebody is to do something about it, where it is not none. */
function meaning({ figure: name }: FigureTold): string {
  if (/^FEVER|POSITIVE|RECALLED|WEAK|DIED/.test(name)) return 'dr-ill';
  return /^SILENT|MISSED|OVERDUE|NOT_DONE|LOST|ABSCONDED/.test(name) ? 'dr-late' : '';
}
