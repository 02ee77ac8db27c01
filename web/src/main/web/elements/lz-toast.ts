import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { icon } from './lz-icon.ts';
import { closeButton } from './close-button.ts';
import { say } from './messages.ts';

export interface Toast {
  text: string;
  icon?: IconName;
  /** Takes the act back; the toast then stays longer. */
  undo?: () => unknown;
}

/** Milliseconds: enough to read; with undo enough to notice, decide and reach. */
const stays = { said: 5000, undoable: 10_000 };

/** The one place where toasts appear; the shell holds it. They wait while the pointer or the focus is on them. */
@customElement('lz-toasts')
export class LzToasts extends LzElement {
  @state() private shown: Toast[] = [];
  #timers = new Map<Toast, number>();

  show(toast: Toast): void {
    this.shown = [...this.shown.slice(-2), toast];
    this.#start(toast);
  }

  protected override render() {
    return html`<div class="toasts" role="status" aria-live="polite">${this.shown.map((toast) => html`
      <div class="toast" @pointerenter=${() => this.#hold(toast)} @pointerleave=${() => this.#start(toast)}
        @focusin=${() => this.#hold(toast)} @focusout=${() => this.#start(toast)}>
        ${icon(toast.icon ?? 'okc')}<span class="grow">${toast.text}</span>
        ${toast.undo ? html`<button type="button" class="btn" @click=${() => this.#undo(toast)}>${icon('undo')}${say().undo}</button>` : nothing}
        ${closeButton(() => this.#drop(toast))}
      </div>`)}</div>`;
  }

  #undo(toast: Toast): void {
    this.#drop(toast);
    toast.undo?.();
  }

  #start(toast: Toast): void {
    this.#hold(toast);
    this.#timers.set(toast, window.setTimeout(() => this.#drop(toast), toast.undo ? stays.undoable : stays.said));
  }

  #hold(toast: Toast): void {
    clearTimeout(this.#timers.get(toast));
  }

  #drop(toast: Toast): void {
    this.#hold(toast);
    this.#timers.delete(toast);
    this.shown = this.shown.filter((other) => other !== toast);
  }
}

/** Says that something was done: `toast({ text: '已安排 周雪梅 到 0507', undo: () => … })`. */
export function toast(news: Toast): void {
  document.querySelector<LzToasts>('lz-toasts')?.show(news);
}
