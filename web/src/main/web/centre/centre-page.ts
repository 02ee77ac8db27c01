import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-empty.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import { ending, read } from '../forecast/figures-view.ts';
import type { SiteForecast } from '../forecast/forecast.ts';
import '../forecast/lz-forecast-chart.ts';
import { get } from '../shared/api.ts';
import { minute, now } from '../shared/clock.ts';
import { calendarDay } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { ordered, turned, type Order, type Overview } from './centre.ts';
import { figures } from './figures-view.ts';
import { links } from './links.ts';
import { say } from './messages.ts';
import { columns, legend, lines, type Line } from './sites-view.ts';
import { named, waiting } from './waiting-view.ts';

/** All sites at once: figures that open their lists, the free rooms of 14 days, what waits for a decision. */
@customElement('lz-centre-page')
export class CentrePage extends LzPage {
  @state() private chosen = 0;
  @state() private every = false;
  #asked: string | undefined;
  #stop: (() => void) | undefined;
  readonly #overview: Resource<Overview> = new Resource(this, (signal) => this.#ask(signal), ['stays', 'rooms', 'alerts', 'samples', 'tube-results', 'episodes', 'transfers', 'investigations']);

  /** The stream tells of one site; of the others the page asks every minute, while somebody may see it. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = minute.watch(() => { if (!document.hidden) void this.#overview.reload(); });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override updated(): void {
    if (this.#asked !== undefined && this.#asked !== this.#area) void this.#overview.reload();
  }

  get #area(): string {
    return this.query.get('area') ?? '';
  }

  #ask(signal: AbortSignal): Promise<Overview> {
    const again = this.#asked === this.#area && this.#overview.value !== undefined;
    this.#asked = this.#area;
    const asked = new URLSearchParams({ ...(this.#area ? { area: this.#area } : {}), ...(again ? { live: 'true' } : {}) });
    return get<Overview>(`/api/centre${asked.size ? `?${asked}` : ''}`, signal);
  }

  protected override render() {
    const shown = this.#overview.value;
    return html`<div class="page ce-page"><div class="head"><h1>${this.heading()}</h1>${shown ? html`<span class="q2">${shown.area ? `${named(shown.area)} · ` : ''}${say().sites(shown.sites.length)}</span>` : nothing}
      ${shown ? this.#areas(shown) : nothing}<span class="grow"></span><span class="t1 q3">${say().each}</span>${this.#overview.age()}</div>
      ${this.#overview.show((all) => all.sites.length === 0 ? html`<div class="body"><lz-empty icon="home" head=${say().noSites} text=${say().noSitesText}></lz-empty></div>` : this.#all(all))}</div>`;
  }

  #areas({ areas }: Overview): TemplateResult | typeof nothing {
    if (areas.length === 0) return nothing;
    return html`<label class="input"><span class="sr">${say().area}</span><select @change=${(event: Event) => setQuery({ area: (event.target as HTMLSelectElement).value || undefined })}>
      <option value="" ?selected=${!this.#area}>${say().everywhere}</option>${areas.map((one) => html`<option value=${one.code} ?selected=${one.code === this.#area}>${named(one)}</option>`)}</select></label>`;
  }

  #all(all: Overview): TemplateResult {
    const sort = this.query.get('sort');
    return html`${figures(all, (by) => this.#address(by), () => void this.#show())}
      <div class="ce-two"><section class="ce-ahead">${this.#ahead(all)}</section>${waiting(all, this.every, () => { this.every = !this.every; })}</div>
      <section class="ce-sites"><div class="row wrap"><h2 class="grow">${say().table}</h2>${legend()}</div>
      <lz-table class="ce-table" label=${say().table} .columns=${columns()} .rows=${lines(ordered(all.sites, sort), all)} .key=${({ row }: Line) => row?.site} sort=${sort ?? ''}
        @lz-sort=${(event: CustomEvent<string>) => setQuery({ sort: turned(sort, event.detail.replace(/^-/, '') as Order) })}></lz-table>
      ${all.sites.length > 1 ? html`<p class="t1 q3 ce-note">${say().totalNote}</p>` : nothing}</section>`;
  }

  #address(by: Order): string {
    const query = new URLSearchParams(this.query);
    query.set('sort', turned(null, by));
    return `/centre?${query}`;
  }

  /** What a figure on top is made of stands further down. */
  async #show(): Promise<void> {
    await this.updateComplete;
    this.querySelector('.ce-sites')?.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  #ahead({ together, sites }: Overview): TemplateResult {
    const first = together && sites.find(({ site, forecast }) => forecast && together.sites.includes(site))?.forecast;
    if (!together || !first) return html`<h2>${say().chart}</h2><lz-empty icon="door" head=${say().noChart} text=${say().noChartText}></lz-empty>`;
    const whole: SiteForecast = { ...first, ...together };
    const href = links.forecasts();
    return html`<div class="row wrap"><h2>${say().chart}</h2><span class="t1 q3 grow">${say().chartOf(together.sites.length)}</span>${href ? html`<a class="btn s" href=${href}>${say().toForecasts}</a>` : nothing}</div>
      ${ending(whole)}${this.#reserve(whole)}
      <lz-forecast-chart .forecast=${whole} chosen=${this.chosen} @lz-day=${(event: CustomEvent<number>) => { this.chosen = event.detail; }}></lz-forecast-chart>
      <p class="fc-read" aria-live="polite">${read(whole.days[this.chosen])}</p>
      <p class="fc-legend t1"><span class="fc-key line"></span><span>${say().line}</span><span class="fc-key band"></span><span>${say().band}</span></p>`;
  }

  #reserve({ reserve, below, days }: SiteForecast): TemplateResult | typeof nothing {
    if (!reserve) return html`<p class="t1 q3">${say().noReserve}</p>`;
    return below === null ? nothing : html`<p class="ct c-overdue"><b>${below === days[0]?.date ? say().belowToday : say().below(calendarDay(below, { now: now() }))}</b></p>`;
  }
}
