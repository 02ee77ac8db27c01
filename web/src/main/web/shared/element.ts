import { LitElement } from 'lit';
import { language } from './i18n.ts';
import type { Signal } from './signal.ts';

/**
 * The base of every element and page. It renders into the light DOM: labels, `aria-describedby` and forms
 * work across elements, and one cached sheet (app.css) styles all. Only elements that hold what others put
 * inside them (`lz-dialog`, `lz-drawer`) have a shadow root, because only there are slots.
 */
export class LzElement extends LitElement {
  #watched: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this;
  }

  /** The signals that this element draws from; it is drawn again when one changes. The language always is one. */
  protected signals(): Signal<never>[] {
    return [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watched = [language as unknown as Signal<never>, ...this.signals()].map((signal) => signal.watch(() => this.requestUpdate()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watched.forEach((stop) => stop());
  }

  /** Says to whoever holds this element that something was done: bubbles, with the details. */
  protected tell<T>(event: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
  }
}

let ids = 0;

/** An id that is unique on the page, to tie labels and descriptions to what they name. */
export function uniqueId(prefix: string): string {
  return `${prefix}-${++ids}`;
}
