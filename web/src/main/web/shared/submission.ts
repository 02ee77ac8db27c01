import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Act } from './act.ts';
import { Problem } from './problem.ts';

/**
 * The sending of one form: busy while under way, the problem after a refusal, never twice at once. If nobody
 * knows whether it arrived, the next try is the same act; what was typed stays, because nothing touches it.
 */
export class Submission implements ReactiveController {
  busy = false;
  problem: Problem | undefined;
  #act = new Act();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Answers undefined if it was refused; `problem` then says why. */
  async run<T>(send: (act: Act) => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      const answer = await send(this.#act);
      this.#act = new Act();
      return answer;
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if (!failure.uncertain) this.#act = new Act();
      this.problem = failure;
      return undefined;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  /** The server's text for a field of the request. */
  errorOf(path: string): string {
    return this.problem?.of(path) ?? '';
  }
}
