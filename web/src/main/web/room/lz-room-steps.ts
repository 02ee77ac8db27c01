import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-occurred.ts';
import type { LzOccurred } from '../elements/lz-occurred.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-select.ts';
import { toast } from '../elements/lz-toast.ts';
import { versionName } from '../protocol/version-names.ts';
import { post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { instantIn, moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { may } from '../shared/session.ts';
import { Submission } from '../shared/submission.ts';
import { mustSample } from './ahead.ts';
import { options, type Phase, type Room } from './facts.ts';
import { say } from './messages.ts';

/** What can be done with a room where it stands; `lz-done` tells that a step was taken. */
@customElement('lz-room-steps')
export class LzRoomSteps extends LzElement {
  @property({ attribute: false }) room: Room | undefined;
  @state() private out = false;
  readonly #submission = new Submission(this);

  protected override render() {
    const { room } = this;
    if (!room || !may('POST /api/rooms/{room}/out-of-service')) return nothing;
    return html`<div class="col steps">${this.#when(room)}${this.#step(room)}${this.#outOfService(room)}<lz-problem .problem=${this.#submission.problem}></lz-problem></div>`;
  }

  #step(room: Room): TemplateResult | typeof nothing {
    switch (room.state.phase) {
      case 'OCCUPIED': return html`<p class="q2">${say().occupiedHint}</p>`;
      case 'RESERVED': return html`<p class="q2">${say().reservedHint}</p>`;
      case 'AWAITING_DISINFECTION': return html`<lz-button kind="prim" icon="spray" full label=${say().startDisinfection} ?busy=${this.#submission.busy}
        @click=${() => this.#send('disinfection', {})}></lz-button>`;
      case 'DISINFECTING': return this.#disinfected(room);
      case 'AWAITING_SAMPLE': return room.waitingSample ? this.#results(room) : this.#sample();
      case 'OUT_OF_SERVICE': return this.#back(room);
      case 'CLEAN': return nothing;
    }
  }

  /** One for whichever step is taken; where a room waits for people, only taking it out of service is one. */
  #when({ state: { phase } }: Room) {
    const still = phase === 'CLEAN' || phase === 'RESERVED';
    if (phase === 'OCCUPIED' || (still && !this.out)) return nothing;
    return html`<lz-occurred error=${this.#submission.errorOf('occurredAt')}></lz-occurred>`;
  }

  #disinfected(room: Room) {
    const { rules } = room;
    return html`<form class="form" @submit=${(event: SubmitEvent) => this.#submit(event, 'disinfection/record', (form) => ({
        team: text(form, 'team'), agent: text(form, 'agent'), mgPerLitre: whole(form, 'mgPerLitre'), minutes: whole(form, 'minutes'), skipSample: form.get('skip') === 'on' }))}>
      <p class="q3 t1">${say().asks(rules.mgPerLitreMin, rules.minutesMin, versionName(rules.version ?? ''))}</p>
      <lz-field name="team" label=${say().team} maxlength="60" required error=${this.#submission.errorOf('team')}></lz-field>
      <lz-select name="agent" label=${say().agent} value="CHLORINE" .options=${options(say().agents)}></lz-select>
      <div class="two-up"><lz-field name="mgPerLitre" type="number" inputmode="numeric" label=${say().strength} unit=${say().mgPerLitre} value=${rules.mgPerLitreMin} required error=${this.#submission.errorOf('mgPerLitre')}></lz-field>
        <lz-field name="minutes" type="number" inputmode="numeric" label=${say().minutes} unit=${say().min} value=${rules.minutesMin} required error=${this.#submission.errorOf('minutes')}></lz-field></div>
      ${mustSample(room) ? html`<p class="q2">${say().mustSample}</p>` : html`<label class="check"><input type="checkbox" name="skip">${say().skip}</label>`}
      <lz-button kind="prim" type="submit" icon="check" full label=${say().finish} ?busy=${this.#submission.busy}></lz-button></form>`;
  }

  #sample() {
    return html`<form class="form" @submit=${(event: SubmitEvent) => this.#submit(event, 'sample', (form) => ({ laboratory: text(form, 'laboratory') || null, expectedAt: instant(form, 'expectedAt') }))}>
      <lz-field name="laboratory" label=${say().laboratory} optional maxlength="60"></lz-field>
      <lz-field name="expectedAt" type="datetime-local" label=${say().resultBy} optional error=${this.#submission.errorOf('expectedAt')}></lz-field>
      <lz-button kind="prim" type="submit" icon="flask" full label=${say().takeSample} ?busy=${this.#submission.busy}></lz-button></form>`;
  }

  #results(room: Room) {
    return html`<p class="q2">${say().waiting(moment(room.waitingSample!.takenAt, { zone: zone.value, now: now() }))}</p>
      <div class="row wrap" role="group" aria-label=${say().result}>${(Object.keys(say().results) as (keyof ReturnType<typeof say>['results'])[]).map((result) => html`
        <lz-button label=${say().results[result]} ?busy=${this.#submission.busy} @click=${() => this.#send('sample/result', { result })}></lz-button>`)}</div>`;
  }

  #back(room: Room) {
    return html`<lz-button kind="prim" full icon="undo" label=${say().back} ?busy=${this.#submission.busy} @click=${() => this.#send('return-to-service', { stillClean: false })}></lz-button>
      ${room.state.soil === 'NONE' ? html`<form class="form" @submit=${(event: SubmitEvent) => this.#submit(event, 'return-to-service', (form) => ({ stillClean: true, reason: text(form, 'reason') }))}>
        <lz-field name="reason" label=${say().stillClean} required maxlength="500" error=${this.#submission.errorOf('reason')}></lz-field>
        <lz-button type="submit" full icon="door" label=${say().backClean} ?busy=${this.#submission.busy}></lz-button></form>` : nothing}`;
  }

  #outOfService(room: Room) {
    if (room.state.phase === 'OCCUPIED' || room.state.phase === 'OUT_OF_SERVICE') return nothing;
    if (!this.out) return html`<lz-button kind="ghost" icon="ban" full label=${say().takeOut} @click=${() => { this.out = true; }}></lz-button>`;
    return html`<form class="form" @submit=${(event: SubmitEvent) => this.#submit(event, 'out-of-service', (form) => ({ reason: text(form, 'reason'), expectedEnd: instant(form, 'expectedEnd') }))}>
      <lz-field name="reason" label=${say().outReason} required maxlength="500" error=${this.#submission.errorOf('reason')}></lz-field>
      <lz-field name="expectedEnd" type="datetime-local" label=${say().outUntil} hint=${say().outUntilHint} optional error=${this.#submission.errorOf('expectedEnd')}></lz-field>
      <div class="row"><lz-button type="submit" kind="danger" icon="ban" label=${say().takeOut} ?busy=${this.#submission.busy}></lz-button>
        <lz-button kind="ghost" label=${say().cancel} @click=${() => { this.out = false; }}></lz-button></div></form>`;
  }

  #submit(event: SubmitEvent, step: string, body: (form: FormData) => object): void {
    event.preventDefault();
    void this.#send(step, body(new FormData(event.target as HTMLFormElement)));
  }

  async #send(step: string, facts: object): Promise<void> {
    const room = this.room!;
    const occurred = this.querySelector<LzOccurred>('lz-occurred');
    const body = { ...facts, occurredAt: occurred?.instant ?? null };
    const sent = await this.#submission.run(async (act) => ({ answer: await post<{ phase: Phase } | ''>(`/api/rooms/${room.id}/${step}`, body, { act }) }));
    if (!sent) return;
    this.out = false;
    occurred?.reset();
    const after = sent.answer ? sent.answer.phase : room.state.phase;
    toast({ text: say().doneToast(room.number, say().phases[after]) });
    this.tell('lz-done', room.id);
  }
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}

/** A time on the site's clock, if one was said. */
function instant(form: FormData, name: string): string | null {
  const local = text(form, name);
  return local ? instantIn(local, zone.value) : null;
}

function whole(form: FormData, name: string): number {
  return Math.round(Number(form.get(name)));
}
