import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-select.ts';
import type { LzSelect } from '../elements/lz-select.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './edit-messages.ts';
import { options, type Zone } from './facts.ts';

/** Brings all rooms of a floor into one zone; `lz-done` tells that they are there. */
@customElement('lz-floor-zone')
export class LzFloorZone extends LzElement {
  @property() floor = '';
  @property({ attribute: false }) zones: readonly Zone[] = [];
  readonly #submission = new Submission(this);

  protected override render() {
    const same = this.zones.length === 1 ? this.zones[0]! : '';
    return html`<form class="form floor-zone" @submit=${this.#send}><div class="row end-al">
      <lz-select class="grow" name="zone" label=${say().allZone} hint=${say().allZoneHint} placeholder=${say().mixed} value=${same} .options=${options(say().zones)} error=${this.#submission.errorOf('zone')}></lz-select>
      <lz-button type="submit" label=${say().setZone} ?busy=${this.#submission.busy}></lz-button></div>
      <lz-problem .problem=${this.#submission.problem}></lz-problem></form>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const zone = this.querySelector<LzSelect>('lz-select')!.value;
    const set = await this.#submission.run((act) => post<{ rooms: number }>(`/api/floors/${this.floor}/zone`, { zone: zone || null }, { act }));
    if (!set) return;
    toast({ text: say().zoned(set.rooms) });
    this.tell('lz-done');
  }
}
