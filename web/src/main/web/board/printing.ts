import type { ReactiveControllerHost } from 'lit';
import { Problem } from '../shared/problem.ts';

/** Whether the page is on its way to paper, by our button or the browser's menu; each printing is put on record. */
export class Printing {
  now = false;
  readonly #host: ReactiveControllerHost;
  readonly #draw: () => void;
  readonly #recorded: () => Promise<unknown>;

  /** @param draw draws the page before it returns: the browser takes it as it is then */
  constructor(host: ReactiveControllerHost, draw: () => void, recorded: () => Promise<unknown>) {
    this.#host = host;
    this.#draw = draw;
    this.#recorded = recorded;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#turn);
    addEventListener('afterprint', this.#turn);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#turn);
    removeEventListener('afterprint', this.#turn);
  }

  #turn = (event: Event): void => {
    this.now = event.type === 'beforeprint';
    // Without an update that is pending, nothing would be drawn.
    this.#host.requestUpdate();
    this.#draw();
    if (this.now) void this.#record();
  };

  /** Paper cannot be kept back while the server is away; that is tried for as long as any other act. */
  async #record(): Promise<void> {
    try {
      await this.#recorded();
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
    }
  }
}
