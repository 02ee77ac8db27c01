import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { connection } from '../shared/connection.ts';
import type { Page } from '../shared/page.ts';
import { go } from '../shared/router.ts';
import { session, signOut } from '../shared/session.ts';
import { choose, settings, type Theme } from '../shared/settings.ts';
import type { Signal } from '../shared/signal.ts';
import { LzMenu } from './menu.ts';
import { say } from './messages.ts';
import { addressOf } from './navigation.ts';

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

/** Who is signed in: language, type, appearance, own password, out. On a phone also the pages that found no place. */
@customElement('lz-account-menu')
export class LzAccountMenu extends LzMenu {
  /** In the bottom bar, with the rest of the pages. */
  @property({ type: Boolean, reflect: true }) more = false;
  @property({ attribute: false }) rest: readonly Page[] = [];

  protected override signals(): Signal<never>[] {
    return [session, settings] as unknown as Signal<never>[];
  }

  protected override render() {
    const user = session.value?.user;
    if (this.more) {
      return html`<button type="button" aria-haspopup="true" aria-expanded=${this.open} @click=${this.turn}>${icon('sliders')}<span>${say().more}</span></button>
        ${this.open ? html`<div class="menu-box up" @click=${this.turn}>${this.rest.map((page) => html`<a href=${addressOf(page)}>${icon(page.nav!.icon)}${page.title()}</a>`)}</div>` : nothing}`;
    }
    return html`<button type="button" class="avatar" aria-haspopup="true" aria-expanded=${this.open} aria-label=${say().account(user?.name ?? '')} @click=${this.turn}>${user?.initial}</button>
      ${this.open ? this.#box(user?.name ?? '') : nothing}`;
  }

  #box(name: string) {
    const { language, largeType, theme } = settings.value;
    return html`<div class="menu-box"><div class="menu-h">${name}</div>
      <button type="button" @click=${() => choose({ language: language === 'zh' ? 'en' : 'zh' })}>${icon('globe')}${language === 'zh' ? html`<span lang="en">English</span>` : html`<span lang="zh-CN">中文</span>`}</button>
      <button type="button" aria-pressed=${largeType} @click=${() => choose({ largeType: !largeType })}>${icon('type')}<span class="grow">${say().largeType}</span>${largeType ? icon('check') : nothing}</button>
      <hr><div class="menu-h">${say().theme}</div>
      ${themes.map((one) => html`<button type="button" aria-pressed=${theme === one} @click=${() => choose({ theme: one })}><span class="grow">${say().themes[one]}</span>${theme === one ? icon('check') : nothing}</button>`)}
      <hr><a href="/password" @click=${this.turn}>${icon('shield')}${say().password}</a>
      <button type="button" @click=${this.#out}>${icon('exit')}${say().signOut}</button></div>`;
  }

  /** Nothing waiting is thrown away without a question. */
  async #out(): Promise<void> {
    const { waiting, queued, refused } = connection.value;
    const kept = queued + refused;
    if (kept > 0 && !(await (await import('../elements/lz-dialog.ts')).ask({ head: say().signOutAsk(kept), text: say().signOutKept, yes: say().signOut }))) return;
    if (waiting > 0 && !(await (await import('../elements/lz-dialog.ts')).ask({ head: say().signOutAsk(waiting), text: say().signOutText, yes: say().signOut, danger: true }))) return;
    await signOut();
    go('/sign-in');
  }
}
