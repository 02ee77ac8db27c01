import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-drawer.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-table.ts';
import type { Column } from '../elements/lz-table.ts';
import { get } from '../shared/api.ts';
import { now } from '../shared/clock.ts';
import { calendarDay, instantIn } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import { list } from './behind-view.ts';
import { ending, figures, read } from './figures-view.ts';
import type { Answer, Day, Figure, SiteForecast, Span } from './forecast.ts';
import './lz-forecast-chart.ts';
import { say } from './messages.ts';
import { reserve } from './reserve-view.ts';

/** How long nobody types or moves before the server is asked, in milliseconds. */
const pause = 200;

/** Free rooms of a site on the next 14 days; each figure opens the rooms or people it is made of. */
@customElement('lz-forecast-page')
export class ForecastPage extends LzPage {
  @state() private chosen = 0;
  @state() private opened: { figure: Figure; day: number } | undefined;
  /** What is typed or moved to and not answered yet. */
  @state() private wanted: string | undefined;
  #soon = 0;
  #asked = '';
  #site = '';
  readonly #answer: Resource<Answer> = new Resource(this, (signal) => this.#ask(signal), ['stays', 'rooms', 'samples', 'tube-results', 'episodes', 'transfers', 'investigations']);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#soon);
  }

  protected override willUpdate(): void {
    if (this.#site && this.#site !== this.params['site']) this.#answer.value = undefined;
    if (this.#site && (this.#site !== this.params['site'] || this.#asked !== (this.query.get('arrivals') ?? ''))) {
      // Noted before the answer, so that one change of the address asks once.
      this.#asked = this.query.get('arrivals') ?? '';
      void this.#answer.reload();
    }
    this.#site = this.params['site'] ?? '';
  }

  async #ask(signal: AbortSignal): Promise<Answer> {
    this.#asked = this.query.get('arrivals') ?? '';
    const asked = new URLSearchParams({ ...(this.#asked ? { arrivals: this.#asked } : {}), ...(this.#answer.value ? { live: 'true' } : {}) });
    const answer = await get<Answer>(`/api/sites/${this.params['site']}/forecast${asked.size ? `?${asked}` : ''}`, signal);
    if (this.wanted === this.#asked) this.wanted = undefined;
    return answer;
  }

  protected override render() {
    return html`<div class="split"><div class="page"><div class="head"><h1>${this.heading()}</h1>${this.#answer.age()}<span class="grow"></span>
        ${may('GET /api/forecasts') ? html`<a class="btn" href="/forecasts">${say().allSites}</a>` : nothing}</div>
      ${this.#answer.show((answer) => answer.forecast.rooms === 0 ? html`<div class="body"><lz-empty icon="door" head=${say().noRooms} text=${say().noRoomsText}></lz-empty></div>` : this.#all(answer))}</div>
      ${this.#answer.value ? this.#drawer(this.#answer.value) : nothing}</div>`;
  }

  #all(answer: Answer): TemplateResult {
    const { forecast } = answer;
    return html`${figures(forecast, (figure) => this.#open(figure, 0))}<div class="body col g4">
      ${forecast.open ? nothing : html`<p class="note c-overdue">${icon('warn')}<span>${say().closed}</span></p>`}
      ${ending(forecast)}
      <section class="card fc-card"><div class="card-h"><h2>${say().head}</h2></div><div class="fc-in">
        ${this.#whatIf(forecast)}
        <lz-forecast-chart .forecast=${forecast} chosen=${this.chosen} @lz-day=${(event: CustomEvent<number>) => { this.chosen = event.detail; }}></lz-forecast-chart>
        <p class="fc-read" aria-live="polite">${read(forecast.days[this.chosen])}</p>
        <p class="fc-legend t1"><span class="fc-key line"></span><span>${say().line}</span><span class="fc-key band"></span><span>${say().band}</span></p></div></section>
      <lz-table class="fc-table" label=${say().head} .columns=${this.#columns(forecast)} .rows=${forecast.days} .key=${(day: Day) => day.date} .selected=${(day: Day) => day === forecast.days[this.chosen]}></lz-table>
      ${reserve(answer, () => void this.#answer.reload())}
      <details class="fc-reckon"><summary>${say().reckon}</summary><ul class="dots q2">${this.#rules(forecast).map((rule) => html`<li>${rule}</li>`)}</ul></details></div>`;
  }

  #rules({ arrivals }: SiteForecast): readonly string[] {
    return say().rules(say().sharing(arrivals.people, arrivals.inRooms, arrivals.sharing), say().stayFor(arrivals.longest, arrivals.shortest));
  }

  /** What if so many come: answered while one moves the slider or types. */
  #whatIf({ arrivals, rooms }: SiteForecast): TemplateResult {
    const value = this.wanted ?? String(arrivals.perDay), most = Math.max(20, Math.ceil(rooms / 2 / 10) * 10, arrivals.perDay);
    const source = arrivals.basis === 'ASKED' ? say().asked : arrivals.basis === 'RECENT' ? say().recent(arrivals.recent, arrivals.days) : say().announcedOnly;
    return html`<div class="fc-if"><lz-field type="number" inputmode="numeric" label=${say().perDay} unit=${say().people} value=${value} error=${this.#answer.problem?.of('arrivals') ?? ''} @lz-input=${(event: CustomEvent<string>) => this.#want(event.detail)} @focusout=${this.#left}></lz-field>
      <input class="fc-slide" type="range" min="0" max=${most} step="1" aria-label=${say().perDay} .value=${value} @input=${(event: Event) => this.#want((event.target as HTMLInputElement).value)}>
      <span class="t1 q2 grow">${source}${arrivals.today ? html` · ${say().today2(arrivals.today)}` : nothing}</span>
      ${arrivals.basis === 'ASKED' ? html`<lz-button kind="ghost" icon="undo" label=${say().back} @click=${this.#back}></lz-button>` : nothing}</div>`;
  }

  /** An empty field is one that somebody is about to fill. */
  #want(value: string): void {
    this.wanted = value;
    clearTimeout(this.#soon);
    if (value) this.#soon = window.setTimeout(() => setQuery({ arrivals: value }), pause);
  }

  readonly #left = (): void => {
    if (this.wanted === '') this.wanted = undefined;
  };

  readonly #back = (): void => {
    clearTimeout(this.#soon);
    this.wanted = undefined;
    setQuery({ arrivals: undefined });
  };

  #columns({ days }: SiteForecast): Column<Day>[] {
    const words = say().columns;
    const open = (figure: Figure, of: (day: Day) => number): Column<Day> => ({ head: words[figure as keyof typeof words], num: true, cell: (day) => of(day) === 0 ? html`<span class="q3">0</span>`
      : html`<button type="button" class="link" @click=${() => this.#open(figure, days.indexOf(day))}>${of(day)}</button>` });
    return [{ head: words.date, cell: (day) => html`<span class="nowrap">${calendarDay(day.date, { now: now() })}</span>` },
      { head: words.free, num: true, cell: (day) => html`<button type="button" class="link ${day.free <= 0 ? 'ct c-fever' : ''}" @click=${() => this.#open('free', days.indexOf(day))}>${day.free}</button>` },
      { head: words.lowest, num: true, cell: (day) => day.lowest, phone: 'none' }, { head: words.most, num: true, cell: (day) => day.most },
      open('leaving', ({ leaving }) => leaving), open('cleaned', ({ cleaned }) => cleaned), open('announced', ({ announced }) => announced), { head: words.supposed, num: true, cell: (day) => day.supposed },
      open('taken', ({ taken }) => taken), open('held', ({ held }) => held), open('turning', ({ turning }) => turning), open('out', ({ out }) => out)];
  }

  #open(figure: Figure, day: number): void {
    this.opened = { figure, day };
    this.chosen = day;
  }

  #drawer(answer: Answer): TemplateResult {
    const { figure, day } = this.opened ?? { figure: 'free' as Figure, day: 0 };
    const shown = answer.forecast.days[day];
    return html`<lz-drawer ?open=${this.opened !== undefined} head=${say().behind[figure]} @lz-close=${() => { this.opened = undefined; }}>
      ${this.opened && shown ? list(answer, figure, shown, this.#span(answer.forecast, day), ['now', 'untold', 'unknown'].includes(figure) ? '' : calendarDay(shown.date, { now: now() })) : nothing}</lz-drawer>`;
  }

  #span({ days, asOf, zone }: SiteForecast, day: number): Span {
    const begins = (i: number) => Date.parse(instantIn(`${days[i]!.date}T00:00`, zone));
    const next = day + 1 < days.length ? begins(day + 1) : begins(day) + 86_400_000;
    return { from: day === 0 ? Date.parse(asOf) : begins(day), to: next - 1 };
  }
}
