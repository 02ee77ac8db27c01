import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-tag.ts';
import type { Meaning } from '../elements/lz-tag.ts';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { icon } from '../elements/lz-icon.ts';
import { filled } from '../elements/told.ts';
import { post } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { may } from '../shared/session.ts';
import { say as sayStay } from '../stay/messages.ts';
import { bedDays, open, scopes, unproposed, within, type ClockState, type Line, type Question, type Scope } from './case.ts';
import { say } from './messages.ts';
import { at, day } from './shown.ts';

/** Whose clock is in question, what a restart costs by scope, and the decision; `lz-decided` tells that there was one. */
@customElement('lz-clocks')
export class LzClocks extends LzElement {
  @property() investigation = '';
  @property({ attribute: false }) question!: Question;
  @property({ type: Boolean }) standing = false;
  @state() private scope: Scope = 'FLOOR';

  protected override render() {
    const held = within(this.question.lines, this.scope);
    const asked = held.filter(({ restart }) => restart !== null);
    return html`<section class="cx-clocks"><h2>${say().clocks}</h2><p class="t1 q2">${say().clocksText}</p>
      <p>${this.question.left ? html`<b>${say().dayZero(day(this.question.left))}</b>` : html`<span class="c-overdue cx-warn">${icon('clock')}${say().dayZeroOpen}</span>`}</p>
      <lz-segments label=${say().scope} value=${this.scope} .segments=${scopes.map((value) => ({ value, label: say().scopes[value] }))} @lz-change=${(event: CustomEvent<Scope>) => { this.scope = event.detail; }}></lz-segments>
      ${this.#total(held)}
      ${asked.length === 0 ? html`<p class="q2">${say().noClocks}</p>` : html`<ul class="cx-rows card">${asked.map((line) => this.#line(line))}</ul>`}</section>`;
  }

  #total(held: readonly Line[]) {
    const total = this.question.totals.find(({ scope }) => scope === this.scope);
    const undecided = open(held);
    const more = unproposed(held);
    const decides = this.standing && may('POST /api/investigations/{investigation}/restart-decisions');
    return html`<div class="card cx-total"><div class="col grow"><b>${say().total(total?.people ?? 0, total?.bedDays ?? 0)}</b>
        <span class="t1 q2">${undecided.length ? say().toDecide(undecided.length, bedDays(undecided)) : say().nothingOpen}</span></div>
      ${decides && undecided.length ? html`<lz-button kind="prim" icon="repeat" label=${say().restart(undecided.length)} @click=${() => this.#decide(undecided, 'RESTARTED')}></lz-button>
        <lz-button icon="okc" label=${say().dismissClock(undecided.length)} @click=${() => this.#decide(undecided, 'DISMISSED')}></lz-button>` : nothing}
      ${decides && more.length ? html`<lz-button kind="ghost" icon="plus" label=${say().propose(more.length)} @click=${() => this.#propose(more.length)}></lz-button>` : nothing}</div>`;
  }

  #line(line: Line): TemplateResult {
    const name = called(line);
    const last = line.steps.find(({ reason }) => reason !== null);
    const look = looks[line.state!];
    const decides = may('POST /api/investigations/{investigation}/restart-decisions');
    return html`<li><div class="col grow"><span class="row wrap">${may('GET /api/people/{person}/stays') ? html`<a class="link" href="/people/${line.person}">${name}</a>` : html`<b>${name}</b>`}
        <span class="t1 q2">${[line.room, say().scopeOf[line.scope], sayStay().risks[line.riskClass]].filter(Boolean).join(' · ')}</span><span class="grow"></span>
        <lz-tag meaning=${look.meaning} icon=${look.icon} label=${say().states[line.state!]}></lz-tag></span>
        <span class="row wrap">${this.#dates(line)}</span>
        ${last ? html`<span class="t1 q2">${say().decided(last.by, at(last.recordedAt), last.reason!)}</span>` : nothing}</div>
      ${decides && line.state === 'PROPOSED' && this.standing ? html`<span class="row wrap"><lz-button size="s" icon="repeat" label=${say().restart(1)} @click=${() => this.#decide([line], 'RESTARTED')}></lz-button>
        <lz-button size="s" kind="ghost" label=${say().dismissClock(1)} @click=${() => this.#decide([line], 'DISMISSED')}></lz-button></span>` : nothing}
      ${decides && line.state === 'RESTARTED' ? html`<lz-button size="s" kind="ghost" icon="undo" label=${say().takeBack} @click=${() => this.#takeBack(line)}></lz-button>` : nothing}</li>`;
  }

  #dates(line: Line) {
    if (line.before === null || line.after === null) return html`<span class="t1 q2">${say().notComputed}</span>`;
    if (line.state === 'DISMISSED' || line.state === 'WITHDRAWN') return nothing;
    return html`<span class="t1">${say().fromTo(day(line.before), day(line.after))}</span><b class="t1">${say().plus(line.bedDays)}</b>
      ${line.state === 'RESTARTED' && line.dayZero === null ? html`<span class="t1 c-overdue cx-warn">${icon('clock')}${say().waits}</span>` : nothing}`;
  }

  async #decide(lines: readonly Line[], decision: ClockState): Promise<void> {
    const restarts = lines.map(({ restart }) => restart);
    const head = decision === 'RESTARTED' ? say().restartHead(lines.length, bedDays(lines)) : say().holdHead(lines.length);
    const yes = decision === 'RESTARTED' ? say().restart(lines.length) : say().dismissClock(lines.length);
    await this.#sent({ head, yes, ...(decision === 'RESTARTED' ? { text: say().restartText } : {}) }, 'restart-decisions', { restarts, decision });
  }

  async #takeBack(line: Line): Promise<void> {
    await this.#sent({ head: say().takeBackHead(called(line)), yes: say().takeBack }, 'restart-decisions', { restarts: [line.restart], decision: 'WITHDRAWN' });
  }

  async #sent(form: { head: string; yes: string; text?: string }, what: string, body: object): Promise<void> {
    const done = await filled(fillIn({ ...form, fields: reasonField }, (values, act) => post(`/api/investigations/${this.investigation}/${what}`,
      { ...body, reason: text(values, 'reason') }, { act })), say().done);
    if (done) this.tell('lz-decided');
  }

  async #propose(count: number): Promise<void> {
    const done = await filled(fillIn({ head: say().proposeHead(count), text: say().proposeText, yes: say().proposeYes, fields: () => html`` },
      (_, act) => post(`/api/investigations/${this.investigation}/restart-proposals`, { scope: this.scope }, { act })), say().done);
    if (done) this.tell('lz-decided');
  }
}

const looks: Record<ClockState, { meaning: Meaning; icon: IconName }> = {
  PROPOSED: { meaning: 'reserved', icon: 'clock' }, RESTARTED: { meaning: 'overdue', icon: 'repeat' }, DISMISSED: { meaning: 'out', icon: 'okc' }, WITHDRAWN: { meaning: 'out', icon: 'undo' },
};
