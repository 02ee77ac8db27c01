import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-empty.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import type { Column } from '../elements/lz-table.ts';
import type { Meaning } from '../elements/lz-tag.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import type { JobState } from '../shared/jobs.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { readImports, type ImportJob, type Part } from './imports.ts';
import { say } from './messages.ts';
import { job as title } from '../shared/titles.ts';

const meanings: Record<JobState, Meaning> = { QUEUED: 'reserved', RUNNING: 'accent', DONE: 'free', FAILED: 'fever', CANCELLED: 'none' };

/** What was imported at the site, newest first; each leads to what came of it. */
@customElement('lz-imports-page')
export class ImportsPage extends LzPage {
  readonly #part = new Resource<Part>(this, (signal) => readImports(this.params['site'] ?? '', this.query.get('before') ?? undefined, signal), ['jobs']);

  protected override render() {
    const site = this.params['site'] ?? '';
    return html`<div class="head"><h1>${title()}</h1><span class="grow"></span>${may('POST /api/sites/{site}/imports')
        ? html`<a class="btn" href="/sites/${site}/imports/rooms">${icon('upload')}${say().kind(say().kinds['rooms']!)}</a>` : nothing}</div>
      <div class="body">${this.#part.show((part) => html`
      <lz-table label=${title()} .rows=${part.items} .columns=${this.#columns()} .key=${(job: ImportJob) => job.id}
        .none=${html`<lz-empty icon="upload" head=${say().none} text=${say().noneText}></lz-empty>`}></lz-table>
      ${part.next ? html`<a class="link" href="?before=${encodeURIComponent(part.next)}">${say().more}</a>` : nothing}`)}</div>`;
  }

  #columns(): Column<ImportJob>[] {
    const { columns, states } = say();
    return [
      { head: columns.when, cell: (job) => html`<a class="link" href=${this.#address(job)} ?download=${isExport(job)}>${moment(job.submittedAt, { zone: zone.value, now: now() })}</a>` },
      { head: columns.what, cell: (job) => isExport(job) ? say().exported : others[job.kind] ? say().others[job.kind] : say().kind(say().kinds[kindOf(job)] ?? kindOf(job)) },
      { head: columns.file, cell: (job) => job.file && job.file !== '-' && !others[job.kind] ? job.file : '' },
      { head: columns.who, cell: (job) => job.askedBy },
      { head: columns.state, cell: (job) => html`<lz-tag meaning=${meanings[job.state]} label=${states[job.state]}></lz-tag>` },
      { head: columns.outcome, cell: (job) => job.message ?? '' },
    ];
  }

  #address(job: ImportJob): string {
    if (isExport(job)) return `/api/jobs/${job.id}${job.state === 'DONE' ? '/result' : ''}`;
    const other = others[job.kind];
    if (other) return `/sites/${this.params['site'] ?? ''}/${other}=${job.id}`;
    return `/sites/${this.params['site'] ?? ''}/imports/${kindOf(job)}?job=${job.id}`;
  }
}

/** Where the outcome of work that takes in no list stands, by kind. */
const others: Readonly<Record<string, string>> = { placing: 'arrivals/placing?job', 'print-certificates': 'leaving?print' };

/** What went out, and not in: its file is the result. */
function isExport(job: ImportJob): boolean {
  return job.kind.startsWith('export-');
}

function kindOf(job: ImportJob): string {
  return job.kind.replace(/^import-/, '');
}
