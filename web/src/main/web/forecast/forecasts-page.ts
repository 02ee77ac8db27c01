import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-empty.ts';
import '../elements/lz-table.ts';
import type { Column } from '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import { get } from '../shared/api.ts';
import { now } from '../shared/clock.ts';
import { calendarDay } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { ending, figures, read } from './figures-view.ts';
import { together, type SiteForecast } from './forecast.ts';
import './lz-forecast-chart.ts';
import { say } from './messages.ts';
import { spark } from './spark-view.ts';

/** Free rooms of all sites in reach on the next 14 days, together and one by one; each leads to the site's own forecast. */
@customElement('lz-forecasts-page')
export class ForecastsPage extends LzPage {
  @state() private chosen = 0;
  readonly #all: Resource<{ items: readonly SiteForecast[] }> = new Resource(this, (signal) => get<{ items: readonly SiteForecast[] }>(
    `/api/forecasts${this.#all.value ? '?live=true' : ''}`, signal), ['stays', 'rooms', 'samples', 'tube-results', 'episodes', 'transfers', 'investigations']);

  protected override render() {
    return html`<div class="page"><div class="head"><h1>${this.heading()} · ${say().allSites}</h1>${this.#all.age()}</div>
      ${this.#all.show(({ items }) => { const shown = items.filter(({ rooms }) => rooms > 0); return shown.length === 0
        ? html`<div class="body"><lz-empty icon="home" head=${say().noSites} text=${say().noSitesText}></lz-empty></div>` : this.#sites(shown); })}</div>`;
  }

  #sites(items: readonly SiteForecast[]): TemplateResult {
    const whole = together(items);
    return html`${whole ? figures(whole) : nothing}<div class="body col g4">
      ${whole ? html`${ending(whole)}<section class="card fc-card"><div class="card-h"><h2>${say().total}</h2></div><div class="fc-in">
        <lz-forecast-chart .forecast=${whole} chosen=${this.chosen} @lz-day=${(event: CustomEvent<number>) => { this.chosen = event.detail; }}></lz-forecast-chart>
        <p class="fc-read" aria-live="polite">${read(whole.days[this.chosen])}</p></div></section>` : nothing}
      <lz-table label=${say().allSites} .columns=${this.#columns()} .rows=${items} .key=${(row: SiteForecast) => row.site}></lz-table></div>`;
  }

  #columns(): Column<SiteForecast>[] {
    const day = (row: SiteForecast, date: string | null) => date === null ? html`<span class="q3">${say().endNone}</span>`
      : html`<b class="ct c-fever">${date === row.days[0]?.date ? say().today : calendarDay(date, { now: now() })}</b>`;
    return [{ head: say().site, cell: (row) => html`<span class="row wrap"><a class="link" href="/sites/${row.site}/forecast">${language.value === 'en' ? row.nameEn : row.name}</a>${row.open ? nothing : html`<lz-tag meaning="out" icon="ban" label=${say().closedTag}></lz-tag>`}</span>` },
      { head: say().freeNow, num: true, cell: (row) => html`<span class="nowrap"><b>${row.now}</b> <span class="q3">${say().ofRooms(row.rooms)}</span></span>` },
      { head: say().perDay, num: true, cell: (row) => row.arrivals.perDay }, { head: say().untold, num: true, cell: (row) => row.untold },
      { head: say().days14, cell: spark, phone: 'none' }, { head: say().end, num: true, cell: (row) => day(row, row.runsOut) }];
  }
}
