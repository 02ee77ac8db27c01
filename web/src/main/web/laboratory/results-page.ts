import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import type { Column } from '../elements/lz-table.ts';
import '../job/lz-import.ts';
import { get } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import type { Problem } from '../shared/problem.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import { correct } from './acts.ts';
import { readLaboratories } from './laboratories.ts';
import './lz-receipt.ts';
import './lz-result-defaults.ts';
import './lz-result-entry.ts';
import './lz-tube-drawer.ts';
import { say } from './messages.ts';
import { awaiting, onTheWay, outcomeLooks, type Consignment, type Laboratory, type Result } from './tubes.ts';

interface Shown {
  consignments: readonly Consignment[];
  results: readonly Result[];
  laboratories: readonly Laboratory[];
}

const views = ['receive', 'enter', 'reported'] as const;
type View = typeof views[number];

/** The laboratory's desk: what comes in, what still has no result, and what was reported. */
@customElement('lz-results-page')
export class ResultsPage extends LzPage {
  /** What all rows of a list have in common, and why it was not taken. */
  @state() private defaults: readonly string[] = [];
  @state() private refused: Problem | undefined;
  readonly #shown: Resource<Shown> = new Resource(this, (signal) => this.#read(signal), ['tubes', 'consignments', 'tube-results']);

  protected override render() {
    const chosen = this.query.get('tube');
    return this.#shown.show((shown) => html`<div class="split"><div class="page">${this.#head(shown)}${this.#importing ? this.#import() : nothing}<div class="body" @lz-changed=${() => this.#shown.reload()}>${this.#body(shown)}</div></div>
      ${chosen ? html`<lz-tube-drawer class="holds-drawer" code=${chosen} @lz-changed=${() => this.#shown.reload()} @lz-leave=${() => setQuery({ tube: undefined })}></lz-tube-drawer>` : nothing}</div>`);
  }

  /** Where there is work, unless somebody chose another. */
  #view({ consignments }: Shown): View {
    const chosen = views.find((view) => view === this.query.get('view'));
    return chosen ?? (consignments.some((one) => onTheWay(one).length) ? 'receive' : awaiting(consignments).length ? 'enter' : 'reported');
  }

  get #importing(): boolean {
    return may('POST /api/sites/{site}/imports') && may('POST /api/sites/{site}/tube-results') && (this.query.has('job') || this.query.get('open') === 'list');
  }

  #head(shown: Shown): TemplateResult {
    const counts = { receive: shown.consignments.reduce((sum, one) => sum + onTheWay(one).length, 0), enter: awaiting(shown.consignments).length, reported: 0 };
    const names = { receive: say().toReceive, enter: say().toEnter, reported: say().reported };
    return html`<div class="head"><h1>${this.heading()}</h1><lz-segments label=${say().view} value=${this.#view(shown)} .segments=${views.map((value) => ({ value, label: [names[value], counts[value] || ''].join(' ').trim() }))}
        @lz-change=${(event: CustomEvent<View>) => setQuery({ view: event.detail, tube: undefined })}></lz-segments><span class="grow"></span>${this.#shown.age()}
      ${may('POST /api/sites/{site}/imports') && may('POST /api/sites/{site}/tube-results') ? html`<lz-button icon=${this.#importing ? 'x' : 'upload'} label=${this.#importing ? say().close2 : say().importList}
        @click=${() => setQuery({ open: this.#importing ? undefined : 'list', job: undefined })}></lz-button>` : nothing}</div>`;
  }

  #import(): TemplateResult {
    return html`<section class="la-panel" aria-label=${say().importList}><h2>${say().importList}</h2>
      <lz-result-defaults .problem=${this.refused} @lz-defaults=${(event: CustomEvent<string[]>) => { this.defaults = event.detail; }}></lz-result-defaults><lz-import site=${this.params['site'] ?? ''} kind="tube-results" job=${this.query.get('job') ?? ''} .defaults=${this.defaults}
      @lz-refused=${(event: CustomEvent<Problem | undefined>) => { this.refused = event.detail; }} @lz-job-begun=${(event: CustomEvent<string>) => { this.refused = undefined; setQuery({ job: event.detail || undefined, open: 'list' }); }} @lz-imported=${() => this.#shown.reload()}></lz-import></section>`;
  }

  #body(shown: Shown): TemplateResult {
    const site = this.params['site']!;
    switch (this.#view(shown)) {
      case 'receive': {
        const open = shown.consignments.filter((one) => onTheWay(one).length);
        return open.length === 0 ? html`<lz-empty icon="box" head=${say().nothingToReceive} text=${say().nothingToReceiveText}></lz-empty>`
          : html`<div class="col g3">${open.map((one) => html`<lz-receipt .consignment=${one}></lz-receipt>`)}</div>`;
      }
      case 'enter': return may('POST /api/sites/{site}/tube-results') ? html`<lz-result-entry site=${site} .waiting=${awaiting(shown.consignments)} .laboratories=${shown.laboratories}></lz-result-entry>`
        : html`<ul class="la-check">${awaiting(shown.consignments).map(({ sent, from }) => html`<li><b class="grow">${sent.code}</b><span class="t1 q2">${from.laboratory.name}</span></li>`)}</ul>`;
      case 'reported': return html`<lz-table label=${say().reported} .columns=${this.#columns(site)} .rows=${shown.results} .key=${(row: Result) => row.id}
        .none=${html`<lz-empty icon="flask" head=${say().noReported}></lz-empty>`}></lz-table>`;
    }
  }

  #columns(site: string): Column<Result>[] {
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    return [
      { head: say().code, cell: (row) => html`<button type="button" class="link" @click=${() => setQuery({ tube: row.tube })}>${row.tube}</button>` },
      { head: say().outcome, cell: (row) => html`<span class="row"><lz-tag meaning=${row.correctedBy ? 'none' : outcomeLooks[row.outcome].meaning} icon=${outcomeLooks[row.outcome].icon} label=${say().outcomes[row.outcome]}></lz-tag>
        ${row.correctedBy ? html`<span class="t1 q3">${say().correctedTag}</span>` : row.corrects ? html`<span class="t1 q2">${say().corrects}</span>` : nothing}</span>`, phone: 'brief' },
      { head: say().laboratory, cell: (row) => say().laboratoryOf(row.laboratory.name, row.reagent) },
      { head: say().reportedAt, cell: (row) => html`<span class="nowrap">${at(row.reportedAt)}</span>` },
      { head: say().who, cell: (row) => html`<span class="col"><span>${[row.author, at(row.recordedAt)].filter(Boolean).join(say().dot)}</span>${row.reason ? html`<span class="t1 q2">${row.reason}</span>` : nothing}</span>`, phone: 'none' },
      { head: '', cell: (row) => !row.correctedBy && may('POST /api/sites/{site}/tube-results') ? html`<lz-button size="s" kind="ghost" icon="pen" label=${say().correct} @click=${async () => { if (await correct(site, row)) void this.#shown.reload(); }}></lz-button>` : nothing },
    ];
  }

  async #read(signal: AbortSignal): Promise<Shown> {
    const site = this.params['site']!;
    const live = this.#shown.value !== undefined;
    const [consignments, results, laboratories] = await Promise.all([get<{ items: readonly Consignment[] }>(`/api/sites/${site}/consignments?live=${live}`, signal),
      get<{ items: readonly Result[] }>(`/api/sites/${site}/tube-results?live=${live}`, signal), readLaboratories(signal)]);
    return { consignments: consignments.items, results: results.items, laboratories };
  }
}
