import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-select.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './messages.ts';

/** What is to be added, and to what. */
export type Adding = { what: 'building'; to: string } | { what: 'floor'; to: string; next: number } | { what: 'landmark'; to: string };

/** A building, a floor or a landmark; `lz-done` tells that it is there. */
@customElement('lz-add-place')
export class LzAddPlace extends LzElement {
  @property({ attribute: false }) adding: Adding | undefined;
  readonly #submission = new Submission(this);

  protected override render() {
    const { adding } = this;
    if (!adding) return html``;
    const head = { building: say().addBuilding, floor: say().addFloor, landmark: say().addLandmark }[adding.what];
    return html`<lz-dialog open head=${head} @lz-close=${() => this.tell('lz-close')}><form class="form" @submit=${this.#send}>
      ${adding.what === 'floor' ? this.#floor(adding.next) : this.#named(adding.what)}
      <lz-problem .problem=${this.#submission.problem}></lz-problem>
      <div class="row end"><lz-button label=${say().cancel} @click=${() => this.tell('lz-close')}></lz-button>
        <lz-button kind="prim" type="submit" icon="plus" label=${say().add} ?busy=${this.#submission.busy}></lz-button></div></form></lz-dialog>`;
  }

  #named(what: 'building' | 'landmark') {
    return html`${what === 'landmark' ? html`<lz-select name="kind" label=${say().landmark} value="STAIRS" .options=${options(say().landmarks)}></lz-select>` : ''}
      <lz-field name="name" label=${say().name} required maxlength="30" error=${this.#submission.errorOf('name')}></lz-field>
      <lz-field name="nameEn" label=${say().nameEn} optional maxlength="60"></lz-field>
      ${what === 'landmark' ? html`<lz-field name="door" type="number" inputmode="numeric" label=${say().afterDoor} hint=${say().afterDoorHint} value="0" required error=${this.#submission.errorOf('door')}></lz-field>` : ''}`;
  }

  #floor(next: number) {
    return html`<lz-field name="number" type="number" inputmode="numeric" label=${say().floorNumber} hint=${say().floorHint} value=${next} required error=${this.#submission.errorOf('number')}></lz-field>
      <fieldset class="checks"><legend>${say().serves}</legend>${Object.entries(say().risks).map(([value, label]) => html`<label class="check"><input type="checkbox" name="risk" value=${value}>${label}</label>`)}</fieldset>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const adding = this.adding!;
    const named = { name: String(form.get('name') ?? '').trim(), nameEn: String(form.get('nameEn') ?? '').trim() || null };
    const [path, body] = adding.what === 'building' ? [`/api/sites/${adding.to}/buildings`, named]
      : adding.what === 'floor' ? [`/api/buildings/${adding.to}/floors`, { number: Number(form.get('number')), riskClasses: form.getAll('risk') }]
      : [`/api/floors/${adding.to}/landmarks`, { ...named, kind: form.get('kind'), door: Number(form.get('door')) }];
    if (!await this.#submission.run((act) => post(path, body, { act }))) return;
    toast({ text: say().addedOne });
    this.tell('lz-done');
  }
}

function options(names: Record<string, string>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
