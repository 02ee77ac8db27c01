import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import { toast } from '../elements/lz-toast.ts';
import { put } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { Submission } from '../shared/submission.ts';
import { bodyOf, changesWho, draftFrom, draftOf, empty, merged, type Draft, type Field, type Links } from './draft.ts';
import { say } from './messages.ts';
import { furtherFields, selfFields, type Filling } from './person-fields.ts';
import { shown, type Person } from './people.ts';
import { words } from './record-messages.ts';
import { said } from './revisions.ts';

/** Corrects a record. When somebody else did so meanwhile, both versions are shown and nothing is lost. `lz-done`, `lz-close`. */
@customElement('lz-correct')
export class LzCorrect extends LzElement {
  @property({ attribute: false }) person!: Person;
  @property({ type: Boolean }) open = false;
  readonly #submission = new Submission(this);
  @state() private draft: Draft = empty;
  /** What is on record of the fields that both have changed. */
  @state() private theirs: { draft: Draft; both: readonly Field[] } | undefined;
  #base: Draft = empty;
  #links: Links = { household: null, kinGroup: null };
  #version = 0;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('open') || !this.open) return;
    this.#base = this.draft = draftOf(this.person);
    this.#links = this.person;
    this.#version = this.person.version;
    this.theirs = undefined;
    this.#submission.problem = undefined;
  }

  protected override render() {
    if (!this.open) return nothing;
    const stale = this.theirs !== undefined;
    const filling: Filling = { draft: this.draft, errorOf: (path) => this.#submission.errorOf(path), typed: (field, value) => { this.draft = { ...this.draft, [field]: value }; } };
    const who = changesWho(this.#base, this.draft);
    return html`<lz-dialog class="wide" open head=${words().correctHead(shown(this.person))} @lz-close=${() => this.tell('lz-close')}>
      <form class="form" @submit=${this.#send} novalidate>${selfFields(filling)}${furtherFields(filling)}
        <lz-field name="reason" label=${words().correctReason} ?optional=${!who} hint=${words().correctReasonHint} maxlength="300" error=${this.#submission.errorOf('reason')}></lz-field>
        ${stale ? this.#meanwhile() : html`<lz-problem .problem=${this.#submission.problem}></lz-problem>`}
        <div class="row end"><lz-button label=${words().cancel} @click=${() => this.tell('lz-close')}></lz-button>
          <lz-button kind="prim" type="submit" label=${words().save} ?busy=${this.#submission.busy}></lz-button></div></form></lz-dialog>`;
  }

  #meanwhile() {
    const { draft, both } = this.theirs!;
    return html`<section class="note c-overdue pp-stale" role="alert"><div class="col g2 grow"><b>${words().staleHead}</b><span>${both.length ? words().staleText : words().staleNone}</span>
      ${both.length ? html`<ul class="col g2">${both.map((field) => html`<li class="col"><b>${say().fields[field] ?? field}</b>
        <span>${words().now}: ${said(field, draft[field])}</span><span>${words().yours}: ${said(field, this.draft[field])}</span>
        ${this.draft[field] === draft[field] ? nothing : html`<span><lz-button size="s" label=${words().take} @click=${() => { this.draft = { ...this.draft, [field]: draft[field] }; }}></lz-button></span>`}</li>`)}</ul>` : nothing}</div></section>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim() || null;
    const done = await this.#submission.run(() => put(`/api/people/${this.person.id}`, { ...bodyOf(this.draft, this.#links), reason }, { ifMatch: `"${this.#version}"` }));
    if (done) {
      toast({ text: words().corrected });
      this.tell('lz-done');
    } else if (this.#submission.problem?.type === 'stale-version') {
      this.#meet(this.#submission.problem.facts);
    } else if (this.#submission.problem) {
      this.theirs = undefined;
    }
  }

  /** What stands now becomes what is edited; what was typed stays where it differs. */
  #meet(facts: Readonly<Record<string, unknown>>): void {
    const current = facts['current'] as Record<string, string>;
    const theirs = draftFrom({ sex: 'UNKNOWN', ...current });
    const { draft, both } = merged(this.#base, this.draft, theirs);
    this.#version = facts['now'] as number;
    this.#links = { household: current['household'] ?? null, kinGroup: current['kinGroup'] ?? null };
    this.#base = theirs;
    this.draft = draft;
    this.theirs = { draft: theirs, both };
  }
}
