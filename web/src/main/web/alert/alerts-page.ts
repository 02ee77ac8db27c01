import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-chip.ts';
import '../elements/lz-drawer.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-segments.ts';
import { icon } from '../elements/lz-icon.ts';
import { get, post } from '../shared/api.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { celsius, lasting, time } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { Submission } from '../shared/submission.ts';
import { aboutOf, lastOf, whoOf } from './about.ts';
import { groups, icons, isMeasured, isOmission, meanings, seconds, type Alert, type Group, type Inbox, type Kind } from './alerts.ts';
import { say } from './messages.ts';
import { soundIsOn, switchSound } from './sound.ts';
import { alert as title } from '../shared/titles.ts';
import '../gateway/lz-silent-gateways.ts';
import './lz-alert-detail.ts';

/** The inbox of a site: what is to be handled now first, with who has it and since when; what is open stands in the address. */
@customElement('lz-alerts-page')
export class AlertsPage extends LzPage {
  readonly #inbox: Resource<Inbox> = new Resource(this, (signal) => get<Inbox>(
    `/api/sites/${this.params['site']}/alerts?${this.#filter}${this.#inbox.value ? '&live=true' : ''}`, signal), ['alerts', 'stays']);
  readonly #taking = new Submission(this);
  @state() private sound = soundIsOn();
  #asked = '';

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  get #filter(): string {
    const show = this.query.get('show'), kind = this.query.get('kind'), floor = this.query.get('floor');
    return [show === 'mine' || show === 'unclaimed' ? `${show}=true` : '', kind ? `kind=${encodeURIComponent(kind)}` : '', floor ? `floor=${encodeURIComponent(floor)}` : ''].filter(Boolean).join('&');
  }

  protected override updated(): void {
    if (this.#asked !== this.#filter) void this.#inbox.reload();
    this.#asked = this.#filter;
  }

  protected override render() {
    const inbox = this.#inbox.value;
    return html`<div class="split"><div class="page"><div class="head"><h1>${title()}</h1>
        ${inbox ? this.#filters(inbox) : nothing}
        ${this.#inbox.age()}<span class="grow"></span>
        <lz-segments label=${say().show} value=${this.query.get('show') ?? 'all'} .segments=${[{ value: 'all', label: say().all(inbox?.open ?? 0) },
          { value: 'mine', label: say().mine(inbox?.mine ?? 0) }, { value: 'unclaimed', label: say().unclaimed(inbox?.unclaimed ?? 0) }]}
          @lz-change=${(event: CustomEvent<string>) => setQuery({ show: event.detail === 'all' ? undefined : event.detail })}></lz-segments>
        <lz-button icon="bell" label=${this.sound ? say().sound : say().silent} @click=${this.#switch}></lz-button></div>
      <lz-problem .problem=${this.#taking.problem}></lz-problem>
      ${(inbox?.kinds.SILENCE ?? 0) > 0 && may('GET /api/sites/{site}/gateways') ? html`<lz-silent-gateways site=${this.params['site']}></lz-silent-gateways>` : nothing}
      ${this.#inbox.show((all) => this.#groups(all))}</div>${this.#detail()}</div>`;
  }

  /** The kinds that are open, each pressed to see it alone, and the floors where something is open. */
  #filters(inbox: Inbox) {
    const floor = this.query.get('floor') ?? '';
    return html`<div class="al-filters" role="group" aria-label=${say().kind}>${(Object.entries(inbox.kinds) as [Kind, number][]).map(([kind, many]) => html`<lz-chip icon=${icons[kind]} label="${say().kinds[kind]} ${many}"
        ?on=${this.query.get('kind') === kind} @lz-change=${(event: CustomEvent<boolean>) => setQuery({ kind: event.detail ? kind : undefined })}></lz-chip>`)}</div>
      ${inbox.floors.length > 1 || floor ? html`<label class="input"><span class="sr">${say().floor}</span><select @change=${(event: Event) => setQuery({ floor: (event.target as HTMLSelectElement).value || undefined })}>
        <option value="" ?selected=${!floor}>${say().everyFloor}</option>${inbox.floors.map((each) => html`<option value=${each.id} ?selected=${each.id === floor}>${say().onFloor(each.number)}</option>`)}</select></label>` : nothing}`;
  }

  #groups(inbox: Inbox) {
    if (inbox.items.length === 0) {
      return this.#filter ? html`<lz-empty icon="filter" head=${say().noMatch}></lz-empty>` : html`<lz-empty icon="okc" head=${say().none} text=${say().noneText}></lz-empty>`;
    }
    return html`${groups.map((group) => this.#group(group, inbox.items.filter((alert) => alert.group === group)))}`;
  }

  #group(group: Group, alerts: Alert[]) {
    if (alerts.length === 0) return nothing;
    const rows = html`<ul class="al-list">${alerts.map((alert) => this.#row(alert))}</ul>`;
    const head = html`${say().groups[group]} <span class="al-many">${alerts.length}</span>`;
    return group === 'CLOSED' ? html`<details class="al-group"><summary>${head}</summary>${rows}</details>`
      : html`<section class="al-group"><h2>${head}</h2>${rows}</section>`;
  }

  #row(alert: Alert) {
    const chosen = this.query.get('alert') === alert.id;
    return html`<li class="al-row c-${alert.state === 'RAISED' ? meanings[alert.kind] : 'none'} ${chosen ? 'on' : ''}">
      ${icon(icons[alert.kind])}<span class="al-value ${alert.peak == null && alert.kind !== 'SILENCE' && alert.kind !== 'OVERDUE_TEST' ? '' : 'n1'}">${this.#value(alert)}</span>
      <a class="al-who" href="?alert=${alert.id}" aria-current=${chosen ? 'true' : nothing} @click=${(event: Event) => { event.preventDefault(); setQuery({ alert: alert.id }); }}>
        <span><b>${alert.roomNumber ?? ''} ${language.value === 'zh' ? alert.name : alert.englishName}</b> <span class="t1">${whoOf(alert.about)}</span></span>
        <span class="t1">${[say().kinds[alert.kind], alert.patch ? say().patch(alert.patch) : '', aboutOf(alert.about)].filter(Boolean).join(' · ')}</span>
        <span class="t1">${this.#since(alert)}</span>
        ${alert.state === 'CLOSED' || !lastOf(alert.about) ? nothing : html`<span class="t1 al-last">${lastOf(alert.about)}</span>`}</a>
      <span class="al-holder ${alert.state === 'RAISED' && alert.group === 'NOW' ? 'al-nobody' : ''}">${this.#holder(alert)}</span>
      ${alert.kind === 'MISSED_CHECK' && alert.group === 'TODAY' ? this.#toRound(alert) : alert.state === 'RAISED' && may('POST /api/alerts/{alert}/acknowledgement')
        ? html`<lz-button kind="prim" label=${say().take} ?busy=${this.#taking.busy} @click=${() => this.#take(alert)}></lz-button>`
        : alert.kind === 'MISSED_CHECK' && alert.state !== 'CLOSED' ? this.#toRound(alert) : isMeasured(alert.kind) && alert.state !== 'CLOSED' && may('POST /api/alerts/{alert}/recheck') ? html`<lz-button label=${say().recheck} @click=${() => setQuery({ alert: alert.id })}></lz-button>` : html`<span></span>`}</li>`;
  }

  #holder(alert: Alert) {
    if (!alert.holderName) return alert.group === 'NOW' ? say().nobody : '';
    const until = alert.closedAt ? new Date(alert.closedAt) : now();
    return html`${alert.holderName}${alert.acknowledgedAt ? html` <span class="t1">${say().takenFor(lasting(seconds(alert.acknowledgedAt, until)))}</span>` : nothing}`;
  }

  #toRound(alert: Alert) {
    return may('GET /api/sites/{site}/round') ? html`<a class="btn" href="/sites/${this.params['site']}/round?person=${alert.person}">${say().toRound}</a>` : html`<span></span>`;
  }

  #value(alert: Alert): string {
    if (alert.kind === 'SILENCE') return lasting(seconds(alert.onset, alert.endedAt ? new Date(alert.endedAt) : now()));
    if (alert.kind === 'MISSED_CHECK') return say().missed;
    if (alert.kind === 'OVERDUE_TEST') return lasting(seconds(alert.onset, alert.endedAt ? new Date(alert.endedAt) : now()));
    if (alert.peak == null) return say().kinds[alert.kind];
    return alert.kind === 'LOW_BATTERY' ? `${alert.peak}%` : celsius(alert.peak / 100);
  }

  #since(alert: Alert) {
    const at = (instant: string) => time(instant, { zone: zone.value });
    const who = (level: string) => say().levels[level] ?? level;
    const overdue = isOmission(alert.kind) && !alert.endedAt;
    const due = alert.kind === 'OVERDUE_TEST' ? say().testDue : say().due;
    return html`${alert.kind === 'RELEASE_DOUBTED' ? say().doubted(at(alert.raisedAt)) : overdue ? `${due(at(alert.onset))} · ${say().overdue(lasting(seconds(alert.onset, now())))}` : alert.endedAt ? say().ended(at(alert.endedAt)) : say().since(at(alert.onset))}
      ${alert.escalations > 0 ? html` · <b class="al-up">${say().handedTo(who(alert.level))}</b>` : nothing}
      ${alert.dueAt && alert.nextLevel ? html` · ${say().dueTo(Math.max(0, Math.ceil((Date.parse(alert.dueAt) - now().getTime()) / 60_000)), who(alert.nextLevel))}` : nothing}`;
  }

  #detail() {
    const id = this.query.get('alert');
    return html`<lz-drawer ?open=${!!id} head=${title()} @lz-close=${() => setQuery({ alert: undefined })}>
      ${id ? html`<lz-alert-detail alert=${id} @lz-acted=${() => this.#inbox.reload()}></lz-alert-detail>` : nothing}</lz-drawer>`;
  }

  async #take(alert: Alert): Promise<void> {
    await this.#taking.run((act) => post(`/api/alerts/${alert.id}/acknowledgement`, {}, { act }));
    void this.#inbox.reload();
  }

  #switch = (): void => {
    switchSound(!this.sound);
    this.sound = soundIsOn();
  };
}
