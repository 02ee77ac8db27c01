import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-problem.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { may } from '../shared/session.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './edit-messages.ts';
import type { Room } from './facts.ts';

/** The beds that stand in a room; one more, or one less with a reason. `lz-done` after each. */
@customElement('lz-room-beds')
export class LzRoomBeds extends LzElement {
  @property({ attribute: false }) room: Room | undefined;
  @state() private going: { id: string; label: string } | undefined;
  readonly #submission = new Submission(this);

  protected override render() {
    const { room } = this;
    if (!room) return nothing;
    const { busy, problem } = this.#submission;
    return html`<div class="row"><h3 class="grow">${say().beds}</h3>${may('POST /api/rooms/{room}/beds')
        ? html`<lz-button size="s" kind="ghost" icon="plus" label=${say().addBed} ?busy=${busy} @click=${() => this.#add(room)}></lz-button>` : nothing}</div>
      <ul class="bed-list">${room.beds.map((bed) => html`<li>${icon('bed')}<span class="grow">${say().bed(bed.label)}</span>
        ${room.beds.length > 1 && may('POST /api/beds/{bed}/retirement')
          ? html`<lz-button size="s" kind="ghost" icon="x" only label=${say().retireBed(bed.label, room.number)} @click=${() => { this.going = bed; }}></lz-button>` : nothing}</li>`)}</ul>
      ${this.going ? this.#retiring(room, this.going) : html`<lz-problem .problem=${problem}></lz-problem>`}`;
  }

  #retiring(room: Room, bed: { id: string; label: string }) {
    return html`<lz-dialog open head=${say().retireBed(bed.label, room.number)} @lz-close=${this.#close}><form class="form" @submit=${this.#retire}>
      <lz-field name="reason" label=${say().retireReason} hint=${say().retireHint} required maxlength="500" error=${this.#submission.errorOf('reason')}></lz-field>
      <lz-problem .problem=${this.#submission.problem}></lz-problem>
      <div class="row end"><lz-button label=${say().cancel} @click=${this.#close}></lz-button>
        <lz-button kind="danger" type="submit" label=${say().remove} ?busy=${this.#submission.busy}></lz-button></div></form></lz-dialog>`;
  }

  #close = (): void => {
    this.going = undefined;
    this.#submission.problem = undefined;
  };

  async #add(room: Room): Promise<void> {
    const bed = await this.#submission.run((act) => post<{ label: string }>(`/api/rooms/${room.id}/beds`, undefined, { act }));
    if (!bed) return;
    toast({ text: say().bedAdded(bed.label) });
    this.tell('lz-done');
  }

  async #retire(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { id, label } = this.going!;
    const reason = new FormData(event.target as HTMLFormElement).get('reason');
    const gone = await this.#submission.run(async (act) => {
      await post(`/api/beds/${id}/retirement`, { reason }, { act });
      return true;
    });
    if (!gone) return;
    this.going = undefined;
    toast({ text: say().bedGone(label) });
    this.tell('lz-done');
  }
}
