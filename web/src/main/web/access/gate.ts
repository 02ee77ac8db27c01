import { html, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import { choose, settings } from '../shared/settings.ts';
import { say as shell } from '../shell/messages.ts';
import { say } from './messages.ts';

/** The frame of pages before the door: language and large type are at hand, because nobody is known yet. */
export function gate(content: TemplateResult): TemplateResult {
  const { language, largeType } = settings.value;
  return html`<div class="gate">
    <div class="gate-top">
      <button type="button" class="item" aria-label=${shell().languageLabel} @click=${() => choose({ language: language === 'zh' ? 'en' : 'zh' })}>${icon('globe')}${shell().language}</button>
      <button type="button" class="item" aria-pressed=${largeType} @click=${() => choose({ largeType: !largeType })}>${icon('type')}${shell().largeType}</button>
    </div>
    <main class="gate-box">${icon('mark', 'mark')}${content}</main>
    <footer class="gate-foot">${say().footer}</footer>
  </div>`;
}
