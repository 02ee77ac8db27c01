import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onChange } from '../shared/live.ts';
import { Problem } from '../shared/problem.ts';
import { readFits } from './reading.ts';
import type { Fit } from './fits.ts';

/** Which rooms fit the person who is placed; asked again when something changes at the site. */
export class Fitting implements ReactiveController {
  person: string | undefined;
  together = 0;
  all: readonly Fit[] | undefined;
  byRoom: ReadonlyMap<string, Fit> | undefined;
  problem: Problem | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #site: () => string;
  #abort: AbortController | undefined;
  #stop: (() => void) | undefined;
  #soon = 0;

  constructor(host: ReactiveControllerHost, site: () => string) {
    this.#host = host;
    this.#site = site;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onChange(({ what }) => {
      if (this.person === undefined || !['*', 'rooms', 'stays'].includes(what)) return;
      clearTimeout(this.#soon);
      this.#soon = window.setTimeout(() => void this.#read(), 200);
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#abort?.abort();
    clearTimeout(this.#soon);
  }

  /** Looks for rooms for this person, and so many others in the same room; for nobody the answers go. */
  of(person: string | undefined, together: number): void {
    if (person === this.person && together === this.together) return;
    this.person = person;
    this.together = together;
    this.all = this.byRoom = this.problem = undefined;
    this.#abort?.abort();
    if (person !== undefined) void this.#read();
  }

  async #read(): Promise<void> {
    this.#abort?.abort();
    const abort = this.#abort = new AbortController();
    try {
      const all = await readFits(this.#site(), this.person!, this.together, this.all !== undefined, abort.signal);
      if (abort.signal.aborted) return;
      this.all = all;
      this.byRoom = new Map(all.map((fit) => [fit.room, fit]));
      this.problem = undefined;
    } catch (failure) {
      if (abort.signal.aborted) return;
      if (!(failure instanceof Problem)) throw failure;
      this.problem = failure;
    }
    this.#host.requestUpdate();
  }
}
