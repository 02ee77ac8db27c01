import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { get } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { now } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { say } from './messages.ts';
import type { Doubt, Doubts } from './release.ts';
import { foundLater } from './rules.ts';

/** Whose release of a site is in doubt by what became known later; of no size while nobody's is. */
@customElement('lz-release-doubts')
export class LzReleaseDoubts extends LzElement {
  @property() site = '';
  #read = '';
  readonly #doubts: Resource<Doubts> = new Resource(this, (signal) => this.#ask(signal), ['stays', 'tube-results', 'samples']);

  protected override updated(): void {
    if (this.#read && this.#read !== this.site) void this.#doubts.reload();
  }

  protected override render() {
    return this.#doubts.show(({ items, zone }) => items.length === 0 ? html`` : html`<section aria-label=${say().doubts}>
      <div class="note c-fever">${icon('warn')}<div><b>${say().doubts} ${items.length}</b><br><span>${say().doubtsText}</span></div></div>
      <ul class="rl-people">${items.map((one) => this.#one(one, zone))}</ul></section>`, 0);
  }

  #one(one: Doubt, zone: string): TemplateResult {
    const at = (instant: string) => moment(instant, { zone, now: now() });
    return html`<li><div class="row wrap">${may('GET /api/people/{person}') ? html`<a class="link" href="/people/${one.person}">${called(one)}</a>` : html`<span>${called(one)}</span>`}
      <span class="t1 q3">${say().wasReleased(at(one.releasedAt))}</span><span class="grow"></span><span class="t1 q2">${one.left ? say().leftAt(at(one.left)) : say().stillHere}</span></div>
      <p class="t1 ct c-fever rl-missing">${foundLater(one.found, zone)}</p></li>`;
  }

  async #ask(signal: AbortSignal): Promise<Doubts> {
    const again = this.#read === this.site ? '?live=true' : '';
    this.#read = this.site;
    return get<Doubts>(`/api/sites/${this.site}/release-doubts${again}`, signal);
  }
}
