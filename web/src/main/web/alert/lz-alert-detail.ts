import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../curve/lz-curve.ts';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-number-pad.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-tag.ts';
import { get, post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { celsius, time } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { Resource } from '../shared/resource.ts';
import { may, site } from '../shared/session.ts';
import { Submission } from '../shared/submission.ts';
import { daysOf, lastOf, riskOf, whoOf } from './about.ts';
import { closable, icons, isFever, isMeasured, isOmission, meanings, type Alert, type Found, type Full, type Method, type Step } from './alerts.ts';
import { say } from './messages.ts';

/** Gloves and thumbs get big keys. */
const touch = (): boolean => matchMedia('(pointer: coarse)').matches;

const hour = 3_600_000;

type Doing = 'recheck' | 'escalation' | 'closing';

/** One alert: what happened so far, and what can be done next, in place. Tells `lz-acted`. */
@customElement('lz-alert-detail')
export class LzAlertDetail extends LzElement {
  @property() alert = '';
  readonly #full: Resource<Full> = new Resource(this, (signal) => get<Full>(`/api/alerts/${this.alert}${this.#full.value?.alert.id === this.alert ? '?live=true' : ''}`, signal), ['alerts']);
  readonly #sending = new Submission(this);
  @state() private doing: Doing | undefined;
  @state() private method: Method = 'AXILLA';
  @state() private found: Found = 'CONFIRMED';
  @state() private value = '';
  @state() private why = '';
  #asked = '';

  protected override updated(): void {
    if (this.#asked && this.#asked !== this.alert) {
      this.doing = undefined;
      void this.#full.reload();
    }
    this.#asked = this.alert;
  }

  protected override render() {
    return this.#full.show(({ alert, steps, transfer, recheckMinutes }) => html`
      <div class="al-tags"><lz-tag meaning=${meanings[alert.kind]} icon=${icons[alert.kind]} label=${say().kinds[alert.kind]}></lz-tag>
        ${alert.escalations > 0 ? html`<lz-tag meaning="overdue" icon="arrowu" label=${say().handedTo(this.#who(alert.level))}></lz-tag>` : nothing}
        <span class="grow"></span><span class="t1">${say().alert(alert.number)}</span></div>
      <p class="al-name"><b>${alert.roomNumber ?? ''} ${language.value === 'zh' ? alert.name : alert.englishName}</b>
        ${isFever(alert.kind) && alert.peak != null ? html`<span class="n2 al-hot">${celsius(alert.peak / 100)} °C</span>` : nothing}</p>
      <p class="al-about"><span>${whoOf(alert.about)}</span>${riskOf(alert.about) ? html`<lz-tag meaning="none" label=${riskOf(alert.about)}></lz-tag>` : nothing}<span>${daysOf(alert.about)}</span>
        ${alert.about.illnesses.map((illness) => html`<span>${illness}</span>`)}</p>
      ${lastOf(alert.about) ? html`<p class="t1 al-last">${lastOf(alert.about)}</p>` : nothing}
      <p class="t1"><a class="link" href="/people/${alert.person}">${say().person}</a>${!transfer ? nothing : may('GET /api/transfers/{transfer}') ? html` · <a class="link" href="/transfers/${transfer}">${say().transfer}</a>` : ` · ${say().transfer}`}</p>
      ${this.#curve(alert)}<h3>${say().course}</h3><ol class="al-steps">${steps.map((step) => this.#step(step, alert))}</ol>
      <lz-problem .problem=${this.#sending.problem}></lz-problem>
      ${alert.state === 'CLOSED' ? nothing : html`<h3>${say().next}</h3>${this.#next(alert, recheckMinutes)}`}`, 8);
  }

  /** What led to it and what came of it; what nobody did has no curve. */
  #curve(alert: Alert) {
    if (!isMeasured(alert.kind) || alert.kind === 'LOW_BATTERY' || !may('GET /api/people/{person}/temperatures')) return nothing;
    const to = Math.min(now().getTime(), (alert.endedAt ? Date.parse(alert.endedAt) : now().getTime()) + hour);
    return html`<lz-curve person=${alert.person} .around=${{ from: Math.max(Date.parse(alert.onset) - 2 * hour, to - 24 * hour), to }}></lz-curve>`;
  }

  #who(level: string): string {
    return say().levels[level] ?? level;
  }

  #at(instant: string): string {
    return time(instant, { zone: zone.value });
  }

  #step(step: Step, alert: Alert) {
    const what = step.kind === 'RECHECKED' && step.recheck
      ? `${say().methods[step.recheck.method]}${step.recheck.centi == null ? '' : ` ${celsius(step.recheck.centi / 100)} °C`} · ${say().found[step.recheck.found]}`
      : step.kind === 'ESCALATED' ? this.#who(step.level)
      : step.kind === 'RAISED' ? `${alert.kind === 'OVERDUE_TEST' ? say().testDue(this.#at(alert.onset)) : alert.kind === 'MISSED_CHECK' ? say().due(this.#at(alert.onset)) : alert.kind === 'RELEASE_DOUBTED' ? say().doubted(this.#at(alert.raisedAt)) : say().since(this.#at(alert.onset))}${alert.patch ? ` · ${say().patch(alert.patch)}` : ''}` : '';
    const why = step.reason ? (step.kind === 'HANDED_OVER' ? say().from(step.reason) : step.kind === 'COVERED' ? say().coveredBy(step.reason) : !step.automatic ? step.reason
      : isOmission(alert.kind) && step.reason === 'ENDED' ? (alert.kind === 'OVERDUE_TEST' ? say().testOver : say().checkOver) : say().whys[step.reason] ?? step.reason) : step.kind === 'ESCALATED' && step.automatic ? say().timeout : '';
    return html`<li><b>${say().steps[step.kind]}</b><time datetime=${step.occurredAt}>${this.#at(step.occurredAt)}</time>
      <span class="t1">${[step.automatic ? say().auto : step.byName, what, why].filter(Boolean).join(' · ')}</span></li>`;
  }

  #next(alert: Alert, minutes: number) {
    const offer = (does: Doing | 'acknowledgement', shown: boolean, head: string, text: string, label: string) => shown && may(`POST /api/alerts/{alert}/${does}`)
      ? html`<div class="al-next"><span><b>${head}</b><span class="t1">${text}</span></span><lz-button kind=${does === 'acknowledgement' ? 'prim' : ''} label=${label}
          @click=${() => { if (does === 'acknowledgement') void this.#send(does, {}); else this.doing = this.doing === does ? undefined : does; }}></lz-button>
          ${this.doing === does ? (does === 'recheck' ? this.#recheck() : this.#reason(does as Doing)) : nothing}</div>` : nothing;
    const here = site.value;
    return html`${alert.kind === 'MISSED_CHECK' && here && may('GET /api/sites/{site}/round') ? html`<div class="al-next"><span><b>${say().measure}</b><span class="t1">${say().measureText}</span></span>
        <a class="btn prim" href="/sites/${here.id}/round?person=${alert.person}">${say().measure}</a></div>` : nothing}
      ${offer('acknowledgement', alert.takeable && alert.state === 'RAISED', say().take, say().takeText, say().take)}
      ${offer('recheck', isMeasured(alert.kind), say().recheck, say().recheckText(minutes), say().recheck)}
      ${offer('escalation', !!alert.nextLevel, say().escalate, say().escalateText(this.#who(alert.nextLevel ?? '')), say().escalate)}
      ${offer('closing', alert.takeable && closable(alert), say().close, say().closeText, say().close)}`;
  }

  #recheck() {
    const methods: Method[] = ['AXILLA', 'EAR', 'FOREHEAD', 'MOUTH', 'SEEN'];
    return html`<form class="al-form" @submit=${(event: Event) => { event.preventDefault(); void this.#send('recheck', { method: this.method,
        celsius: this.method === 'SEEN' || this.value === '' ? undefined : Number(this.value.replace(',', '.')), found: this.found, note: this.why || undefined }); }}>
      <lz-segments label=${say().method} value=${this.method} .segments=${methods.map((value) => ({ value, label: say().methods[value] }))}
        @lz-change=${(event: CustomEvent<Method>) => { this.method = event.detail; }}></lz-segments>
      ${this.method === 'SEEN' ? nothing : touch() ? html`<lz-number-pad label=${say().value} unit="°C" size="s" value=${this.value} @lz-input=${(event: CustomEvent<string>) => { this.value = event.detail; }}></lz-number-pad>
        ${this.#sending.errorOf('celsius') ? html`<p class="t1 al-hot" role="alert">${this.#sending.errorOf('celsius')}</p>` : nothing}` : html`<lz-field label=${say().value} unit="°C" inputmode="decimal" required value=${this.value} error=${this.#sending.errorOf('celsius')}
        @lz-input=${(event: CustomEvent<string>) => { this.value = event.detail; }}></lz-field>`}
      <lz-segments label=${say().finding} value=${this.found} .segments=${[{ value: 'CONFIRMED', label: say().found.CONFIRMED }, { value: 'REFUTED', label: say().found.REFUTED }]}
        @lz-change=${(event: CustomEvent<Found>) => { this.found = event.detail; }}></lz-segments>
      ${this.#why(say().note, 'note', false)}<lz-button type="submit" kind="prim" label=${say().save} ?busy=${this.#sending.busy}></lz-button></form>`;
  }

  #reason(does: Doing) {
    return html`<form class="al-form" @submit=${(event: Event) => { event.preventDefault(); void this.#send(does, { reason: this.why }); }}>
      ${this.#why(does === 'closing' ? say().closeWhy : say().escalateWhy, 'reason', true)}<lz-button type="submit" kind="prim" label=${say().save} ?busy=${this.#sending.busy}></lz-button></form>`;
  }

  #why(label: string, path: string, required: boolean) {
    return html`<lz-field label=${label} ?required=${required} ?optional=${!required} value=${this.why} maxlength="500" error=${this.#sending.errorOf(path)}
      @lz-input=${(event: CustomEvent<string>) => { this.why = event.detail; }}></lz-field>`;
  }

  async #send(what: string, body: unknown): Promise<void> {
    const done = await this.#sending.run((act) => post(`/api/alerts/${this.alert}/${what}`, body, { act }));
    if (done !== undefined) {
      this.doing = undefined;
      this.value = this.why = '';
      this.tell('lz-acted');
    }
    void this.#full.reload();
  }
}
