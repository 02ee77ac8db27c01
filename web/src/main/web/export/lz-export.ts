import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import '../elements/lz-job.ts';
import '../elements/lz-problem.ts';
import { icon } from '../elements/lz-icon.ts';
import { post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { instantIn, isoDay } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import type { Job } from '../shared/jobs.ts';
import { may } from '../shared/session.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './messages.ts';

const day = 86_400_000;

/** Asks for the readings of a site, or of one person there, and follows the work until the file can be fetched. */
@customElement('lz-export')
export class LzExport extends LzElement {
  @property() site = '';
  /** Everybody when it is empty. */
  @property() person = '';
  @state() private open = false;
  @state() private job: string | undefined;
  @state() private done = false;
  readonly #sending = new Submission(this);

  protected override render() {
    if (!this.site || !may('POST /api/sites/{site}/reading-exports')) return nothing;
    return html`<lz-button size="s" kind="ghost" icon="download" label=${say().export} @click=${() => { this.open = true; }}></lz-button>
      <lz-dialog ?open=${this.open} head=${say().head} @lz-close=${() => { this.open = false; }}>${this.open ? this.job ? this.#following() : this.#form() : nothing}</lz-dialog>`;
  }

  #form() {
    const today = isoDay(now(), zone.value), before = isoDay(new Date(now().getTime() - 13 * day), zone.value);
    return html`<form class="col g3" @submit=${this.#submit}><p class="q2">${say().text}</p>
      <lz-field name="from" type="date" required label=${say().from} value=${before} error=${this.#sending.errorOf('from')}></lz-field>
      <lz-field name="to" type="date" required label=${say().to} value=${today} error=${this.#sending.errorOf('to')}></lz-field>
      <lz-problem .problem=${this.#sending.problem}></lz-problem>
      <div class="row acts"><span class="grow"></span><lz-button type="submit" kind="prim" label=${say().begin} ?busy=${this.#sending.busy}></lz-button></div></form>`;
  }

  #following() {
    return html`<div class="col g3"><lz-job job=${this.job!} @lz-ended=${(event: CustomEvent<Job>) => { this.done = event.detail.state === 'DONE'; }}></lz-job>
      ${this.done ? html`<a class="btn prim" href="/api/jobs/${this.job}/result" download>${icon('download')}${say().download}</a>` : nothing}
      <p class="t1 q3">${say().where}</p>
      <div class="row"><lz-button size="s" kind="ghost" label=${say().again} @click=${() => { this.job = undefined; this.done = false; }}></lz-button></div></div>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    // The last day is in it: the server leaves out where the next one begins.
    const next = new Date(Date.parse(`${String(form.get('to'))}T00:00:00Z`) + day).toISOString().slice(0, 10);
    const body = { person: this.person || null, from: instantIn(`${String(form.get('from'))}T00:00`, zone.value), to: instantIn(`${next}T00:00`, zone.value) };
    const job = await this.#sending.run((act) => post<Job>(`/api/sites/${this.site}/reading-exports`, body, { act }));
    if (job) this.job = job.id;
  };
}
