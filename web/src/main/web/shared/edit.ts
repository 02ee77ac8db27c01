import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { put } from './api.ts';
import { merge, type Values } from './merge.ts';
import { Submission } from './submission.ts';

/** Where somebody else's version differs; `decide` is false where theirs was taken over, because only they changed it. */
export interface Difference {
  name: string;
  theirs: string;
  yours: string;
  decide: boolean;
}

/**
 * The editing of one thing that others may edit meanwhile. What is typed lives here, not in the page, so that it stays
 * whatever happens around it. When somebody else was faster (412), their changes come in beside it.
 */
export class Edit implements ReactiveController {
  values: Values = {};
  differences: readonly Difference[] = [];
  /** Somebody else saved first, and what they saved has not been saved over yet. */
  overtaken = false;
  readonly submission: Submission;
  readonly #host: ReactiveControllerHost;
  #base: Values = {};
  #version: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.submission = new Submission(host);
    host.addController(this);
  }

  hostConnected(): void {}

  /** @param version the number or the ETag that was read; none for something new */
  begin(values: Values, version?: number | string): void {
    this.values = this.#base = values;
    this.#version = typeof version === 'number' ? `"${version}"` : version;
    this.differences = [];
    this.overtaken = false;
    this.submission.problem = undefined;
    this.#host.requestUpdate();
  }

  set(name: string, value: string): void {
    this.values = { ...this.values, [name]: value };
    this.#host.requestUpdate();
  }

  /** For `@lz-input` and `@lz-change`. */
  into(name: string): (event: CustomEvent<string>) => void {
    return (event) => this.set(name, event.detail);
  }

  /** For ticks. */
  ticked(name: string): (event: Event) => void {
    return (event) => this.set(name, (event.target as HTMLInputElement).checked ? 'yes' : '');
  }

  /** The server's text for a field, however deep it lies in the request. */
  error(name: string): string {
    return this.submission.problem?.errors.find(({ path }) => path === name || path.endsWith(`.${name}`))?.detail ?? '';
  }

  /**
   * Answers whether it is saved now.
   *
   * @param current reads what stands at the server, as the refusal brings it
   */
  async save(path: string, body: (values: Values) => unknown, current: (fact: never) => Values): Promise<boolean> {
    const saved = await this.submission.run(async () => ({ answer: await put(path, body(this.values), { ifMatch: this.#version }) }));
    if (saved) return true;
    const { problem } = this.submission;
    if (problem?.status !== 412 || !problem.facts['current']) return false;
    this.#version = `"${String(problem.facts['now'])}"`;
    return this.#overtake(current(problem.facts['current'] as never));
  }

  /** The request may have arrived and its answer been lost: then what stands is what was typed. */
  #overtake(theirs: Values): boolean {
    const yours = this.values;
    const { values, taken, both } = merge(this.#base, theirs, yours);
    this.submission.problem = undefined;
    if (Object.keys(yours).every((name) => !(name in theirs) || theirs[name] === yours[name])) return true;
    this.differences = [...both, ...taken].map((name) => ({ name, theirs: theirs[name] ?? '', yours: yours[name] ?? '', decide: both.includes(name) }));
    this.#base = theirs;
    this.values = values;
    this.overtaken = true;
    this.#host.requestUpdate();
    return false;
  }
}
