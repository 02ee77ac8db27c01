import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import { vars } from '../shared/vars.ts';
import { say } from './messages.ts';

const widths = ['40%', '90%', '75%', '82%', '68%', '87%'];

/** The place where content will be. It appears only if that takes longer than a moment. */
@customElement('lz-skeleton')
export class LzSkeleton extends LzElement {
  @property({ type: Number }) lines = 4;

  protected override render() {
    return html`<div class="body" role="status"><span class="sr">${say().loading}</span>
      ${Array.from({ length: this.lines }, (_, line) => html`<span class="skel" ${vars({ '--part': widths[line % widths.length]! })}></span>`)}</div>`;
  }
}
