import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import '../leaver/lz-leavers.ts';
import { get } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { minute, now } from '../shared/clock.ts';
import { instantIn, moment } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { say as sayStay } from '../stay/messages.ts';
import { releaseAll } from './acts.ts';
import './lz-release-doubts.ts';
import { say } from './messages.ts';
import { isInside, lacking, mayLeave, type Answer, type Leaving } from './release.ts';
import { lack, remark, rules, when } from './rules.ts';

/** Who may leave today, all released at once if wanted, and why not the others. */
@customElement('lz-leaving-page')
export class LeavingPage extends LzPage {
  @state() private asOf = '';
  @state() private chosen: ReadonlySet<string> = new Set();
  #read: string | undefined;
  readonly #leaving: Resource<Leaving> = new Resource(this, (signal) => this.#ask(signal), ['stays', 'rooms', 'samples', 'tube-results', 'episodes', 'investigations']);

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  protected override updated(): void {
    if (this.#read !== undefined && this.#read !== this.asOf) void this.#leaving.reload();
  }

  protected override render() {
    const shown = this.#leaving.value;
    const count = this.#chosen().length;
    return html`<div class="page"><div class="head"><h1>${this.heading()}</h1>${this.#leaving.age()}<span class="grow"></span>
        ${this.#canRelease() && count > 0 ? html`<lz-button kind="prim" icon="exit" label=${say().releaseAll(count)} @click=${this.#send}></lz-button>` : nothing}</div>
      <div class="body col g4">${this.asOf ? nothing : html`<lz-release-doubts site=${this.params['site']!}></lz-release-doubts>`}${shown ? this.#moment(shown) : nothing}${this.#leaving.show((all) => this.#all(all))}
        ${!this.asOf && may('GET /api/sites/{site}/leavers') ? html`<lz-leavers site=${this.params['site']!} day=${this.query.get('left') ?? ''} print=${this.query.get('print') ?? ''}></lz-leavers>` : nothing}</div></div>`;
  }

  #all({ items, present }: Leaving): TemplateResult {
    const able = items.filter((one) => isInside(one) && mayLeave(one));
    const others = items.filter((one) => isInside(one) && !mayLeave(one));
    const gone = items.filter((one) => !isInside(one));
    return html`<p class="q2">${say().leavingCount(able.length, items.length)} · ${say().present(present)}</p>
      ${items.length === 0 ? html`<lz-empty icon="okc" head=${say().none} text=${say().noneText}></lz-empty>` : nothing}
      ${able.length ? html`<section><div class="row wrap"><h2 class="grow">${say().can} ${able.length}</h2>${this.#canRelease() ? html`<label class="check"><input type="checkbox" .checked=${able.every(({ stay }) => this.chosen.has(stay))}
        @change=${(event: Event) => this.#choose(able, (event.target as HTMLInputElement).checked)}>${say().chooseAll}</label>` : nothing}</div>${this.#list(able, true)}</section>` : nothing}
      ${others.length ? html`<section><h2>${say().cannot} ${others.length}</h2>${this.#list(others, false)}</section>` : nothing}
      ${gone.length ? html`<section><h2>${say().gone} ${gone.length}</h2>${this.#list(gone, false)}</section>` : nothing}`;
  }

  #list(items: readonly Answer[], choosing: boolean): TemplateResult {
    return html`<ul class="rl-people">${items.map((one) => html`<li><div class="row wrap">
      ${choosing && this.#canRelease() ? html`<input type="checkbox" aria-label=${say().choose(called(one))} .checked=${this.chosen.has(one.stay)} @change=${() => this.#choose([one], !this.chosen.has(one.stay))}>` : nothing}
      <b class="rl-room">${one.room ?? '—'}</b>${may('GET /api/people/{person}') ? html`<a class="link" href="/people/${one.person}">${called(one)}</a>` : html`<span>${called(one)}</span>`}
      <span class="t1 q3">${sayStay().risks[one.riskClass]}</span><span class="grow"></span><span class="t1 ${mayLeave(one) ? 'q2' : 'ct c-overdue'}">${mayLeave(one) ? when(one) : `${say().decisions[one.decision]} · ${when(one)}`}</span></div>
      ${lacking(one).length ? html`<ul class="rl-lacks t1">${lacking(one).map((unmet) => html`<li>${lack(unmet)}</li>`)}</ul>` : nothing}
      ${one.remarks.length ? html`<p class="t1 q2">${one.remarks.map(remark).join(language.value === 'zh' ? '；' : '; ')}</p>` : nothing}
      <details><summary class="t1">${say().why}</summary>${rules(one)}</details></li>`)}</ul>`;
  }

  #moment({ zone, asOf }: Leaving): TemplateResult {
    return html`<div class="row wrap rl-moment"><lz-field type="datetime-local" label=${say().asOf} hint=${say().asOfHint} value=${this.asOf}
        @change=${(event: Event) => { const value = (event.target as HTMLInputElement).value; if (value && instantIn(value, zone)) this.asOf = value; }}></lz-field>
      ${this.asOf ? html`<span class="t1 q2">${say().asked(moment(asOf, { zone, now: now() }))}</span><lz-button kind="ghost" icon="undo" label=${say().backToNow} @click=${() => { this.asOf = ''; }}></lz-button>` : nothing}</div>`;
  }

  #canRelease(): boolean {
    return !this.asOf && may('POST /api/sites/{site}/releases');
  }

  /** Those chosen who may still leave: the list may have been read again since. */
  #chosen(): string[] {
    return (this.#leaving.value?.items ?? []).filter((one) => isInside(one) && mayLeave(one) && this.chosen.has(one.stay)).map(({ stay }) => stay);
  }

  #choose(of: readonly Answer[], on: boolean): void {
    const all = new Set(this.chosen);
    of.forEach(({ stay }) => on ? all.add(stay) : all.delete(stay));
    this.chosen = all;
  }

  #send = async (): Promise<void> => {
    if (!await releaseAll(this.params['site']!, this.#chosen())) return;
    this.chosen = new Set();
    void this.#leaving.reload();
  };

  async #ask(signal: AbortSignal): Promise<Leaving> {
    const again = this.#read === this.asOf ? 'live=true' : '';
    const of = this.asOf && this.#leaving.value ? `asOf=${encodeURIComponent(instantIn(this.asOf, this.#leaving.value.zone))}` : '';
    this.#read = this.asOf;
    return get<Leaving>(`/api/sites/${this.params['site']}/leaving?${[again, of].filter(Boolean).join('&')}`, signal);
  }
}
