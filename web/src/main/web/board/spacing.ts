import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Under so many pixels a cell drops what its floor says anyway; under the second it wraps into further lines. */
const cell = { little: 76, none: 56 };
const margins = 32;
const gap = 3;
/** Where the style wraps all corridors. */
const wraps = 1100;

/** How much room the cells of a corridor have; measured once a change of size, never while drawing. */
export class Spacing implements ReactiveController {
  #width = 0;
  #observer: ResizeObserver | undefined;
  #watched: Element | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #large: () => boolean;

  constructor(host: ReactiveControllerHost & HTMLElement, large: () => boolean) {
    this.#host = host;
    this.#large = large;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry!.contentRect.width);
      if (width === this.#width) return;
      this.#width = width;
      this.#host.requestUpdate();
    });
  }

  hostUpdated(): void {
    const page = this.#host.querySelector('.page') ?? undefined;
    if (page === this.#watched) return;
    this.#observer?.disconnect();
    this.#watched = page;
    if (page) this.#observer?.observe(page);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = undefined;
  }

  room = (columns: number): 'enough' | 'little' | 'none' => {
    if (this.#width === 0 || this.#large() || innerWidth <= wraps) return 'enough';
    const width = (this.#width - margins - gap * (columns - 1)) / columns;
    return width < cell.none ? 'none' : width < cell.little ? 'little' : 'enough';
  };
}
