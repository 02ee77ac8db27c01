import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { fill } from '../shared/route.ts';
import { go, place } from '../shared/router.ts';
import { chooseSite, site, siteName, sites, type Site } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { LzMenu } from './menu.ts';
import { say } from './messages.ts';

/** The site that is open, and the others this person may open. The page stays the same where it can. */
@customElement('lz-site-menu')
export class LzSiteMenu extends LzMenu {
  protected override signals(): Signal<never>[] {
    return [sites, site] as unknown as Signal<never>[];
  }

  protected override render() {
    const all = sites.value;
    if (!site.value) return html`<span class="site-btn q3">${say().noSite}</span>`;
    if (all.length < 2) return html`<span class="site-btn"><span class="cut">${siteName(site.value)}</span></span>`;
    return html`<button type="button" class="site-btn" aria-haspopup="true" aria-expanded=${this.open} @click=${this.turn}>
        <span class="cut">${siteName(site.value)}</span>${icon('chevd')}</button>
      ${this.open ? html`<div class="menu-box left" role="group" aria-label=${say().chooseSite}>${all.map((one) => this.#site(one))}</div>` : nothing}`;
  }

  #site(one: Site) {
    const current = one.id === site.value?.id;
    return html`<button type="button" aria-current=${current ? 'true' : nothing} @click=${() => this.#choose(one)}>
      <span class="grow col"><span class="cut">${siteName(one)}</span><span class="t1 q3">${say().kinds[one.kind]}</span></span>${current ? icon('check') : nothing}</button>`;
  }

  #choose(one: Site): void {
    this.open = false;
    chooseSite(one.id);
    const { page, params } = place.value;
    if (page && params['site']) go(fill(page.path, { ...params, site: one.id }));
  }
}
