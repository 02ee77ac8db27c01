import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-empty.ts';
import { icon } from '../elements/lz-icon.ts';
import { LzElement } from '../shared/element.ts';
import type { Finding, ImportJob, Outcome, Rejected } from './imports.ts';
import { say } from './messages.ts';

/** What an import came to: how many rows went which way, and each bad row as the file has it with what is wrong beside it. */
@customElement('lz-import-outcome')
export class LzImportOutcome extends LzElement {
  @property({ attribute: false }) job: ImportJob | undefined;
  /** The bad rows alone, where figures and good rows stand elsewhere. */
  @property({ type: Boolean }) rows = false;

  protected override render() {
    const outcome = this.job?.outcome;
    if (!outcome) return nothing;
    if (outcome.errors) return this.#unusable(outcome.errors);
    if (this.rows) return outcome.rejected.length ? this.#table(outcome) : nothing;
    return html`<div class="col g4">${this.#figures(outcome)}
      ${outcome.ignored.length ? html`<p class="t1 q2">${say().ignored(outcome.ignored.join('、'))}</p>` : nothing}
      ${outcome.rejected.length ? this.#table(outcome)
        : html`<lz-empty head=${say().good} text=${outcome.dryRun ? say().goodText : say().allTaken}></lz-empty>`}
    </div>`;
  }

  #unusable(errors: { detail: string }[]) {
    return html`<ul class="import-errors">${errors.map((error) => html`<li class="c-fever ct">${icon('warn')}<span>${error.detail}</span></li>`)}</ul>`;
  }

  #figures({ dryRun, accepted, rejected }: Outcome) {
    return html`<div class="figs">
      <div class="fig c-free"><span class="k">${icon('okc')}${dryRun ? say().accepted : say().taken}</span><span class="v n2">${accepted}<small>${say().rows}</small></span></div>
      <div class="fig ${rejected.length ? 'c-fever' : 'c-none'}"><span class="k">${icon('warn')}${dryRun ? say().rejected : say().refused}</span><span class="v n2">${rejected.length}<small>${say().rows}</small></span></div>
    </div>${dryRun ? html`<p class="t1 q2">${say().nothingChanged}</p>` : nothing}`;
  }

  /** Columns that mean nothing to the list, or are empty in all of these rows and right, are left away. */
  #table({ headings, ignored, rejected }: Outcome) {
    const wrong = new Set(rejected.flatMap((row) => row.errors.map((error) => error.column)));
    const shown = headings.map((heading, index) => ({ heading, index, letter: letter(index) }))
      .filter(({ heading, index, letter }) => wrong.has(letter) || !ignored.includes(heading) && rejected.some((row) => row.cells[index]));
    return html`<div class="table-box" tabindex="0" role="region" aria-label=${say().wrong}><table class="table import-table">
      <thead><tr><th scope="col" class="num">${say().row}</th><th scope="col">${say().wrong}</th>${shown.map(({ heading }) => html`<th scope="col">${heading}</th>`)}</tr></thead>
      <tbody>${rejected.map((row) => this.#row(row, shown))}</tbody>
    </table></div>`;
  }

  #row(row: Rejected, shown: readonly { heading: string; index: number; letter: string }[]) {
    const wrong = new Set(row.errors.map((error) => error.column));
    return html`<tr>
      <td class="num" data-head=${say().row}>${row.row}</td>
      <td class="import-why"><ul class="import-errors">${row.errors.map((error) => this.#finding(error))}</ul></td>
      ${shown.map(({ heading, index, letter }) => wrong.has(letter)
        ? html`<td class="import-wrong c-fever" data-head=${heading}>${row.cells[index] || html`<i class="q3">${say().empty}</i>`}</td>`
        : html`<td data-head=${heading}>${row.cells[index] ?? ''}</td>`)}
    </tr>`;
  }

  #finding(error: Finding) {
    const place = error.column ? say().column(error.column, error.header ?? '') : say().wholeRow;
    return html`<li class="c-fever ct">${icon('warn')}<span><b>${place}</b> ${error.detail}</span></li>`;
  }
}

/** The letter a spreadsheet gives to the column at `index` from 0: A, Z, AA. */
export function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
