import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import type { Finding, ImportJob, Outcome, Rejected, Taken } from '../job/imports.ts';
import '../job/lz-import-outcome.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { byFamily, families, knownOf, sorted, tail, written, type Known } from './arrivals.ts';
import { say } from './messages.ts';
import { arrival as title } from '../shared/titles.ts';

/** So many good rows are shown at once; nobody reads thousands. */
const SHOWN = 100;

/** What the rows' choices come to; told with `lz-choices`. */
export interface Choices {
  text: string;
  rows: number;
}

/** What a list of arrivals comes to: who may be known, with a choice for each; what is wrong; who comes, by family. */
@customElement('lz-arrival-outcome')
export class LzArrivalOutcome extends LzElement {
  @property({ attribute: false }) job: ImportJob | undefined;
  @state() private choices: ReadonlyMap<number, string> = new Map();

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('job') && (changed.get('job') as ImportJob | undefined)?.id !== this.job?.id) this.choices = new Map();
  }

  protected override render() {
    const outcome = this.job?.outcome;
    if (!outcome || outcome.errors) return html`<lz-import-outcome .job=${this.job}></lz-import-outcome>`;
    const { undecided, onList, wrong } = sorted(outcome);
    const taken = outcome.taken ?? [];
    return html`<div class="col g4">${this.#figures(outcome, taken, undecided.length, onList.length, wrong.length)}
      ${outcome.dryRun ? html`<p class="t1 q2">${say().sheet.nothing}</p>` : nothing}
      ${outcome.ignored.length ? html`<p class="t1 q2">${say().sheet.unused(outcome.ignored.join(say().comma))}</p>` : nothing}
      ${undecided.length ? html`<section class="ar-known"><h2>${say().sheet.knownHead}</h2>${undecided.map((row) => this.#pair(row, outcome))}</section>` : nothing}
      ${wrong.length ? html`<section class="col g2"><h2>${say().sheet.wrongHead}</h2>
        <lz-import-outcome rows .job=${{ ...this.job!, outcome: { ...outcome, rejected: wrong } }}></lz-import-outcome></section>` : nothing}
      ${onList.length ? html`<p class="note">${icon('info')}<span>${say().sheet.onListText(onList.map((row) => row.row).join(say().comma))}</span></p>` : nothing}
      ${taken.length ? html`<section class="col g2"><h2>${outcome.dryRun ? say().sheet.goodHead : say().sheet.takenHead}</h2>${this.#good(taken)}</section>` : nothing}
    </div>`;
  }

  #figures(outcome: Outcome, taken: Taken[], undecided: number, onList: number, wrong: number) {
    const words = say().sheet;
    const figure = (label: string, name: 'okc' | 'users' | 'info' | 'warn', meaning: string, value: number) => html`<div class="fig ${meaning}">
      <span class="k">${icon(name)}${label}</span><span class="v n2">${value}</span></div>`;
    return html`<div class="figs" tabindex="0" role="group" aria-label=${title()}>
      ${figure(outcome.dryRun ? words.good : words.taken, 'okc', 'c-free', outcome.accepted)}
      ${figure(words.families, 'users', 'c-none', families(taken).size)}
      ${figure(words.known, 'users', undecided ? 'c-reserved' : 'c-none', undecided)}
      ${figure(words.wrong, 'warn', wrong ? 'c-fever' : 'c-none', wrong)}
      ${onList ? figure(words.onList, 'info', 'c-none', onList) : nothing}</div>`;
  }

  /** The row on the left, who is known on the right, and what to do. */
  #pair(row: Rejected, { headings, dryRun }: Outcome) {
    const error = row.errors.find(({ code }) => code === 'possibly-known' || code === 'known-elsewhere')!;
    const known = knownOf(error);
    return html`<fieldset class="ar-pair" aria-label=${say().sheet.choiceOf(row.row)}>
      <div class="ar-side"><b>${say().sheet.listed} · ${say().sheet.row(row.row)}</b><dl class="ar-cells">
        ${headings.map((heading, index) => row.cells[index] ? html`<dt>${heading}</dt><dd>${row.cells[index]}</dd>` : nothing)}</dl></div>
      <div class="ar-side"><b>${say().sheet.onRecord}</b>
        ${known.length ? nothing : html`<p class="t1 q2">${say().sheet.elsewhere}</p>`}
        ${known.map((one) => dryRun ? this.#choice(row, tail(one.person), say().sheet.same(shown(one)), one) : this.#person(one))}
        ${dryRun ? this.#further(row, error, known) : nothing}</div>
    </fieldset>`;
  }

  #further(row: Rejected, error: Finding, known: Known[]) {
    const certain = known.some((one) => one.certain);
    return html`${error.code === 'known-elsewhere' ? this.#choice(row, 'same', say().sheet.takeOver)
      : certain ? nothing : this.#choice(row, 'new', say().sheet.another)}${this.#choice(row, '', say().sheet.leaveOut)}`;
  }

  #choice(row: Rejected, value: string, label: string, known?: Known) {
    return html`<label class="ar-choice"><input type="radio" name="choice-${row.row}" .checked=${(this.choices.get(row.row) ?? '') === value}
      @change=${() => this.#choose(row.row, value)}><span class="col"><span>${label}</span>${known ? this.#facts(known) : nothing}</span></label>`;
  }

  #person(one: Known) {
    return html`<div class="col"><a class="link" href="/people/${one.person}">${shown(one)}</a>${this.#facts(one)}</div>`;
  }

  #facts(one: Known) {
    return html`<span class="t1 q2">${[one.birth, one.phone, one.papers].filter(Boolean).join(' · ')}</span>
      <span class="t1 q3">${one.reasons.map((reason) => say().reasons[reason] ?? reason).join(say().comma)}</span>`;
  }

  #choose(row: number, value: string): void {
    const choices = new Map(this.choices);
    if (value) choices.set(row, value);
    else choices.delete(row);
    this.choices = choices;
    this.tell<Choices>('lz-choices', { text: written(choices), rows: choices.size });
  }

  #good(taken: Taken[]) {
    const sizes = families(taken);
    const text = (row: Taken, name: string) => (row[name] as string | null) ?? '';
    return html`<lz-table label=${say().sheet.goodHead} .rows=${byFamily(taken).slice(0, SHOWN)} .key=${(row: Taken) => row.row} .columns=${[
      { head: say().name, cell: (row: Taken) => html`<b>${text(row, 'name')}</b> <span class="t1 q3">${say().sheet.row(row.row)}</span>` },
      { head: say().family, cell: (row: Taken) => this.#family(row, sizes) },
      { head: say().riskClass, cell: (row: Taken) => say().classes[text(row, 'riskClass')] ?? '' },
      { head: say().needs, cell: (row: Taken) => ((row['needs'] as string[] | null) ?? []).map((need) => say().needKinds[need] ?? need).join(say().comma) },
      { head: say().bus, cell: (row: Taken) => text(row, 'transport') },
      { head: say().when, cell: (row: Taken) => text(row, 'expectedAt').replace('T', ' ') },
    ]}></lz-table>${taken.length > SHOWN ? html`<p class="t1 q2">${say().sheet.more(taken.length - SHOWN)}</p>` : nothing}`;
  }

  #family(row: Taken, sizes: Map<string, number>) {
    const family = row['family'] as string | null;
    if (!family) return nothing;
    return html`<span class="ar-family">${family} <span class="t1 q3">${[say().count(sizes.get(family) ?? 1), row['relation'] as string | null].filter(Boolean).join(' · ')}</span></span>`;
  }
}

function shown(one: Known): string {
  return language.value === 'zh' ? one.name : one.englishName;
}
