import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import { icon } from '../elements/lz-icon.ts';
import { get } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { now } from '../shared/clock.ts';
import { instantIn, moment } from '../shared/dates.ts';
import '../certificate/lz-certificates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { askOverride, countersign, linkContact, release, settle } from './acts.ts';
import { say } from './messages.ts';
import { isInside, lacking, mayLeave, unsigned, type Answer, type Linked } from './release.ts';
import { remark, rules, verdict } from './rules.ts';

/** Whether somebody may leave: every rule with its evidence, what is missing, and since or from when; now or as of another moment. */
@customElement('lz-release')
export class LzRelease extends LzElement {
  @property() stay = '';
  @property() name = '';
  /** A moment in the wall time of the site; empty for now. */
  @state() private asOf = '';
  #read: string | undefined;
  #linked: Linked | undefined;
  readonly #answer: Resource<Answer> = new Resource(this, (signal) => this.#ask(signal), ['stays', 'rooms', 'samples', 'tube-results', 'episodes', 'investigations']);

  protected override updated(): void {
    if (this.#read !== undefined && this.#read !== this.stay + this.asOf) void this.#answer.reload();
  }

  protected override render() {
    return html`<section class="card rl" aria-label=${say().head}>${this.#answer.show((answer) => html`<div class="card-h"><h2 class="grow">${say().head}</h2>
        <span class="t1 q3">${answer.version ? language.value === 'zh' ? answer.version.name.zh : answer.version.name.en : ''}</span></div>
      <div class="pp-in col g3">${this.asOf ? html`<div class="row wrap"><span class="t1 q2 grow">${say().asked(this.#at(answer, answer.asOf))}</span><lz-button kind="ghost" icon="undo" label=${say().backToNow} @click=${() => { this.asOf = ''; }}></lz-button></div>` : nothing}
        ${verdict(answer)}${this.#overrides(answer)}${rules(answer)}${this.#remarks(answer)}${this.#contact(answer)}${this.#acts(answer)}${answer.releases.length && may('GET /api/stays/{stay}/certificates') ? html`<lz-certificates stay=${this.stay}></lz-certificates>` : nothing}${this.#moment(answer)}</div>`, 4)}</section>`;
  }

  #overrides(answer: Answer) {
    const waiting = unsigned(answer);
    const signed = answer.overrides.find(({ signedByBoth }) => signedByBoth);
    return html`${answer.overrideRefused.map((refusal) => html`<p class="t1 ct c-overdue">${say().refusals[refusal]}</p>`)}
      ${waiting ? html`<div class="note c-overdue">${icon('pen')}<span>${say().waits(waiting.signatures[0]!.name, say().roles[waiting.signatures[0]!.role], this.#at(answer, waiting.signatures[0]!.at))}<br><span class="t1">${waiting.reason}</span></span></div>` : nothing}
      ${signed ? html`<p class="t1 q2">${say().bySigned(signed.signatures.map(({ name, role }) => `${say().roles[role]} ${name}`).join('、'))} · ${signed.reason}</p>` : nothing}
      ${answer.releases[0] ? html`<p class="t1 q2">${say().wasReleased(this.#at(answer, answer.releases[0].recordedAt))}</p>` : nothing}`;
  }

  #remarks({ remarks }: Answer) {
    return remarks.length === 0 ? nothing : html`<ul class="rl-remarks">${remarks.map((one) => html`<li>${icon('info')}<span class="t1">${remark(one)}</span></li>`)}</ul>`;
  }

  #contact(answer: Answer) {
    const linked = this.#linked;
    if (this.asOf || !linked?.recordedAt) return nothing;
    const { person, name, englishName, recordedAt } = linked;
    return html`<p class="t1 rl-contact">${icon('users')}${say().linkedTo} ${person && name ? html`<a class="link" href="/people/${person}">${called({ name, englishName })}</a>` : say().linkedElsewhere} <span class="q3">${this.#at(answer, recordedAt)}</span></p>`;
  }

  #acts(answer: Answer) {
    if (this.asOf || !isInside(answer)) return nothing;
    const waiting = unsigned(answer);
    const unmet = lacking(answer);
    const is = (word: string) => answer.remarks.some((one) => one.word === word) || unmet.some(({ lack }) => lack === word);
    return html`<div class="row wrap">${may('POST /api/stays/{stay}/release') ? html`<lz-button kind="prim" icon="exit" label=${say().release} ?disabled=${!mayLeave(answer)} @click=${() => this.#done(release(answer, this.name))}></lz-button>` : nothing}
      ${may('POST /api/stays/{stay}/release-overrides') && unmet.length > 0 && !mayLeave(answer) ? waiting
        ? html`<lz-button icon="pen" label=${say().countersign} @click=${() => this.#done(countersign(waiting, answer, this.name))}></lz-button>`
        : html`<lz-button kind="ghost" label=${say().override} @click=${() => this.#done(askOverride(answer, this.name))}></lz-button>` : nothing}
      ${may('POST /api/stays/{stay}/release-tasks') && (is('COMMUNITY_TO_CONFIRM') || is('COMMUNITY_NOT_CONFIRMED')) ? html`<lz-button kind="ghost" icon="check" label=${say().confirmCommunity} @click=${() => this.#done(settle(answer, 'COMMUNITY'))}></lz-button>` : nothing}
      ${may('POST /api/stays/{stay}/release-tasks') && is('NO_VEHICLE') ? html`<lz-button kind="ghost" icon="bus" label=${say().vehicleArranged} @click=${() => this.#done(settle(answer, 'VEHICLE'))}></lz-button>` : nothing}
      ${may('POST /api/stays/{stay}/linked-contact') && answer.riskClass === 'SECONDARY_CONTACT' ? html`<lz-button kind="ghost" icon="users" label=${say().linkContact} @click=${() => this.#done(linkContact(answer))}></lz-button>` : nothing}</div>`;
  }

  #moment(answer: Answer) {
    return html`<lz-field type="datetime-local" label=${say().asOf} hint=${say().asOfHint} value=${this.asOf}
      @change=${(event: Event) => { const value = (event.target as HTMLInputElement).value; if (value && instantIn(value, answer.zone)) this.asOf = value; }}></lz-field>`;
  }

  async #ask(signal: AbortSignal): Promise<Answer> {
    const asked = this.stay + this.asOf;
    const again = this.#read === asked ? 'live=true' : '';
    const of = this.asOf && this.#answer.value ? `asOf=${encodeURIComponent(instantIn(this.asOf, this.#answer.value.zone))}` : '';
    this.#read = asked;
    const answer = await get<Answer>(`/api/stays/${this.stay}/release-decision?${[again, of].filter(Boolean).join('&')}`, signal);
    this.#linked = answer.riskClass === 'SECONDARY_CONTACT' && may('GET /api/stays/{stay}/linked-contact') ? await get<Linked>(`/api/stays/${this.stay}/linked-contact${again ? '?live=true' : ''}`, signal) : undefined;
    return answer;
  }

  async #done(act: Promise<boolean>): Promise<void> {
    if (!await act) return;
    await this.#answer.reload();
    this.tell('lz-done');
  }

  #at({ zone }: Answer, instant: string): string {
    return moment(instant, { zone, now: now() });
  }
}
