import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-select.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { LzPage } from '../shared/page.ts';
import { go } from '../shared/router.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './messages.ts';
import { titles } from './title.ts';
import { documentTypes, shown, type Candidate, type DocumentType } from './people.ts';

/** Recording somebody. Who is perhaps known already is offered before a second record is made; what was typed stays. */
@customElement('lz-new-person-page')
export class NewPersonPage extends LzPage {
  readonly #submission = new Submission(this);
  @state() private type: DocumentType = 'RESIDENT_IDENTITY_CARD';
  #ruledOut: string[] = [];

  private get candidates(): Candidate[] {
    const { problem } = this.#submission;
    return problem?.type === 'possible-duplicates' ? problem.facts['candidates'] as Candidate[] : [];
  }

  protected override render() {
    const certain = this.candidates.some((candidate) => candidate.certain);
    const elsewhere = this.#submission.problem?.type === 'known-elsewhere';
    return html`<div class="head"><h1>${titles().newPerson}</h1></div>
      <div class="body"><form class="form pp-form" @submit=${this.#send} novalidate>
        ${this.#paper()}${this.#self()}${this.#further()}
        <lz-problem .problem=${this.#submission.problem}></lz-problem>
        ${this.candidates.length ? this.#known() : nothing}
        ${elsewhere ? html`<lz-field label=${say().takeOverReason} name="claim" required maxlength="300"></lz-field>` : nothing}
        <div class="row">${certain ? nothing : html`<lz-button kind="prim" type="submit" ?busy=${this.#submission.busy}
          label=${elsewhere ? say().takeOver : this.candidates.length ? say().recordAnyway : say().record}></lz-button>`}
          <a class="btn" href="/sites/${this.params['site']}/people">${say().cancel}</a></div>
      </form></div>`;
  }

  #paper() {
    return html`<div class="pp-two"><lz-select label=${say().paper} name="type" value=${this.type} .options=${documentTypes.map((type) => ({ value: type, label: say().types[type] }))}
        @lz-change=${(event: CustomEvent<DocumentType>) => { this.type = event.detail; }}></lz-select>
      ${this.type === 'UNKNOWN' ? this.#field('unknownReason', say().unknownReason, 'documents[0].unknownReason') : this.#field('number', say().number, 'documents[0].number')}
      ${this.type === 'PASSPORT' ? this.#field('country', say().country, 'documents[0].country') : nothing}</div>`;
  }

  #self() {
    const sexes = (['FEMALE', 'MALE', 'UNKNOWN'] as const).map((sex) => ({ value: sex, label: say().sexes[sex] }));
    return html`<div class="pp-two">${this.#field('full', say().name, 'name.full')}${this.#field('phone', say().phone, 'phone', true)}
      <lz-field label=${say().birth} name="birth" optional hint=${say().birthHint} error=${this.#submission.errorOf('birth')}></lz-field>
      <lz-select label=${say().sex} name="sex" optional .options=${sexes} error=${this.#submission.errorOf('sex')}></lz-select></div>`;
  }

  #further() {
    return html`<details><summary>${say().further}</summary><div class="pp-two pp-in">
      ${this.#field('family', say().family, 'name.family', true)}${this.#field('given', say().given, 'name.given', true)}
      <lz-field label=${say().nationality} name="nationality" optional hint=${say().nationalityHint} error=${this.#submission.errorOf('nationality')}></lz-field>
      <lz-field label=${say().language} name="language" optional hint=${say().languageHint} error=${this.#submission.errorOf('language')}></lz-field>
      ${this.#field('address', say().address, 'address', true)}${this.#field('diet', say().diet, 'diet', true)}
      ${this.#field('emergencyName', say().emergencyName, 'emergency.name', true)}${this.#field('emergencyRelation', say().emergencyRelation, 'emergency.relation', true)}
      ${this.#field('emergencyPhone', say().emergencyPhone, 'emergency.phone', true)}</div></details>`;
  }

  #known() {
    return html`<section class="pp-candidates" aria-label=${say().known}><h2>${say().known}</h2>
      ${this.candidates.map((candidate) => html`<div class="pp-candidate"><div class="grow col"><b>${shown(candidate)}</b>
        <span class="t1 q2">${[candidate.birth, candidate.phone, ...candidate.documents].filter(Boolean).join(' · ')}</span>
        <span class="t1 q3">${candidate.reasons.map((reason) => say().reasons[reason] ?? reason).join(say().comma)}</span></div>
        <a class="btn" href="/people/${candidate.person}">${say().open}</a></div>`)}</section>`;
  }

  #field(name: string, label: string, path: string, optional = false) {
    return html`<lz-field label=${label} name=${name} ?optional=${optional} error=${this.#submission.errorOf(path)}></lz-field>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '').trim() || null;
    this.#ruledOut.push(...this.candidates.map((candidate) => candidate.person));
    const paper = { type: this.type, country: text('country'), number: text('number'), unknownReason: text('unknownReason') };
    const claim = text('claim');
    const people = `/api/sites/${this.params['site']}/people`;
    const made = await this.#submission.run((act) => claim
      ? post<{ id: string }>(`${people}/claims`, { document: paper, fullName: text('full'), reason: claim }, { act })
      : post<{ id: string }>(people, {
        name: { full: text('full'), family: text('family'), given: text('given') }, sex: text('sex') ?? 'UNKNOWN', birth: text('birth'), phone: text('phone'),
        nationality: text('nationality'), language: text('language'), address: text('address'), diet: text('diet'),
        emergency: { name: text('emergencyName'), relation: text('emergencyRelation'), phone: text('emergencyPhone') },
        documents: [paper], notDuplicateOf: this.#ruledOut,
      }, { act }));
    if (!made) return;
    toast({ text: say().recorded(text('full') ?? '') });
    go(`/people/${made.id}`);
  }
}
