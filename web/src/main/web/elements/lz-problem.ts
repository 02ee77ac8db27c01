import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import type { Problem } from '../shared/problem.ts';
import { icon } from './lz-icon.ts';
import { say } from './messages.ts';

/** What happened, why, and what helps, in the server's words; `page` fills a page and offers to try again (`lz-again`). */
@customElement('lz-problem')
export class LzProblem extends LzElement {
  @property({ attribute: false }) problem: Problem | undefined;
  @property({ type: Boolean }) page = false;

  protected override render() {
    const { problem } = this;
    if (!problem) return nothing;
    const own = problem.status === 0 ? say().unreachable : say().unknown;
    const words = problem.title ? problem : own;
    if (this.page) {
      return html`<div class="state" role="alert">${icon(problem.status === 0 ? 'cloudoff' : 'warn', 'lead')}<h1>${words.title}</h1>
        <p>${words.detail} ${words.help}</p><button type="button" class="btn" @click=${() => this.tell('lz-again')}>${say().again}</button></div>`;
    }
    return html`<div class="note ${problem.status === 0 ? 'c-overdue' : 'c-fever'}" role="alert">${icon(problem.status === 0 ? 'cloudoff' : 'warn')}
      <span><b>${words.title}</b> ${words.detail} ${words.help}</span></div>`;
  }
}
