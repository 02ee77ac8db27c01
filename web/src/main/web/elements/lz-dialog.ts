import { css, html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { language } from '../shared/i18n.ts';
import { say } from './messages.ts';

/**
 * The native dialog: modal, keeps the focus, closes with Escape (`lz-close`). It has a shadow root, because it holds
 * what a page puts into it; that content stays in the page's own tree with its labels and styles.
 * `<lz-dialog ?open=${…} head="…">…<div slot="acts">buttons</div></lz-dialog>`
 */
@customElement('lz-dialog')
export class LzDialog extends LitElement {
  static override styles = css`
    dialog { width: min(var(--dialog, 420px), calc(100vw - 24px)); max-height: calc(100dvh - 24px); padding: 0; border: 1px solid var(--line);
      border-radius: var(--r3); background: var(--bg); color: var(--ink); box-shadow: var(--shadow); overflow: auto; }
    dialog::backdrop { background: rgb(10 14 20 / .4); }
    .in { display: grid; gap: var(--s3); padding: var(--s5); }
    h2 { margin: 0; font-size: var(--n1); line-height: var(--n1-lh); font-weight: 600; overflow-wrap: anywhere; }
    ::slotted([slot='acts']) { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--s2); margin-top: var(--s2); }
  `;

  @property({ type: Boolean, reflect: true }) open = false;
  @property() head = '';

  protected override render() {
    return html`<dialog aria-labelledby="head" @cancel=${this.#cancel} @click=${this.#outside}>
      <div class="in"><h2 id="head">${this.head}</h2><slot></slot><slot name="acts"></slot></div>
    </dialog>`;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog')!;
    if (this.open && !dialog.open) dialog.showModal();
    if (!this.open && dialog.open) dialog.close();
  }

  #cancel(event: Event): void {
    event.preventDefault();
    this.#close();
  }

  #outside(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.#close();
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('lz-close', { bubbles: true }));
  }
}

export interface Question {
  /** Names the thing: "Release Chen Guihua from 3-0512?" */
  head: string;
  text?: string | TemplateResult;
  /** The act as a verb, never "OK". */
  yes: string;
  no?: string;
  danger?: boolean;
}

/** Asks once, in words that name the thing; answers whether the act was confirmed. The focus starts on the harmless answer. */
export function ask(question: Question): Promise<boolean> {
  const holder = document.body.appendChild(document.createElement('div'));
  return new Promise((answer) => {
    const done = (yes: boolean) => {
      stop();
      render(nothing, holder);
      holder.remove();
      answer(yes);
    };
    const draw = () => render(html`<lz-dialog open head=${question.head} @lz-close=${() => done(false)}>
      ${question.text ? html`<p class="q2">${question.text}</p>` : nothing}
      <div slot="acts">
        <button class="btn" autofocus @click=${() => done(false)}>${question.no ?? say().cancel}</button>
        <button class="btn ${question.danger ? 'danger' : 'prim'}" @click=${() => done(true)}>${question.yes}</button>
      </div></lz-dialog>`, holder);
    const stop = language.watch(draw);
    draw();
  });
}
