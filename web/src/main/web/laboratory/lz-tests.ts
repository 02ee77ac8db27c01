import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import { get } from '../shared/api.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { calendarDay, isoDay, moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { planMakeUp, takeMakeUpBack } from '../sample/make-up.ts';
import { say as sayList } from '../sample/messages.ts';
import { takeBack } from './acts.ts';
import { say as sayTube } from './messages.ts';
import { factsOf, titleOf } from './tests-words.ts';
import { say } from './tests-messages.ts';
import { cellsOf, dayLooks, missedOf, nextOf, type Cell, type Plan, type SampleTold } from './tests.ts';
import { sampleLooks } from './tubes.ts';

interface Tests {
  plan: Plan | undefined;
  samples: readonly SampleTold[];
}

/** The tests of a person: the days of the plan with what came of each, and every swab with its tube, laboratory and times. */
@customElement('lz-tests')
export class LzTests extends LzElement {
  @property() person = '';
  @property() name = '';
  readonly #tests = new Resource<Tests>(this, (signal) => this.#read(signal), ['samples', 'tubes', 'tube-results', 'stays']);
  #told = '';
  #shown = false;

  protected override signals(): Signal<never>[] {
    return [minute, zone] as unknown as Signal<never>[];
  }

  protected override updated(): void {
    if (this.#told !== '' && this.#told !== this.person) void this.#tests.reload();
    this.#showToday();
  }

  /** Once: on a phone the plan is longer than the screen. */
  #showToday(): void {
    const [strip, today] = [this.querySelector('.te-strip'), this.querySelector<HTMLElement>('.te-strip li.today')];
    if (this.#shown || !strip || !today) return;
    this.#shown = true;
    strip.scrollLeft = today.offsetLeft - strip.clientWidth / 2;
  }

  protected override render() {
    return html`<section class="card te-card">${this.#tests.show(({ plan, samples }) => {
      const cells = cellsOf(plan?.days ?? [], isoDay(now(), zone.value));
      const next = nextOf(cells);
      return html`<div class="card-h"><h2 class="grow">${say().head}</h2>${next ? html`<span class="t1 q2">${say().next(say().days[next.shown!], calendarDay(next.plan?.due ?? next.date, { now: now() }))}</span>` : nothing}</div>
        ${cells.length ? html`<div class="te-strip" tabindex="0" role="group" aria-label=${say().strip}><ol>${cells.map((cell) => this.#cell(cell))}</ol></div>` : html`<p class="pp-in q3">${say().none}</p>`}
        ${this.#missed(plan)}
        ${samples.length ? html`<details class="te-all"><summary>${icon('sample')}<span class="grow">${say().all(samples.length)}</span>${icon('chevd')}</summary><ul class="pp-rows">${samples.map((one) => this.#row(one))}</ul></details>`
          : html`<p class="pp-in q3">${say().noSamples}</p>`}`;
    }, 4)}</section>`;
  }

  /** What was missed, and on which day it is made up. */
  #missed(plan: Plan | undefined): TemplateResult | typeof nothing {
    const missed = missedOf(plan?.days ?? []);
    if (!plan?.stay || missed.length === 0) return nothing;
    const [stay, words, plans] = [plan.stay, sayList().makeUp, may('POST /api/stays/{stay}/make-ups')];
    return html`<ul class="pp-rows te-missed">${missed.map(({ on, standing }) => html`<li><div class="col grow"><b>${say().missed(calendarDay(on, { now: now() }))}</b>
        ${standing ? html`<span class="t1 q2">${[words.later(calendarDay(on, { now: now() }), calendarDay(standing.on, { now: now() })), words.by(standing.by ?? '', moment(standing.recordedAt, { zone: zone.value, now: now() }))].join(say().dot)}</span>` : nothing}</div>
      ${plans ? html`<lz-button size="s" icon="calendar" label=${standing ? words.move : words.yes} @click=${() => this.#done(planMakeUp(stay, this.name, on, standing?.on))}></lz-button>` : nothing}
      ${plans && standing ? html`<lz-button size="s" kind="ghost" icon="undo" label=${words.back} @click=${() => this.#done(takeMakeUpBack(stay, this.name, on))}></lz-button>` : nothing}</li>`)}</ul>`;
  }

  /** A box where a test is planned, a point where none is. */
  #cell({ date, day, today, plan, shown }: Cell): TemplateResult {
    const words = [say().dayN(day), calendarDay(date, { now: now() }), shown ? say().days[shown] : '', plan && plan.samples > 1 ? say().two : '', ...(plan?.notes ?? []).map((note) => say().notes[note])].filter(Boolean).join(say().dot);
    return html`<li class=${today ? 'today' : ''} title=${words}><span class="te-day" aria-hidden="true">${day}</span>
      ${shown ? html`<span class="te-box c-${dayLooks[shown].meaning}"><span class="sr">${words}</span><span aria-hidden="true">${icon(dayLooks[shown].icon)}<b>${say().short[shown]}${plan && plan.samples > 1 ? html`<small>×2</small>` : nothing}</b></span></span>` : html`<span class="te-dot"><span class="sr">${words}</span></span>`}</li>`;
  }

  #row(told: SampleTold): TemplateResult {
    const { sample, state } = told;
    const look = sampleLooks[state];
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    return html`<li class=${state === 'WITHDRAWN' ? 'q3' : ''}><div class="col grow"><span class="row wrap"><b class=${state === 'WITHDRAWN' ? 'pp-gone' : ''}>${at(sample.collectedAt)}</b><span>${titleOf(told)}</span></span>
        <span class="t1 q2">${factsOf(told).join(say().dot)}</span>
        ${told.reportedAt ? html`<span class="t1 q3">${[say().reported(at(told.reportedAt), told.laboratory ?? ''), told.resultRecordedAt ? say().recorded(at(told.resultRecordedAt)) : ''].filter(Boolean).join(say().dot)}</span>` : nothing}
        ${sample.withdrawnReason ? html`<span class="t1 q3">${sample.withdrawnReason}</span>` : nothing}</div>
      <lz-tag meaning=${look.meaning} icon=${look.icon} label=${sayTube().samples[state]}></lz-tag>
      ${(state === 'COLLECTED' || state === 'DISPATCHED') && may('POST /api/samples/{sample}/withdrawal') ? html`<lz-button size="s" kind="ghost" icon="undo" label=${say().back} @click=${() => this.#back(told)}></lz-button>` : nothing}</li>`;
  }

  async #back({ sample }: SampleTold): Promise<void> {
    await this.#done(takeBack(sample.id, this.name, sample.tube));
  }

  async #done(act: Promise<boolean>): Promise<void> {
    if (await act) await this.#tests.reload();
  }

  async #read(signal: AbortSignal): Promise<Tests> {
    const live = this.#told === this.person;
    this.#told = this.person;
    const part = <T>(name: string) => (may(`GET /api/people/{person}/${name}`) ? get<T>(`/api/people/${this.person}/${name}?live=${live}`, signal) : undefined);
    const [plan, samples] = await Promise.all([part<Plan>('test-plan'), part<{ items: readonly SampleTold[] }>('samples')]);
    return { plan, samples: samples?.items ?? [] };
  }
}
