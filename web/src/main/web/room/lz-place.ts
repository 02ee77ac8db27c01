import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { ask } from '../elements/lz-dialog.ts';
import '../elements/lz-overtaken.ts';
import '../elements/lz-problem.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { Edit } from '../shared/edit.ts';
import { LzElement } from '../shared/element.ts';
import { say } from './edit-messages.ts';
import './lz-floor-zone.ts';
import { say as names } from './messages.ts';
import { kinds, placeLabel, placeValue, type Drawing } from './place-fields.ts';

/** A building, a floor or a landmark, new or changed; `lz-done` tells that it is saved, `lz-close` that nobody wants to. */
@customElement('lz-place')
export class LzPlace extends LzElement {
  @property({ attribute: false }) drawing: Drawing | undefined;
  readonly #edit = new Edit(this);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.drawing) this.#edit.begin(this.drawing.values, this.drawing.version);
  }

  protected override render() {
    const { drawing } = this;
    if (!drawing) return nothing;
    const edit = this.#edit;
    const { problem, busy } = edit.submission;
    return html`<lz-dialog open head=${drawing.name} @lz-close=${this.#close}><form class="form" @submit=${this.#send}>
      ${kinds[drawing.what].fields(edit, !drawing.id)}
      <lz-overtaken .edit=${edit} .differences=${edit.differences} .label=${placeLabel} .shown=${placeValue}></lz-overtaken>
      <lz-problem .problem=${problem}></lz-problem>
      <div class="row end">${drawing.what === 'landmark' && drawing.id ? html`<lz-button kind="ghost" icon="x" label=${say().remove} @click=${this.#remove}></lz-button><span class="grow"></span>` : nothing}
        <lz-button label=${say().cancel} @click=${this.#close}></lz-button>
        <lz-button kind="prim" type="submit" icon=${drawing.id ? 'check' : 'plus'} label=${drawing.id ? say().save : names().add} ?busy=${busy}></lz-button></div></form>
      ${drawing.zones?.length ? html`<lz-floor-zone floor=${drawing.id!} .zones=${drawing.zones}></lz-floor-zone>` : nothing}</lz-dialog>`;
  }

  #close = (): void => {
    this.tell('lz-close');
  };

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const drawing = this.drawing!;
    const kind = kinds[drawing.what];
    const saved = drawing.id ? await this.#edit.save(kind.path(drawing), kind.body, kind.values)
      : await this.#edit.submission.run((act) => post(kind.path(drawing), kind.body(this.#edit.values), { act }));
    if (!saved) return;
    const { name, number } = this.#edit.values;
    toast({ text: drawing.id ? say().saved : names().addedOne(name ?? names().floor(Number(number))) });
    this.tell('lz-done');
  }

  async #remove(): Promise<void> {
    const { id } = this.drawing!;
    const name = this.#edit.values['name'] ?? '';
    if (!await ask({ head: say().landmarkGone(name), text: say().landmarkGoneText, yes: say().remove, danger: true })) return;
    const gone = await this.#edit.submission.run(async (act) => {
      await post(`/api/landmarks/${id}/retirement`, undefined, { act });
      return true;
    });
    if (!gone) return;
    toast({ text: say().removed(name) });
    this.tell('lz-done');
  }
}
