import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { language } from '../shared/i18n.ts';
import { say } from './messages.ts';

/**
 * A panel beside the page that belongs to what is selected there. On wide screens it stands beside (the page stays
 * usable); under 1280 px it lies over, under 700 px it fills the screen. Escape closes it (`lz-close`).
 * `<lz-drawer ?open=${…} head="…">…<div slot="foot">buttons</div></lz-drawer>`, last in a `.split`.
 */
@customElement('lz-drawer')
export class LzDrawer extends LitElement {
  static override styles = css`
    :host { display: none; }
    :host([open]) { display: flex; flex-direction: column; flex: none; width: var(--drawer, 352px); min-height: 0; background: var(--bg);
      border-left: 1px solid var(--line); animation: in var(--fast) ease-out; }
    @keyframes in { from { translate: 16px 0; opacity: 0; } }
    header { display: flex; align-items: flex-start; gap: var(--s2); padding: var(--s3) var(--s4); border-bottom: 1px solid var(--line); }
    .title { flex: 1; align-self: center; min-width: 0; }
    h2 { margin: 0; font-size: var(--n1); line-height: var(--n1-lh); font-weight: 600; outline: none; overflow-wrap: anywhere; }
    button { flex: none; display: grid; place-items: center; width: var(--ctl); height: var(--ctl); margin: -4px -8px -4px 0; border: 0; border-radius: var(--r2); background: none; color: var(--ink); cursor: pointer; }
    button:hover { background: var(--bg-3); }
    button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    svg { width: var(--icon); height: var(--icon); fill: none; stroke: currentColor; stroke-width: 1.5px; stroke-linecap: round; }
    .in { flex: 1; min-height: 0; overflow: auto; padding: var(--s3) var(--s4); }
    ::slotted([slot='foot']) { display: flex; flex-wrap: wrap; gap: var(--s2); padding: var(--s3) var(--s4); border-top: 1px solid var(--line); }
    @media (max-width: 1279px) { :host([open]) { position: absolute; z-index: 20; inset: 0 0 0 auto; max-width: 100%; box-shadow: var(--shadow); } }
    @media (max-width: 700px) { :host([open]) { position: fixed; z-index: 45; inset: 0; width: 100%; border: 0; } }
  `;

  @property({ type: Boolean, reflect: true }) open = false;
  @property() head = '';
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'complementary');
    this.addEventListener('keydown', this.#key);
    this.#stop = language.watch(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override render() {
    this.setAttribute('aria-label', this.head);
    return html`<header><div class="title"><h2 tabindex="-1">${this.head}</h2><slot name="sub"></slot></div>
      <button type="button" aria-label=${say().close} @click=${this.#close}><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M5.5 5.5l9 9M14.5 5.5l-9 9"/></svg></button></header>
      <div class="in"><slot></slot></div><slot name="foot"></slot>`;
  }

  /** To the heading when it opens, so that the next Tab is inside. */
  protected override updated(changed: Map<string, unknown>): void {
    if (changed.get('open') === false && this.open) this.renderRoot.querySelector('h2')?.focus();
  }

  #key = (event: KeyboardEvent): void => {
    // A dialog that was opened from here closes first.
    const inDialog = event.composedPath().some((node) => node instanceof HTMLDialogElement);
    if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) this.#close();
  };

  #close = (): void => {
    this.dispatchEvent(new CustomEvent('lz-close', { bubbles: true }));
  };
}
