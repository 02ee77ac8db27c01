import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-dialog.ts';
import { icon } from '../elements/lz-icon.ts';
import { called } from '../shared/called.ts';
import { LzElement } from '../shared/element.ts';
import type { Stand } from './collect.ts';
import { say } from './messages.ts';
import type { Task } from './test-list.ts';
import { looks, taskText } from './words.ts';

export interface Chosen {
  task: Task;
}

/** Somebody for whom more than one thing is due: which of them this swab answers. `lz-chosen` tells it. */
@customElement('lz-task-choice')
export class LzTaskChoice extends LzElement {
  @property({ attribute: false }) stand!: Stand;
  @property({ attribute: false }) tasks: readonly Task[] = [];

  protected override render() {
    return html`<lz-dialog open head=${say().addHead(called(this.stand.due))} @lz-close=${(event: Event) => { event.stopPropagation(); this.tell('lz-leave'); }}>
      <ul class="sa-open">${this.tasks.map((task) => html`<li><button type="button" class="btn full" @click=${() => this.tell<Chosen>('lz-chosen', { task })}>${icon(looks[task.what].icon)}<b class="grow">${taskText(task)}</b>
        <span class="t1">${task.specimen ? say().specimens[task.specimen] : nothing}</span></button></li>`)}</ul>
      <div slot="acts"><button type="button" class="btn" @click=${() => this.tell('lz-leave')}>${say().cancel}</button></div></lz-dialog>`;
  }
}
