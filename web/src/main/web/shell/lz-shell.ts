import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unclaimed } from '../alert/count.ts';
import { icon } from '../elements/lz-icon.ts';
import { time } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { connection } from '../shared/connection.ts';
import { choose, settings } from '../shared/settings.ts';
import type { Page } from '../shared/page.ts';
import { place } from '../shared/router.ts';
import { session, site } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { say } from './messages.ts';
import { addressOf, offered, start } from './navigation.ts';
import './lz-account-menu.ts';
import './lz-site-menu.ts';

/** How many pages the bottom bar of a phone holds beside "more", and how many the rail. */
const inBar = 4, inRail = 12;

/** Around every page: rail or bottom bar, top bar, and the banner when the server is out of reach. */
@customElement('lz-shell')
export class LzShell extends LzElement {
  @property({ attribute: false }) content: unknown;

  protected override signals(): Signal<never>[] {
    return [session, site, place, connection, minute, settings, unclaimed] as unknown as Signal<never>[];
  }

  /** The search comes when the page stands: nobody types into it before. */
  protected override firstUpdated(): void {
    void import('./lz-search.ts');
  }

  protected override render() {
    return html`<a class="btn skip" href="#content" @click=${this.#skip}>${say().skip}</a>
      <div class="app">${this.#rail()}${this.#top()}${this.#banner()}
      <main id="content" class="main" tabindex="-1">${this.content}</main>${this.#bar()}</div>`;
  }

  #rail(): TemplateResult {
    const [first, rest] = parted(offered('main'), inRail);
    return html`<nav class="rail" aria-label=${say().menu}>
      <a class="home" href=${start() ?? '/'} aria-label=${say().home}>${icon('mark', 'mark')}</a>
      ${first.map((page) => this.#link(page))}${rest.length ? html`<lz-account-menu more .rest=${rest}></lz-account-menu>` : nothing}<span class="sp"></span>${offered('foot').map((page) => this.#link(page))}
    </nav>`;
  }

  #link(page: Page): TemplateResult {
    const current = place.value.page?.tag === page.tag;
    return html`<a href=${addressOf(page)} aria-current=${current ? 'page' : nothing}>${icon(page.nav!.icon)}<span>${page.title()}</span>
      ${page.tag === 'lz-alerts-page' && unclaimed.value ? html`<b class="cnt hot">${unclaimed.value}</b>` : nothing}</a>`;
  }

  #bar(): TemplateResult {
    const [first, rest] = parted([...offered('main'), ...offered('foot')], inBar);
    return html`<nav class="tabbar" aria-label=${say().menu}>${first.map((page) => this.#link(page))}
      ${rest.length ? html`<lz-account-menu more .rest=${rest}></lz-account-menu>` : nothing}</nav>`;
  }

  #top(): TemplateResult {
    const { largeType } = settings.value;
    return html`<header class="top">
      <lz-site-menu class="site"></lz-site-menu><lz-search class="search"></lz-search><span class="grow desk"></span>
      ${session.value?.demo ? html`<span class="demo"><span class="desk wide">${say().demo}</span><span class="phone">${say().demoShort}</span></span>` : nothing}
      ${this.#connection()}
      <button type="button" class="item desk" lang=${settings.value.language === 'zh' ? 'zh-CN' : 'en'} aria-label=${say().languageLabel}
        @click=${() => choose({ language: settings.value.language === 'zh' ? 'en' : 'zh' })}>${icon('globe')}${say().language}</button>
      <button type="button" class="item desk" aria-pressed=${largeType} @click=${() => choose({ largeType: !largeType })}>${icon('type')}${say().largeType}</button>
      <lz-account-menu></lz-account-menu>
    </header>`;
  }

  #connection(): TemplateResult {
    const { state, queued } = connection.value;
    const waiting = connection.value.waiting + queued;
    const clock = html`<time datetime=${minute.value.toISOString()}>${time(minute.value, { zone: zone.value })}</time>`;
    if (waiting > 0) return html`<span class="item bad" role="status">${icon('upload')}${say().waiting(waiting)}</span>`;
    if (state === 'lost') return html`<span class="item bad" role="status">${icon('cloudoff')}<span class="desk">${say().lost}</span></span>`;
    return html`<span class="item desk">${icon(state === 'live' ? 'cloud' : 'clock')}<span>${state === 'live' ? html`${say().live} · ` : nothing}${clock}</span></span>`;
  }

  #banner(): TemplateResult {
    const { state, heard, queued } = connection.value;
    const waiting = connection.value.waiting + queued;
    if (state !== 'lost') return html`<div class="banner"></div>`;
    // The age is told in the server's time, which is what stands beside every figure of the page.
    const at = time(new Date(now().getTime() - (Date.now() - heard)), { zone: zone.value });
    return html`<div class="banner" role="status"><div class="note c-overdue">${icon('cloudoff')}<span><b>${say().lostBanner(at)}</b>
      ${waiting > 0 ? `${say().waiting(waiting)} · ` : ''}${say().lostHelp}</span></div></div>`;
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('#content')?.focus();
  }
}

/** The first ones, and what goes under "more" – never one alone, which takes as much room as "more" does. */
function parted(all: Page[], most: number): [Page[], Page[]] {
  const shown = all.length > most + 1 ? most : all.length;
  return [all.slice(0, shown), all.slice(shown)];
}
