import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-segments.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { Edit } from '../shared/edit.ts';
import { LzElement } from '../shared/element.ts';
import { numberOf, textOf, type Values } from '../shared/merge.ts';
import { say as edits } from './edit-messages.ts';
import type { PlanFloor } from './facts.ts';
import { say } from './messages.ts';
import { choice, corridorField, featureFields, placeFields, text } from './room-fields.ts';
import { featuresOf, plainRoom, roomBody } from './room-form.ts';

/**
 * A corridor of equal rooms at once ("0501 to 0524, odd on the left"), or one room. `lz-done` tells that they are there,
 * `lz-close` that nobody wants to.
 */
@customElement('lz-add-rooms')
export class LzAddRooms extends LzElement {
  @property() site = '';
  @property({ attribute: false }) floor: PlanFloor | undefined;
  @state() private single = false;
  readonly #edit = new Edit(this);
  #beds = '1';

  override connectedCallback(): void {
    super.connectedCallback();
    const rooms = this.floor?.rooms ?? [];
    const prefix = String(this.floor?.number ?? 1).padStart(2, '0');
    this.single = rooms.length > 0;
    const door = Math.max(0, ...rooms.filter(({ side }) => side === 'LEFT').map((room) => room.door)) + 1;
    this.#edit.begin({ ...plainRoom, zone: rooms[0]?.zone ?? 'CONTAMINATED', from: `${prefix}01`, to: `${prefix}12`, sides: 'ODD_LEFT', except: '', number: '',
      door: String(door), beds: '1', start: 'AWAITING_DISINFECTION', reason: '' });
  }

  protected override render() {
    const edit = this.#edit;
    const starts = { AWAITING_DISINFECTION: say().phases.AWAITING_DISINFECTION, CLEAN: say().phases.CLEAN, OUT_OF_SERVICE: say().phases.OUT_OF_SERVICE };
    const { start } = edit.values;
    return html`<lz-dialog open head="${say().addRooms} · ${say().floor(this.floor?.number ?? 1)}" @lz-close=${this.#close}><form class="form" @submit=${this.#send}>
      <lz-segments label=${say().addRooms} value=${this.single ? 'one' : 'many'} .segments=${[{ value: 'many', label: edits().corridorOf }, { value: 'one', label: edits().one }]}
        @lz-change=${(event: CustomEvent<string>) => { this.single = event.detail === 'one'; }}></lz-segments>
      ${this.single ? placeFields(edit) : this.#range()}
      <div class="two-up" @lz-input=${this.#bedsTyped}>${text(edit, 'beds', say().beds, { required: true, inputmode: 'numeric' })}${choice(edit, 'start', say().start, starts)}</div>
      ${start === 'AWAITING_DISINFECTION' ? nothing : text(edit, 'reason', start === 'CLEAN' ? say().cleanReason : say().outReason, { required: true, maxlength: 500, hint: start === 'CLEAN' ? say().cleanReasonHint : '' })}
      ${featureFields(edit)}
      <lz-problem .problem=${edit.submission.problem}></lz-problem>
      <div class="row end"><lz-button label=${say().cancel} @click=${this.#close}></lz-button>
        <lz-button kind="prim" type="submit" icon="plus" label=${say().add} ?busy=${edit.submission.busy}></lz-button></div></form></lz-dialog>`;
  }

  #range() {
    const edit = this.#edit;
    return html`<fieldset class="form"><legend>${edits().place}</legend>
      <div class="two-up">${text(edit, 'from', say().from, { required: true, maxlength: 12 })}${text(edit, 'to', say().to, { required: true, maxlength: 12 })}</div>
      ${text(edit, 'except', say().except, { hint: say().exceptHint, optional: true })}
      <div class="two-up">${choice(edit, 'sides', say().sides, say().sideNames)}${choice(edit, 'zone', edits().zone, edits().zones)}</div>${corridorField(edit)}</fieldset>`;
  }

  #close = (): void => {
    this.tell('lz-close');
  };

  /** As many people as beds, until somebody says otherwise. */
  #bedsTyped = (): void => {
    const { beds, capacity } = this.#edit.values;
    if (capacity === this.#beds) this.#edit.set('capacity', beds!);
    this.#beds = beds!;
  };

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { values } = this.#edit;
    const [path, body] = this.single ? ['rooms', { ...roomBody(values), ...this.#start(values) }] : ['room-ranges', this.#rangeOf(values)];
    const made = await this.#edit.submission.run((act) => post<{ rooms: string[] }>(`/api/sites/${this.site}/${path}`, body, { act }));
    if (!made) return;
    toast({ text: say().added(made.rooms.length) });
    this.tell('lz-done');
  }

  #rangeOf(values: Values) {
    return { from: textOf(values['from']), to: textOf(values['to']), sides: values['sides'], except: (values['except'] ?? '').split(/[\s,，、]+/).filter(Boolean),
      room: { zone: values['zone'], corridor: textOf(values['corridor']), features: featuresOf(values), ...this.#start(values) } };
  }

  #start(values: Values) {
    return { floor: this.floor!.id, beds: numberOf(values['beds']), start: values['start'], reason: textOf(values['reason']) };
  }
}
