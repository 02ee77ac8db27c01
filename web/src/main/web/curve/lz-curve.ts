import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-segments.ts';
import '../export/lz-export.ts';
import './lz-curve-plot.ts';
import { icon } from '../elements/lz-icon.ts';
import { get } from '../shared/api.ts';
import { minute, now } from '../shared/clock.ts';
import { celsius, moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { Problem } from '../shared/problem.ts';
import { Resource } from '../shared/resource.ts';
import { may, site } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { current, curveOf, openFever, type Curve, type Told } from './curve.ts';
import { daysTable, figures, legend } from './around.ts';
import { daysView } from './days-view.ts';
import { say } from './messages.ts';
import { between, moved, span, within, zoomed, type View } from './view.ts';

const hour = 3_600_000, fortnight = 336 * hour;
/** Milliseconds a view stands before it is read more finely, and that a change of length takes. */
const settled = 250, motion = 150;

/** Somebody's temperature over two weeks, to be looked at as closely as one likes. Tells `lz-temperature` with what it is now. */
@customElement('lz-curve')
export class LzCurve extends LzElement {
  @property() person = '';
  /** Only the curve around a time, in milliseconds: for an alert. */
  @property({ attribute: false }) around: View | undefined;
  readonly #all: Resource<Told> = new Resource(this, (signal) => this.#read(signal), ['episodes', 'wears', 'round']);
  @state() private view: View | undefined;
  @state() private fine: Curve | undefined;
  @state() private asTable = false;
  /** Two weeks that end so many fortnights before now. */
  @state() private back = 0;
  /** What `#all` says, ready to be drawn in every frame of a motion. */
  #coarse: Curve | undefined;
  #asked = '';
  #timer = 0;
  #frame = 0;
  #minute: Date | undefined;

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('person') && changed.get('person')) {
      this.view = this.fine = undefined;
      this.back = 0;
      void this.#all.reload();
    } else if (this.#minute !== minute.value) {
      if (this.#minute) void this.#all.reload();
      this.#minute = minute.value;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }

  get #limits(): View {
    if (this.around) return { from: this.around.from - 12 * hour, to: Math.max(this.around.to, Math.min(now().getTime(), this.around.to + 12 * hour)) };
    const to = now().getTime() + hour - this.back * fortnight;
    return { from: to - fortnight - hour, to };
  }

  async #read(signal: AbortSignal): Promise<Told> {
    const { from, to } = this.#limits, asked = `${this.person} ${this.back}`;
    const told = await get<Told>(`/api/people/${this.person}/temperatures?points=1500&from=${iso(from)}&to=${iso(Math.min(to, now().getTime()))}${this.#asked === asked ? '&live=true' : ''}`, signal);
    this.#asked = asked;
    this.#coarse = curveOf(told);
    if (!this.view) this.view = this.#first(told);
    else if (this.view.to > now().getTime() - hour / 12) this.view = moved(this.view, Math.max(0, now().getTime() + span(this.view) / 50 - this.view.to), this.#limits);
    const at = current(told, now().getTime());
    this.tell('lz-temperature', at && { centi: at.centi, hot: at.centi >= told.feverLine });
    this.#refine();
    return told;
  }

  /** A fever that lasts is looked at closely. */
  #first(told: Told): View {
    if (this.around) return this.around;
    if (this.back) return this.#limits;
    return this.#last(openFever(told) ? 12 : 48);
  }

  #last(hours: number): View {
    const to = now().getTime() + hours * hour / 50;
    return within({ from: to - hours * hour, to }, this.#limits);
  }

  protected override render() {
    return this.#all.show((told) => {
      const some = told.stretches.length > 0 || told.manuals.length > 0;
      return this.around ? this.#plot(told) : html`<section class="card cv-card"><div class="card-h"><h2 class="grow">${say().head}</h2>
        ${some ? this.#spans() : nothing}</div><div class="cv-in">${this.#open(told)}
        ${some ? html`${this.asTable ? daysTable(told) : html`${this.#plot(told)}${legend()}`}${this.#days(told)}${this.back ? nothing : figures(told)}`
          : html`<p class="q3">${say().none}。<span class="t1">${say().noneText}</span></p>${this.#pages()}`}</div></section>`;
    }, 6);
  }

  #spans() {
    const hours = this.view ? Math.round(span(this.view) / hour) : 0;
    return html`<lz-segments size="s" label=${say().span} value=${String(hours)} .segments=${Object.entries(say().spans).map(([value, label]) => ({ value, label }))}
        @lz-change=${(event: CustomEvent<string>) => this.#glide(this.#last(Number(event.detail)))}></lz-segments>
      <lz-button class="cv-zoom" size="s" kind="ghost" icon="plus" only label=${say().zoomIn} @click=${() => this.#zoom(0.5)}></lz-button>
      <lz-button class="cv-zoom" size="s" kind="ghost" icon="minus" only label=${say().zoomOut} @click=${() => this.#zoom(2)}></lz-button>
      <lz-button size="s" kind="ghost" label=${this.asTable ? say().asChart : say().as} @click=${() => { this.asTable = !this.asTable; }}></lz-button>`;
  }

  #plot(told: Told) {
    const view = this.view!;
    const fits = this.fine && this.fine.from <= view.from && this.fine.to >= Math.min(view.to, Date.parse(told.to));
    return html`<lz-curve-plot .told=${told} .curve=${fits ? this.fine! : this.#coarse!} .view=${view} .limits=${this.#limits} .now=${now().getTime()} ?small=${!!this.around}
      @lz-view=${(event: CustomEvent<View>) => this.#show(event.detail)}></lz-curve-plot>`;
  }

  #days(told: Told) {
    return html`${daysView(told, this.view!, this.#limits, (middle) => this.#show(within({ from: middle - span(this.view!) / 2, to: middle + span(this.view!) / 2 }, this.#limits)))}${this.#pages()}`;
  }

  #pages() {
    const turn = (back: number) => { this.back = back; this.view = this.fine = undefined; void this.#all.reload(); };
    return html`<div class="row wrap"><lz-button size="s" kind="ghost" icon="chevl" label=${say().earlier} @click=${() => turn(this.back + 1)}></lz-button><span class="grow"></span>
      <lz-export site=${site.value?.id ?? ''} person=${this.person}></lz-export>
      ${this.back ? html`<lz-button size="s" kind="ghost" label=${say().later} @click=${() => turn(this.back - 1)}></lz-button>` : nothing}</div>`;
  }

  #open(told: Told) {
    const fever = openFever(told);
    return fever ? html`<div class="note c-fever">${icon('thermo')}<b class="grow">${say().open(moment(fever.onset, { zone: told.zone, now: now() }), celsius((fever.peak ?? 0) / 100))}</b>
      ${site.value && may('GET /api/sites/{site}/alerts') ? html`<a href="/sites/${site.value.id}/alerts?kind=FEVER">${say().toAlerts}</a>` : nothing}</div>` : nothing;
  }

  #zoom(factor: number): void {
    const view = this.view!;
    this.#glide(zoomed(view, factor, view.to > now().getTime() ? now().getTime() : (view.from + view.to) / 2, this.#limits));
  }

  /** To a view that a button asked for, so that one sees where it went. */
  #glide(to: View): void {
    const from = this.view!, begin = performance.now();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.#show(to);
    const step = (at: number): void => {
      const part = Math.min(1, (at - begin) / motion);
      this.view = between(from, to, Math.max(0, part));
      if (part < 1) this.#frame = requestAnimationFrame(step); else this.#show(to);
    };
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(step);
  }

  #show(view: View): void {
    this.view = view;
    this.#refine();
  }

  /** What stands still is read as finely as it can be drawn, with as much again on either side. */
  #refine(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(async () => {
      const view = this.view;
      if (!view || span(view) > fortnight / 3 || !this.isConnected) return;
      const from = view.from - span(view) / 2, to = Math.min(view.to + span(view) / 2, now().getTime());
      if (to <= from) return;
      const told = await get<Told>(`/api/people/${this.person}/temperatures?points=2500&live=true&from=${iso(from)}&to=${iso(to)}`).catch((failure: unknown) => {
        // What is drawn stays as coarse as it was.
        if (!(failure instanceof Problem)) throw failure;
      });
      if (told) this.fine = curveOf(told);
    }, settled);
  }
}

const iso = (at: number): string => new Date(Math.floor(at / 1000) * 1000).toISOString();
