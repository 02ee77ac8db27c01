import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-overtaken.ts';
import '../elements/lz-problem.ts';
import { toast } from '../elements/lz-toast.ts';
import { Edit } from '../shared/edit.ts';
import { LzElement } from '../shared/element.ts';
import { say } from './edit-messages.ts';
import type { Room } from './facts.ts';
import { featureFields, placeFields, roomLabel, roomValue } from './room-fields.ts';
import { factsOf, roomBody, roomForm } from './room-form.ts';

/** Number, door and features of one room; `lz-done` tells that they are saved, `lz-close` that nobody wants to. */
@customElement('lz-edit-room')
export class LzEditRoom extends LzElement {
  @property({ attribute: false }) room: Room | undefined;
  readonly #edit = new Edit(this);

  /** Once: what others save while this is open comes by the refusal, not over what is typed. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.room) this.#edit.begin(roomForm(factsOf(this.room)), this.room.version);
  }

  protected override render() {
    const edit = this.#edit;
    const { problem, busy } = edit.submission;
    return html`<lz-dialog open head=${say().editRoom(this.room?.number ?? '')} @lz-close=${this.#close}><form class="form" @submit=${this.#save}>
      ${placeFields(edit)}${featureFields(edit)}
      <lz-overtaken .edit=${edit} .differences=${edit.differences} .label=${roomLabel} .shown=${roomValue}></lz-overtaken>
      <lz-problem .problem=${problem}></lz-problem>
      <div class="row end"><lz-button label=${say().cancel} @click=${this.#close}></lz-button>
        <lz-button kind="prim" type="submit" icon="check" label=${say().save} ?busy=${busy}></lz-button></div></form></lz-dialog>`;
  }

  #close = (): void => {
    this.tell('lz-close');
  };

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!await this.#edit.save(`/api/rooms/${this.room!.id}`, roomBody, roomForm)) return;
    toast({ text: say().saved });
    this.tell('lz-done');
  }
}
