import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import './lz-paper-fields.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { LzPage } from '../shared/page.ts';
import { go } from '../shared/router.ts';
import { Submission } from '../shared/submission.ts';
import { bodyOf, empty, type Draft } from './draft.ts';
import { paperOf } from './lz-paper-fields.ts';
import { say } from './messages.ts';
import { furtherFields, selfFields, type Filling } from './person-fields.ts';
import { shown, type Candidate } from './people.ts';
import { people as titles } from '../shared/titles.ts';

/** Recording somebody. Who is perhaps known already is offered before a second record is made; what was typed stays. */
@customElement('lz-new-person-page')
export class NewPersonPage extends LzPage {
  readonly #submission = new Submission(this);
  @state() private draft: Draft = empty;
  #ruledOut: string[] = [];

  private get candidates(): Candidate[] {
    const { problem } = this.#submission;
    return problem?.type === 'possible-duplicates' ? problem.facts['candidates'] as Candidate[] : [];
  }

  protected override render() {
    const certain = this.candidates.some((candidate) => candidate.certain);
    const elsewhere = this.#submission.problem?.type === 'known-elsewhere';
    const filling: Filling = { draft: this.draft, errorOf: (path) => this.#submission.errorOf(path), typed: (field, value) => { this.draft = { ...this.draft, [field]: value }; } };
    return html`<div class="head"><h1>${titles().newPerson}</h1></div>
      <div class="body"><form class="form pp-form" @submit=${this.#send} novalidate>
        <lz-paper-fields .errorOf=${(field: string) => this.#submission.errorOf(`documents[0].${field}`)}></lz-paper-fields>
        ${selfFields(filling)}<details><summary>${say().further}</summary><div class="pp-in">${furtherFields(filling)}</div></details>
        <lz-problem .problem=${this.#submission.problem}></lz-problem>
        ${this.candidates.length ? this.#known() : nothing}
        ${elsewhere ? html`<lz-field label=${say().takeOverReason} name="claim" required maxlength="300"></lz-field>` : nothing}
        <div class="row">${certain ? nothing : html`<lz-button kind="prim" type="submit" ?busy=${this.#submission.busy}
          label=${elsewhere ? say().takeOver : this.candidates.length ? say().recordAnyway : say().record}></lz-button>`}
          <a class="btn" href="/sites/${this.params['site']}/people">${say().cancel}</a></div>
      </form></div>`;
  }

  #known() {
    return html`<section class="pp-candidates" aria-label=${say().known}><h2>${say().known}</h2>
      ${this.candidates.map((candidate) => html`<div class="pp-candidate"><div class="grow col"><b>${shown(candidate)}</b>
        <span class="t1 q2">${[candidate.birth, candidate.phone, ...candidate.documents].filter(Boolean).join(' · ')}</span>
        <span class="t1 q3">${candidate.reasons.map((reason) => say().reasons[reason] ?? reason).join(say().comma)}</span></div>
        <a class="btn" href="/people/${candidate.person}">${say().open}</a></div>`)}</section>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const values = new FormData(event.target as HTMLFormElement);
    this.#ruledOut.push(...this.candidates.map((candidate) => candidate.person));
    const paper = paperOf(values);
    const name = this.draft['name.full'].trim();
    const claim = String(values.get('claim') ?? '').trim();
    const people = `/api/sites/${this.params['site']}/people`;
    const made = await this.#submission.run((act) => claim
      ? post<{ id: string }>(`${people}/claims`, { document: paper, fullName: name, reason: claim }, { act })
      : post<{ id: string }>(people, { ...bodyOf(this.draft, { household: null, kinGroup: null }), documents: [paper], notDuplicateOf: this.#ruledOut }, { act }));
    if (!made) return;
    toast({ text: say().recorded(name) });
    go(`/people/${made.id}`);
  }
}
