import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-empty.ts';
import '../elements/lz-table.ts';
import type { Column } from '../elements/lz-table.ts';
import { get } from '../shared/api.ts';
import { now } from '../shared/clock.ts';
import { calendarDay, count, time } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { Resource } from '../shared/resource.ts';
import { say } from './messages.ts';
import { asked, figure, type Report } from './reports.ts';

/** The same day at all sites in reach, figures only; each site opens its report. */
@customElement('lz-area-reports')
export class LzAreaReports extends LzElement {
  @property() day = '';
  #shown: string | undefined;
  readonly #reports: Resource<{ items: readonly Report[] }> = new Resource(this, (signal) => {
    const again = this.#shown === this.day;
    this.#shown = this.day;
    return get<{ items: readonly Report[] }>(`/api/daily-reports${asked({ day: this.day, live: again ? 'true' : '' })}`, signal);
  });

  protected override updated(): void {
    if (this.#shown !== undefined && this.#shown !== this.day) void this.#reports.reload();
  }

  protected override render() {
    return this.#reports.show(({ items }) => items.length === 0 ? html`<lz-empty icon="home" head=${say().noSites} text=${say().noSitesText}></lz-empty>`
      : html`<lz-table label=${say().all} .columns=${this.#columns()} .rows=${items} .key=${(one: Report) => one.site}></lz-table>`);
  }

  #columns(): Column<Report>[] {
    const of = (head: string, name: string): Column<Report> => ({ head, num: true, cell: (one) => count(figure(one, name).count ?? 0) });
    return [{ head: say().site, cell: (one) => html`<div class="col"><a class="link" href="/sites/${one.site}/daily-report${asked({ day: this.day })}">${language.value === 'en' ? one.nameEn : one.nameZh}</a>
        <span class="t1 q2">${one.over ? say().over(calendarDay(one.day, { now: now() })) : say().notOver(time(one.knownBy, { zone: one.zone, now: now() }))}</span></div>` },
      of(say().start, 'PRESENT_AT_START'), of(say().came, 'CAME_IN'), of(say().went, 'WENT_OUT'), of(say().end, 'PRESENT_AT_END'), of(say().fevers, 'FEVER_UNDER_WAY'),
      of(say().due, 'TESTS_DUE'), of(say().done, 'TESTS_DONE'), of(say().overdue, 'TESTS_OVERDUE')];
  }
}
