import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { onChange } from './live.ts';
import { Problem } from './problem.ts';
import '../elements/lz-age.ts';
import '../elements/lz-skeleton.ts';
import '../elements/lz-problem.ts';

/** Milliseconds between attempts to read what the server did not answer: growing, so that it can recover. */
const shortest = 2000, longest = 30_000;

/**
 * What a page shows, read from the server and kept current: read when the page opens and again when the live
 * stream names one of its kinds. Old data stay while new ones come, and when they fail to come; then it asks again.
 */
export class Resource<T> implements ReactiveController {
  value: T | undefined;
  problem: Problem | undefined;
  /** When the value was read, in milliseconds of this device's clock. */
  readAt = 0;
  loading = false;
  readonly #host: ReactiveControllerHost;
  readonly #read: (signal: AbortSignal) => Promise<T>;
  readonly #kinds: readonly string[];
  #abort: AbortController | undefined;
  #stop: (() => void) | undefined;
  #soon = 0;
  #pause = shortest;

  constructor(host: ReactiveControllerHost, read: (signal: AbortSignal) => Promise<T>, kinds: readonly string[] = []) {
    this.#host = host;
    this.#read = read;
    this.#kinds = kinds;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onChange((change) => {
      if (change.what === '*' || this.#kinds.includes(change.what)) this.#reloadSoon();
    });
    // After the host has its first properties, which the address of what is read may need.
    queueMicrotask(() => void this.reload());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#abort?.abort();
    clearTimeout(this.#soon);
  }

  /** Reads now. A reading under way is given up: the last one asked for is the one shown. */
  async reload(): Promise<void> {
    this.#abort?.abort();
    const abort = this.#abort = new AbortController();
    this.loading = true;
    this.#host.requestUpdate();
    try {
      const value = await this.#read(abort.signal);
      if (abort.signal.aborted) return;
      this.value = value;
      this.problem = undefined;
      this.readAt = Date.now();
      this.#pause = shortest;
    } catch (failure) {
      if (abort.signal.aborted) return;
      if (!(failure instanceof Problem)) throw failure;
      this.problem = failure;
      if (failure.uncertain) this.#reloadSoon(this.#pause = Math.min(this.#pause * 2, longest));
    } finally {
      if (!abort.signal.aborted) this.loading = false;
      this.#host.requestUpdate();
    }
  }

  /** Content, or a skeleton before it, or why there is none. */
  show(content: (value: T) => TemplateResult, lines = 6): TemplateResult {
    if (this.value !== undefined) return content(this.value);
    if (this.problem) return html`<lz-problem page .problem=${this.problem} @lz-again=${() => this.reload()}></lz-problem>`;
    return html`<lz-skeleton lines=${lines}></lz-skeleton>`;
  }

  /** How old the value is, while a newer one cannot be had; stands in the head of the page. */
  age(): TemplateResult | typeof nothing {
    if (this.value === undefined || this.problem === undefined) return nothing;
    return html`<lz-age at=${this.readAt}></lz-age>`;
  }

  /** Many changes at once, as when a bus arrives, are read once. */
  #reloadSoon(wait = 150): void {
    clearTimeout(this.#soon);
    this.#soon = window.setTimeout(() => void this.reload(), wait);
  }
}
