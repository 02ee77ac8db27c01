import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import '../elements/lz-occurred.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-segments.ts';
import { ask } from '../elements/lz-dialog.ts';
import { icon } from '../elements/lz-icon.ts';
import type { LzOccurred } from '../elements/lz-occurred.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { Problem } from '../shared/problem.ts';
import { Submission } from '../shared/submission.ts';
import type { Kept } from './acts.ts';
import { laboratoryField, laboratoryOf } from './laboratories.ts';
import { say } from './messages.ts';
import { outcomeLooks, outcomes, tally, type Consignment, type Laboratory, type Outcome, type Sent } from './tubes.ts';

export interface Waiting {
  sent: Sent;
  from: Consignment;
}

/** Results typed tube by tube and saved together. A positive one is asked once more, by the name of its tube. `lz-changed` once something was kept. */
@customElement('lz-result-entry')
export class LzResultEntry extends LzElement {
  @property() site = '';
  @property({ attribute: false }) waiting: readonly Waiting[] = [];
  @property({ attribute: false }) laboratories: readonly Laboratory[] = [];
  @state() private chosen: ReadonlyMap<string, Outcome> = new Map();
  /** Why the server did not keep the result of a tube. */
  @state() private refused: ReadonlyMap<string, Problem> = new Map();
  @state() private laboratory = '';
  @state() private missing = '';
  @state() private unsaid = '';
  readonly #sending = new Submission(this);

  /** Who works for one laboratory need not say so for each tube. */
  protected override willUpdate(): void {
    const sentTo = new Set(this.waiting.map(({ from }) => from.laboratory.id));
    if (!this.laboratory && sentTo.size === 1) this.laboratory = [...sentTo][0]!;
  }

  protected override render() {
    if (this.waiting.length === 0) return html`<lz-empty icon="flask" head=${say().nothingToEnter} text=${say().nothingToEnterText}></lz-empty>`;
    const set = this.waiting.filter(({ sent }) => this.chosen.has(sent.code)).length;
    return html`<div class="col g3"><p class="q2 t1">${say().enterText}</p>
      <div class="la-common">${laboratoryField(this.laboratories, this.laboratory, this.missing || this.#sending.errorOf('laboratory'), (value) => { this.laboratory = value; this.missing = ''; })}
        <lz-field name="reagent" label=${say().reagent} hint=${say().reagentHint} required maxlength="60" error=${this.unsaid}></lz-field>
        <lz-occurred class="la-when" label=${say().reportedAt}></lz-occurred></div>
      <ul class="la-check la-enter">${this.waiting.map((one) => this.#row(one))}</ul>
      <lz-problem .problem=${this.#sending.problem}></lz-problem>
      <div class="row wrap la-acts">${set < this.waiting.length ? html`<lz-button icon="minus" label=${say().rest} @click=${this.#rest}></lz-button>` : nothing}<span class="grow"></span>
        ${set ? html`<span class="t1 q2" role="status">${say().tallied(tally(this.#standing().values()).map(({ outcome, count }) => say().of(say().outcomes[outcome], count)).join(say().comma))}</span>` : nothing}
        <lz-button kind="prim" icon="check" label=${say().save(set)} ?disabled=${set === 0} ?busy=${this.#sending.busy} @click=${this.#save}></lz-button></div></div>`;
  }

  #row({ sent, from }: Waiting): TemplateResult {
    const { code, capacity, filled } = sent;
    const chosen = this.chosen.get(code) ?? '';
    const why = this.refused.get(code);
    return html`<li class=${chosen ? `la-set c-${outcomeLooks[chosen].meaning}` : ''}><span class="grow col"><b>${code}</b><span class="t1 q2">${[say().size(capacity), say().held(filled, capacity), from.laboratory.name, sent.receivedAt ? say().receivedAt(moment(sent.receivedAt, { zone: zone.value, now: now() })) : ''].filter(Boolean).join(say().dot)}</span>
        ${why ? html`<span class="t1 ct c-fever row g1" role="alert">${icon('warn')}<span><b>${why.title}</b> ${why.detail} ${why.help}</span></span>` : nothing}</span>
      <lz-segments label=${say().enterOf(code)} value=${chosen} .segments=${outcomes.map((value) => ({ value, label: say().outcomes[value], ...(chosen === value ? { icon: outcomeLooks[value].icon } : {}) }))}
        @lz-change=${(event: CustomEvent<Outcome>) => { event.stopPropagation(); this.chosen = new Map(this.chosen).set(code, event.detail); }}></lz-segments></li>`;
  }

  /** What is chosen of tubes that still wait. */
  #standing(): Map<string, Outcome> {
    return new Map(this.waiting.flatMap(({ sent: { code } }) => (this.chosen.has(code) ? [[code, this.chosen.get(code)!] as const] : [])));
  }

  #rest = (): void => {
    this.chosen = new Map([...this.waiting.map(({ sent }) => [sent.code, 'NEGATIVE'] as const), ...this.chosen]);
  };

  #save = async (): Promise<void> => {
    const reagent = this.querySelector<HTMLInputElement>('input[name=reagent]')?.value.trim() ?? '';
    this.missing = this.laboratory ? '' : say().laboratoryNeeded;
    this.unsaid = reagent ? '' : say().reagentNeeded;
    if (this.missing || this.unsaid) return;
    const standing = this.#standing();
    const positive = this.waiting.filter(({ sent }) => standing.get(sent.code) === 'POSITIVE').map(({ sent }) => sent);
    if (positive.length && !(await this.#sure(positive))) return;
    const reportedAt = this.querySelector<LzOccurred>('lz-occurred')?.instant ?? `${now().toISOString().slice(0, 19)}Z`;
    const kept = await this.#sending.run(async (act) => {
      const laboratory = await laboratoryOf(this.laboratory);
      return post<{ items: readonly Kept[] }>(`/api/sites/${this.site}/tube-results`, { results: [...standing].map(([tube, outcome]) => ({ tube, outcome, laboratory, reagent, reportedAt })) }, { act });
    });
    if (kept) this.#told(kept.items);
  };

  #sure(positive: readonly Sent[]): Promise<boolean> {
    const consequences = positive.map(({ code, capacity, filled }) => (capacity > 1 ? say().positivePool(code, filled) : say().positiveSingle(code)));
    return ask({ head: say().positiveHead(positive.map(({ code }) => code).join(say().comma)), text: html`${consequences.map((line) => html`<span class="la-line">${line}</span>`)}`, yes: say().positiveYes, no: say().positiveNo, danger: true });
  }

  #told(items: readonly Kept[]): void {
    const refused = items.filter(({ outcome }) => outcome === 'REFUSED');
    this.refused = new Map(refused.map(({ tube, problem }) => [tube, new Problem(422, problem ?? {})]));
    this.chosen = new Map([...this.chosen].filter(([code]) => this.refused.has(code)));
    const kept = items.length - refused.length;
    toast(refused.length ? { text: say().keptOf(kept, refused.length), icon: 'warn' } : { text: say().savedN(kept) });
    if (kept) this.tell('lz-changed');
  }
}
