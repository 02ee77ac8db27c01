import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import { cancelJob, ended, readJob, type Job } from '../shared/jobs.ts';
import { Problem } from '../shared/problem.ts';
import { icon } from './lz-icon.ts';
import { say } from './messages.ts';
import './lz-problem.ts';
import './lz-progress.ts';

/** Milliseconds between looks: soon at first, so that short work ends at once; slower for long work. */
const looks = [300, 600, 1000, 2000];

/** Follows one job until it has ended (`lz-ended` with the job): progress, cancel, then what came of it. */
@customElement('lz-job')
export class LzJob extends LzElement {
  @property() job = '';
  @property() label = '';
  /** Where the outcome stands, if a page shows it. */
  @property() result = '';
  @state() private now: Job | undefined;
  @state() private problem: Problem | undefined;
  #timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('job')) return;
    clearTimeout(this.#timer);
    this.now = undefined;
    if (this.job) void this.#look(0);
  }

  protected override render() {
    if (this.problem) return html`<lz-problem .problem=${this.problem} @lz-again=${() => this.#look(0)}></lz-problem>`;
    const { now } = this;
    if (!now || !ended(now)) {
      return html`<lz-progress label=${now?.message || this.label || say().waiting} percent=${now?.percent ?? 0}
        remaining=${now?.remainingSeconds ?? -1} ?cancel=${!now?.cancelling} @lz-cancel=${this.#cancel}></lz-progress>`;
    }
    const good = now.state === 'DONE';
    const word = good ? say().done : now.state === 'CANCELLED' ? say().cancelled : say().failed;
    return html`<div class="row t1 ${good ? 'c-free' : 'c-overdue'} ct" role="status">${icon(good ? 'okc' : 'warn')}<span class="grow">${now.message || word}</span>
      ${this.result ? html`<a class="link" href=${this.result}>${say().openResult}</a>` : nothing}</div>`;
  }

  async #look(times: number): Promise<void> {
    const asked = this.job;
    try {
      const job = await readJob(asked);
      if (asked !== this.job || !this.isConnected) return;
      this.now = job;
      this.problem = undefined;
      if (ended(job)) this.tell('lz-ended', job);
      else this.#timer = window.setTimeout(() => void this.#look(times + 1), looks[Math.min(times, looks.length - 1)]);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      this.problem = failure;
    }
  }

  async #cancel(): Promise<void> {
    try {
      this.now = await cancelJob(this.job);
    } catch (failure) {
      // It may have ended in the meantime; the next look says how.
      if (!(failure instanceof Problem)) throw failure;
    }
  }
}
