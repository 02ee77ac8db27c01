import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { LzPage } from '../shared/page.ts';
import { choose, settings } from '../shared/settings.ts';
import type { Signal } from '../shared/signal.ts';
import { say as shell } from '../shell/messages.ts';
import { say } from './messages.ts';
import { styleguide as title } from '../shared/titles.ts';
import { samples } from './samples.ts';

const parts = ['light', 'dark', 'contrast', 'large'] as const;

/** Every element in its states, in all themes at once: what a browser test photographs. */
@customElement('lz-styleguide-page')
export class StyleguidePage extends LzPage {
  protected override signals(): Signal<never>[] {
    return [settings] as unknown as Signal<never>[];
  }

  protected override render() {
    const { language } = settings.value;
    return html`<header class="sg-head"><h1>Lazaret · ${title()}</h1><span class="grow"></span>
        <button type="button" class="item" aria-label=${shell().languageLabel} @click=${() => choose({ language: language === 'zh' ? 'en' : 'zh' })}>${icon('globe')}${shell().language}</button>
        <span class="demo">${say().demo}</span></header>
      <main class="sg">${parts.map((part) => this.#part(part))}</main>`;
  }

  #part(part: typeof parts[number]) {
    return html`<section class="sg-part" aria-label=${say().themes[part]} data-theme=${part === 'large' ? 'light' : part} data-type=${part === 'large' ? 'large' : nothing}>
      <h2>${say().themes[part]}</h2><p class="q3 t1">${say().notes[part]}</p>
      ${samples.map(({ zh, en, show }) => html`<section><h3><span lang="zh-CN">${zh}</span><small lang="en">${en}</small></h3>${show(say().themes[part])}</section>`)}
    </section>`;
  }
}
