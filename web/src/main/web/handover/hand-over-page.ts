import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import { fillIn, text } from '../elements/fill-in.ts';
import { icon } from '../elements/lz-icon.ts';
import { filled, told } from '../elements/told.ts';
import { icons, meanings } from '../alert/alerts.ts';
import { say as sayAlert } from '../alert/messages.ts';
import { get, post } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import type { Given, MissedCheck, OpenAlert, Standing } from './hand-over.ts';
import { say } from './messages.ts';

/** The change of shift: what is open, said by one who goes and taken over by name by one who comes. */
@customElement('lz-hand-over-page')
export class HandOverPage extends LzPage {
  readonly #standing: Resource<Standing> = new Resource(this, (signal) => get<Standing>(
    `/api/sites/${this.params['site']}/hand-over${this.#standing.value ? '?live=true' : ''}`, signal), ['alerts', 'stays', 'round', 'hand-overs']);

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  protected override render() {
    return html`<div class="page"><div class="head"><h1>${this.heading()}</h1>${this.#standing.age()}<span class="grow"></span>
        ${may('POST /api/sites/{site}/hand-overs') && this.#standing.value ? html`<lz-button kind="prim" icon="repeat" label=${say().give} @click=${this.#give}></lz-button>` : nothing}</div>
      <div class="body col g4">${this.#standing.show((standing) => html`${this.#waiting(standing)}${this.#open(standing)}${this.#past(standing)}`)}</div></div>`;
  }

  #waiting({ past }: Standing) {
    const waiting = past.filter((one) => !one.takenAt);
    return waiting.length === 0 ? nothing : html`<section><h2>${say().waiting}</h2><div class="col g3">${waiting.map((one) => html`<article class="card ho-card col g2">
      <div class="row wrap"><b class="grow">${say().by(one.givenByName, this.#at(one.givenAt))}</b>${one.mine ? html`<span class="t1 q2">${say().own}</span>`
        : may('POST /api/hand-overs/{handover}/taking-over') ? html`<lz-button kind="prim" icon="check" label=${say().take} @click=${() => this.#take(one)}></lz-button>` : nothing}</div>
      ${this.#left(one)}</article>`)}</div></section>`;
  }

  #open({ alerts, missed }: Standing) {
    if (alerts.length + missed.length === 0) return html`<lz-empty icon="okc" head=${say().none} text=${say().noneText}></lz-empty>`;
    return html`${list(`${say().alerts} ${alerts.length}`, alerts.map((alert) => this.#alert(alert)))}${list(`${say().missed} ${missed.length}`, missed.map((one) => this.#missed(one)))}`;
  }

  #alert(alert: OpenAlert) {
    return html`<li class="c-${meanings[alert.kind]}">${icon(icons[alert.kind])}<a class="link grow" href="/sites/${this.params['site']}/alerts?alert=${alert.id}"><b>${alert.room ?? ''} ${called(alert)}</b></a>
      <span class="t1">${sayAlert().kinds[alert.kind]} · ${say().since(this.#at(alert.raisedAt))}</span><span class="t1 q2">${alert.holderName ?? say().nobody}</span></li>`;
  }

  #missed(one: MissedCheck) {
    return html`<li>${icon(icons.MISSED_CHECK)}<a class="link grow" href="/people/${one.person}"><b>${one.room ?? ''} ${called(one)}</b></a><span class="t1 q2">${say().due(this.#at(one.dueAt))}</span></li>`;
  }

  #past({ past }: Standing) {
    const taken = past.filter((one) => one.takenAt);
    return taken.length === 0 ? nothing : list(say().past, taken.map((one) => html`<li><div class="col grow"><b>${say().by(one.givenByName, this.#at(one.givenAt))}</b>
      <span class="t1 q2">${say().takenBy(one.takenByName!, this.#at(one.takenAt!))}</span>${this.#left(one)}</div></li>`));
  }

  #left(one: Given) {
    return html`<span class="t1 q2">${say().left(one.alerts, one.missed)}</span><p class="ho-note ${one.note ? '' : 'q3'}">${one.note ?? say().noNote}</p>`;
  }

  #give = async (): Promise<void> => {
    const { alerts, missed } = this.#standing.value!;
    await filled(fillIn({ head: say().giveHead, text: say().giveText(alerts.length, missed.length), yes: say().give,
      fields: (problem) => html`<lz-field type="area" name="note" label=${say().note} optional maxlength="2000" error=${problem?.of('note') ?? ''}></lz-field>` },
      (values, act) => post(`/api/sites/${this.params['site']}/hand-overs`, { note: text(values, 'note') || null }, { act })), say().given);
    void this.#standing.reload();
  };

  async #take(one: Given): Promise<void> {
    await told(() => post(`/api/hand-overs/${one.id}/taking-over`, {}), say().taken(one.givenByName));
    void this.#standing.reload();
  }

  #at(instant: string): string {
    return moment(instant, { zone: zone.value, now: now() });
  }
}

function list(head: string, rows: readonly TemplateResult[]) {
  return rows.length === 0 ? nothing : html`<section><h2>${head}</h2><ul class="ho-list">${rows}</ul></section>`;
}
