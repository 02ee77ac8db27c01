import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-drawer.ts';
import '../elements/lz-tag.ts';
import { get } from '../shared/api.ts';
import { zone, now } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { move, pairPatch } from './acts.ts';
import { say, why } from './messages.ts';
import { looks, stepsFrom, type Patch } from './patches.ts';

/** One patch: how it stands, what can be done with it, its life and who wore it. `lz-changed` after each act. */
@customElement('lz-patch-drawer')
export class LzPatchDrawer extends LzElement {
  @property() patch = '';
  /** When something waits for somebody to have worn it, an instant. */
  @property() at = '';
  readonly #shown = new Resource(this, (signal) => this.#read(signal));
  #asked = '';

  protected override updated(): void {
    if (this.#asked !== '' && this.#asked !== this.patch) void this.#shown.reload();
  }

  protected override render() {
    const head = this.#shown.value?.code ?? '';
    return html`<lz-drawer open head=${head} @lz-close=${() => this.tell('lz-close')}>${this.#shown.show((patch) => this.#body(patch), 6)}</lz-drawer>`;
  }

  #body(patch: Patch) {
    const phase = patch.states[0]!.phase;
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    return html`<div class="col g4"><div class="row wrap"><lz-tag meaning=${looks[phase].meaning} icon=${looks[phase].icon} label=${say().phases[phase]}></lz-tag>
        <span class="t1 q3">${[patch.model, say().received(at(patch.receivedAt))].filter(Boolean).join(' · ')}</span></div>
      ${this.at ? html`<p class="q2">${say().waitsAt(at(this.at))}</p>` : nothing}
      ${phase === 'IN_STOCK' && may('POST /api/people/{person}/wears') ? html`<div class="row"><lz-button kind="prim" icon="patch" label=${say().pairPatch} @click=${() => this.#do(pairPatch(patch.code, this.at))}></lz-button></div>` : nothing}
      ${may('POST /api/sites/{site}/patch-steps') ? html`<div class="row wrap">${stepsFrom(phase).map((step, index) => html`<lz-button size="s" kind=${index === 0 && phase !== 'IN_STOCK' && phase !== 'WORN' ? 'prim' : ''} label=${say().steps[step]}
        @click=${() => this.#do(move(patch.site, step, { code: patch.code, phase }))}></lz-button>`)}</div>` : nothing}
      <section class="col g2"><h3>${say().history}</h3>${patch.wears.length === 0 ? html`<p class="q3">${say().neverWorn}</p>` : html`<ul class="held-list">${patch.wears.map((wear) => html`<li><span class="grow">
        <a class="link" href="/people/${wear.person}">${language.value === 'en' ? wear.englishName : wear.name}</a><br><span class="t1 q3">${at(wear.from)} – ${wear.to ? at(wear.to) : say().now}${wear.withdrawnAt ? ` · ${say().withdrawn}` : ''}</span></span></li>`)}</ul>`}</section>
      <section class="col g2"><h3>${say().life}</h3><ul class="held-list">${patch.states.map((state) => html`<li><span class="grow"><b>${say().phases[state.phase]}</b><br>
        <span class="t1 q3">${[at(state.since), state.author ? say().by(state.author) : '', why(state.reason)].filter(Boolean).join(' · ')}</span></span></li>`)}</ul></section></div>`;
  }

  async #read(signal: AbortSignal): Promise<Patch> {
    this.#asked = this.patch;
    return get<Patch>(`/api/patches/${this.patch}`, signal);
  }

  async #do(act: Promise<boolean>): Promise<void> {
    if (!await act) return;
    await this.#shown.reload();
    this.tell('lz-changed');
  }
}
