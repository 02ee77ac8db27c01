import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { date, time } from '../shared/dates.ts';
import { LzElement, uniqueId } from '../shared/element.ts';
import { nearest, type Curve, type Point, type Told } from './curve.ts';
import { say } from './messages.ts';
import { plot } from './plot.ts';
import { Scale } from './scale.ts';
import { degrees, moved, span, zoomed, type View } from './view.ts';

/** How near a finger must be to a reading, in pixels. */
const reach = 24;

/** A curve that can be moved and zoomed with wheel, fingers and keys; tells `lz-view` where it wants to be. */
@customElement('lz-curve-plot')
export class LzCurvePlot extends LzElement {
  @property({ attribute: false }) told!: Told;
  @property({ attribute: false }) curve!: Curve;
  @property({ attribute: false }) view!: View;
  @property({ attribute: false }) limits!: View;
  @property({ attribute: false }) now = 0;
  @property({ type: Boolean }) small = false;
  @state() private width = 0;
  @state() private pointer: number | undefined;
  readonly #id = uniqueId('curve');
  readonly #size = new ResizeObserver(([entry]) => { this.width = Math.floor(entry!.contentRect.width); });
  /** Fingers that are down, where they went down last. */
  readonly #fingers = new Map<number, number>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override firstUpdated(): void {
    // Lit's listeners are passive for the wheel in some browsers: the page must not zoom with the curve.
    this.addEventListener('wheel', this.#wheel, { passive: false });
  }

  get #scale(): Scale {
    const height = this.small ? 150 : this.width < 500 ? 220 : 300;
    const { told } = this;
    const all = [...told.days.flatMap(({ lowest, highest }) => [lowest, highest]), ...told.manuals.filter(({ deviceFault }) => !deviceFault).map(({ centi }) => centi),
      ...this.curve.extremes];
    return new Scale(this.view, degrees(all), { left: 30, right: Math.max(60, this.width - 8), top: 8, bottom: height - 24 });
  }

  protected override render() {
    const scale = this.#scale, height = scale.bottom + 24;
    if (this.width === 0) return html`<div class="cv-plot ${this.small ? 'small' : ''}"></div>`;
    const label = say().chart(this.#when(this.view.from), this.#when(this.view.to));
    return html`<svg class="cv-plot" viewBox="0 0 ${this.width} ${height}" height=${height} role="img" tabindex="0" aria-label=${label} @keydown=${this.#key}
      @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#up} @pointerleave=${() => { this.pointer = undefined; }}>
      ${plot({ told: this.told, curve: this.curve, scale, now: this.now, id: this.#id, pointed: this.#pointed(scale) })}</svg>`;
  }

  #when(at: number): string {
    return `${date(new Date(at), { zone: this.told.zone, now: new Date(this.now) })} ${time(new Date(at), { zone: this.told.zone })}`;
  }

  #pointed(scale: Scale): (Point & { what: string }) | undefined {
    if (this.pointer === undefined) return undefined;
    const far = scale.at(scale.left + reach) - scale.view.from;
    const at = scale.at(this.pointer);
    const manuals = this.told.manuals.map((one) => ({ at: Date.parse(one.at), centi: one.centi, what: one.deviceFault ? say().broken : say().methods[one.method] })).sort((one, other) => one.at - other.at);
    const manual = nearest(manuals, at, far / 3) as (Point & { what: string }) | undefined;
    const measured = manual ? undefined : nearest(this.curve.stretches.flat(), at, far);
    return manual ?? (measured && { ...measured, what: say().patch });
  }

  #want(view: View): void {
    this.tell('lz-view', view);
  }

  readonly #wheel = (event: WheelEvent): void => {
    const across = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    // A wheel alone scrolls the page; with Ctrl, as a pad sends for two fingers, it zooms.
    if (!event.ctrlKey && !across) return;
    event.preventDefault();
    const scale = this.#scale;
    if (across) this.#want(moved(this.view, event.deltaX / (scale.right - scale.left) * span(this.view), this.limits));
    else this.#want(zoomed(this.view, Math.exp(Math.sign(event.deltaY) * Math.min(60, Math.abs(event.deltaY)) / 150), scale.at(event.offsetX), this.limits));
  };

  readonly #key = (event: KeyboardEvent): void => {
    const middle = (this.view.from + this.view.to) / 2, step = span(this.view) / 8;
    const next = { ArrowLeft: () => moved(this.view, -step, this.limits), ArrowRight: () => moved(this.view, step, this.limits),
      Home: () => moved(this.view, this.limits.from - this.view.from, this.limits), End: () => moved(this.view, this.limits.to - this.view.to, this.limits),
      '+': () => zoomed(this.view, 0.7, middle, this.limits), '=': () => zoomed(this.view, 0.7, middle, this.limits), '-': () => zoomed(this.view, 1 / 0.7, middle, this.limits) }[event.key];
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#want(next());
  };

  readonly #down = (event: PointerEvent): void => {
    this.#fingers.set(event.pointerId, event.offsetX);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly #move = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    this.pointer = event.offsetX;
    if (before === undefined) return;
    const scale = this.#scale, other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.#fingers.set(event.pointerId, event.offsetX);
    if (other === undefined) {
      this.#want(moved(this.view, scale.at(before) - scale.at(event.offsetX), this.limits));
      return;
    }
    const apart = Math.abs(event.offsetX - other);
    if (apart > 8) this.#want(zoomed(this.view, Math.abs(before - other) / apart, scale.at((event.offsetX + other) / 2), this.limits));
  };

  readonly #up = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
  };
}
