import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-job.ts';
import '../elements/lz-problem.ts';
import { icon } from '../elements/lz-icon.ts';
import { LzElement, uniqueId } from '../shared/element.ts';
import { download } from '../shared/file.ts';
import { Problem } from '../shared/problem.ts';
import { Submission } from '../shared/submission.ts';
import { readImport, sendList, type ImportJob, type List } from './imports.ts';
import { say } from './messages.ts';
import './lz-import-outcome.ts';

const FILES = '.csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Takes over a list: choose, drop or paste it, see what is wrong in which cell, then take over the good rows.
 * `lz-job-begun` tells the job, so that the page can keep it in its address; given as `job`, it comes back after a reload.
 * `lz-imported` tells that rows were taken over, `lz-refused` the problem when a list was not taken at all.
 */
@customElement('lz-import')
export class LzImport extends LzElement {
  @property() site = '';
  /** `rooms`, as the server calls it. */
  @property() kind = '';
  @property() job = '';
  /** What was decided about single rows of a dry run, and how many rows that adds to those that are taken over. */
  @property() choices = '';
  @property({ type: Number }) chosen = 0;
  /** What stands in every row that says nothing of its own: `authority:…`. Another one after a dry run asks for another check. */
  @property({ attribute: false }) defaults: readonly string[] = [];
  /** Shows the outcome of a kind that tells more than what is wrong. */
  @property({ attribute: false }) shown: ((job: ImportJob) => TemplateResult) | undefined;
  @state() private list: List | undefined;
  @state() private over = false;
  @state() private now: ImportJob | undefined;
  @state() private problem: Problem | undefined;
  readonly #submission = new Submission(this);
  readonly #id = uniqueId('import');
  #checkedWith = '';

  protected override render() {
    if (!this.job) return this.#choosing();
    return html`<div class="col g4">
      <lz-job job=${this.job} label=${this.now?.outcome?.dryRun === false ? say().importing : say().checking} @lz-ended=${this.#ended}></lz-job>
      <lz-problem .problem=${this.#submission.problem ?? this.problem}></lz-problem>
      ${this.now ? this.#outcome(this.now) : nothing}
    </div>`;
  }

  #choosing() {
    return html`<div class="col g4">
      <div class="import-drop ${this.over ? 'over' : ''}" @dragover=${this.#dragOver} @dragleave=${() => { this.over = false; }} @drop=${this.#drop}>
        ${icon('upload')}<span>${say().drop}</span>
        <label class="btn" for=${this.#id}>${say().choose}</label>
        <input class="sr" id=${this.#id} type="file" accept=${FILES} @change=${this.#chosen}>
        <span class="t1 q3">${say().limits}</span>
      </div>
      <form class="col g3" @submit=${this.#pasted}>
        <lz-field type="area" name="list" label=${say().or} ?disabled=${this.#submission.busy}></lz-field>
        <div class="wrap">
          <lz-button type="submit" kind="prim" icon="check" label=${say().check} ?busy=${this.#submission.busy}></lz-button>
          <lz-button kind="ghost" icon="download" label=${say().template} @click=${() => this.#template('xlsx')}></lz-button>
          <lz-button kind="ghost" icon="download" label=${say().templateCsv} @click=${() => this.#template('csv')}></lz-button>
        </div>
      </form>
      <lz-problem .problem=${this.#submission.problem ?? this.problem}></lz-problem>
    </div>`;
  }

  #outcome(job: ImportJob) {
    const { outcome } = job;
    const rows = (outcome?.accepted ?? 0) + this.chosen;
    const checked = outcome?.dryRun && this.list !== undefined;
    const stale = checked && this.#checkedWith !== this.defaults.join('\n');
    const ready = outcome?.dryRun && rows > 0;
    return html`${this.shown ? this.shown(job) : html`<lz-import-outcome .job=${job}></lz-import-outcome>`}
      ${ready && !this.list ? html`<p class="note">${icon('info')}<span>${say().fileGone}</span></p>` : nothing}
      <div class="wrap import-acts">
        ${stale ? html`<lz-button kind="prim" icon="repeat" label=${say().checkAgain} ?busy=${this.#submission.busy} @click=${() => this.#send(true)}></lz-button>` : nothing}
        ${ready && this.list && !stale ? html`<lz-button kind="prim" icon="check" label=${say().take(rows)} ?busy=${this.#submission.busy} @click=${() => this.#send(false)}></lz-button>` : nothing}
        <lz-button icon=${outcome?.dryRun === false ? 'plus' : 'upload'} label=${outcome?.dryRun === false ? say().again : say().other} @click=${this.#anew}></lz-button>
        ${outcome?.rejected?.length ? html`<lz-button kind="ghost" icon="download" label=${say().download} @click=${this.#rejected}></lz-button>` : nothing}
      </div>`;
  }

  #dragOver(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    this.#take(event.dataTransfer?.files[0]);
  }

  #chosen(event: Event): void {
    this.#take((event.target as HTMLInputElement).files?.[0]);
  }

  #take(file: File | undefined): void {
    if (!file) return;
    this.list = { name: file.name, content: file };
    void this.#send(true);
  }

  #pasted(event: SubmitEvent): void {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('list') ?? '');
    this.list = { name: say().pasted, content: new Blob([text], { type: 'text/plain' }) };
    void this.#send(true);
  }

  async #send(dryRun: boolean): Promise<void> {
    const { list } = this;
    if (!list) return;
    const { defaults } = this;
    const job = await this.#submission.run((act) => sendList(this.site, this.kind, list, dryRun, { choices: dryRun ? '' : this.choices, defaults }, act));
    if (!job) return this.tell('lz-refused', this.#submission.problem);
    this.#checkedWith = defaults.join('\n');
    this.#begin(job.id);
  }

  #begin(job: string): void {
    this.now = undefined;
    this.job = job;
    this.tell('lz-job-begun', job);
  }

  #anew(): void {
    this.list = undefined;
    this.#begin('');
  }

  async #ended(): Promise<void> {
    await this.#try(async () => { this.now = await readImport(this.job); });
    if (this.now?.outcome?.dryRun === false && this.now.outcome.accepted > 0) this.tell('lz-imported', this.now);
  }

  #rejected(): void {
    void this.#try(() => download(`/api/jobs/${this.job}/rejected-rows`, `${say().rejected}.xlsx`));
  }

  #template(format: 'xlsx' | 'csv'): void {
    const name = say().kinds[this.kind] ?? this.kind;
    void this.#try(() => download(`/api/imports/${this.kind}/template?format=${format.toUpperCase()}`, `${name}.${format}`));
  }

  async #try(what: () => Promise<void>): Promise<void> {
    this.problem = undefined;
    try {
      await what();
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      this.problem = failure;
    }
  }
}
