import type { Point } from './curve.ts';
import type { View } from './view.ts';

/** Where on the picture a time and a temperature are, in pixels. */
export class Scale {
  readonly view: View;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly #low: number;
  readonly #high: number;

  constructor(view: View, degrees: { low: number; high: number }, box: { left: number; right: number; top: number; bottom: number }) {
    this.view = view;
    this.left = box.left;
    this.right = box.right;
    this.top = box.top;
    this.bottom = box.bottom;
    this.#low = degrees.low;
    this.#high = degrees.high;
  }

  x(at: number): number {
    return this.left + (at - this.view.from) / (this.view.to - this.view.from) * (this.right - this.left);
  }

  y(centi: number): number {
    return this.bottom - (centi - this.#low) / (this.#high - this.#low) * (this.bottom - this.top);
  }

  /** The time under a place on the picture. */
  at(x: number): number {
    return this.view.from + (x - this.left) / (this.right - this.left) * (this.view.to - this.view.from);
  }

  /** Whole degrees in the picture. */
  lines(): number[] {
    const all = [];
    for (let centi = Math.ceil(this.#low / 100) * 100; centi <= this.#high; centi += 100) all.push(centi);
    return all;
  }

  /** The line through what is in view, one point on either side with it; a lonely reading is a dot. */
  path(stretches: readonly (readonly Point[])[]): string {
    return stretches.map((stretch) => this.#stretch(stretch)).join('');
  }

  #stretch(stretch: readonly Point[]): string {
    const first = stretch[0], last = stretch.at(-1);
    if (!first || !last || last.at < this.view.from || first.at > this.view.to) return '';
    const from = Math.max(0, stretch.findIndex((point) => point.at >= this.view.from) - 1);
    const after = stretch.findIndex((point) => point.at > this.view.to);
    const seen = stretch.slice(from, after < 0 ? stretch.length : after + 1);
    const places = seen.map((point) => `${this.x(point.at).toFixed(1)} ${this.y(point.centi).toFixed(1)}`);
    return `M${places.join('L')}${places.length === 1 ? 'h.01' : ''}`;
  }

  /** A span of time as far as it is in view; nothing when it is not. */
  clipped(from: number, to: number): { x: number; width: number } | undefined {
    const x = Math.max(this.left, this.x(from));
    const end = Math.min(this.right, this.x(to));
    return end - x < 0.5 ? undefined : { x, width: end - x };
  }
}
