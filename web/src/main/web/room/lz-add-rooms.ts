import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-select.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { Submission } from '../shared/submission.ts';
import type { PlanFloor } from './facts.ts';
import { say } from './messages.ts';

/** A corridor of equal rooms at once: "0501 to 0524, odd on the left". `lz-done` tells that they are there, `lz-close` that nobody wants to. */
@customElement('lz-add-rooms')
export class LzAddRooms extends LzElement {
  @property() site = '';
  @property({ attribute: false }) floor: PlanFloor | undefined;
  @state() private start = 'AWAITING_DISINFECTION';
  readonly #submission = new Submission(this);

  protected override render() {
    const error = (path: string) => this.#submission.errorOf(path);
    const first = `${String(this.floor?.number ?? 1).padStart(2, '0')}01`;
    const starts = (['AWAITING_DISINFECTION', 'CLEAN'] as const).map((value) => ({ value, label: say().phases[value] }));
    return html`<lz-dialog open head="${say().addRooms} · ${say().floor(this.floor?.number ?? 1)}" @lz-close=${() => this.tell('lz-close')}>
      <form class="form" @submit=${this.#send}>
        <div class="two-up"><lz-field name="from" label=${say().from} value=${first} required maxlength="12" error=${error('from')}></lz-field>
          <lz-field name="to" label=${say().to} value=${first.replace(/01$/, '24')} required maxlength="12" error=${error('to')}></lz-field></div>
        <lz-select name="sides" label=${say().sides} value="ODD_LEFT" .options=${options(say().sideNames)} error=${error('sides')}></lz-select>
        <lz-field name="except" label=${say().except} hint=${say().exceptHint} optional error=${error('except')}></lz-field>
        <div class="two-up"><lz-field name="beds" type="number" inputmode="numeric" label=${say().beds} value="1" required error=${error('beds')}></lz-field>
          <lz-field name="area" type="number" inputmode="decimal" label=${say().area} unit=${say().m2} optional error=${error('areaM2')}></lz-field></div>
        <lz-select name="air" label=${say().air} value="SPLIT" .options=${options(say().airNames)}></lz-select>
        <div class="row wrap"><label class="check"><input type="checkbox" name="bathroom" checked>${say().bathroom}</label>
          <label class="check"><input type="checkbox" name="window" checked>${say().window}</label><label class="check"><input type="checkbox" name="accessible">${say().accessible}</label></div>
        <lz-select label=${say().start} value=${this.start} .options=${starts} @lz-change=${(event: CustomEvent<string>) => { this.start = event.detail; }}></lz-select>
        ${this.start === 'CLEAN' ? html`<lz-field name="reason" label=${say().cleanReason} hint=${say().cleanReasonHint} required maxlength="500" error=${error('reason')}></lz-field>` : ''}
        <lz-problem .problem=${this.#submission.problem}></lz-problem>
        <div class="row end"><lz-button label=${say().cancel} @click=${() => this.tell('lz-close')}></lz-button>
          <lz-button kind="prim" type="submit" icon="plus" label=${say().add} ?busy=${this.#submission.busy}></lz-button></div></form></lz-dialog>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const beds = Math.round(Number(text('beds')));
    const features = { ownBathroom: form.has('bathroom'), window: form.has('window'), airConditioning: text('air'), accessible: form.has('accessible'),
      capacity: beds, areaM2: text('area') ? Number(text('area')) : null };
    const wanted = { from: text('from'), to: text('to'), sides: text('sides'), except: text('except').split(/[\s,，、]+/).filter(Boolean),
      room: { floor: this.floor!.id, features, beds, start: this.start, reason: text('reason') || null } };
    const made = await this.#submission.run((act) => post<{ rooms: string[] }>(`/api/sites/${this.site}/room-ranges`, wanted, { act }));
    if (!made) return;
    toast({ text: say().added(made.rooms.length) });
    this.tell('lz-done');
  }
}

function options(names: Record<string, string>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
