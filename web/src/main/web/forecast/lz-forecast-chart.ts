import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import { across, chart, margin } from './chart.ts';
import { stepped, type SiteForecast } from './forecast.ts';
import { say } from './messages.ts';

/** The picture of a forecast: a day is chosen with a finger, the pointer or the arrow keys; `lz-day` tells which. */
@customElement('lz-forecast-chart')
export class LzForecastChart extends LzElement {
  @property({ attribute: false }) forecast!: SiteForecast;
  @property({ type: Number }) chosen = 0;
  @state() private width = 0;
  readonly #size = new ResizeObserver(([entry]) => { this.width = Math.floor(entry!.contentRect.width); });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override render() {
    if (this.width === 0) return html`<div class="fc-plot"></div>`;
    const height = this.width < 500 ? 220 : 280;
    return html`<svg class="fc-plot" viewBox="0 0 ${this.width} ${height}" height=${height} role="img" tabindex="0" aria-label=${say().chart}
      @keydown=${this.#key} @pointerdown=${this.#point} @pointermove=${this.#point}>${chart({ forecast: this.forecast, width: this.width, height, chosen: this.chosen })}</svg>`;
  }

  readonly #point = (event: PointerEvent): void => {
    const day = across(this.width, margin(this.width), this.forecast.days.length).at(event.offsetX);
    if (day !== this.chosen) this.tell('lz-day', day);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const days = this.forecast.days.length;
    const next = { ArrowLeft: stepped(this.chosen, -1, days), ArrowRight: stepped(this.chosen, 1, days), Home: 0, End: days - 1 }[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.tell('lz-day', next);
  };
}
