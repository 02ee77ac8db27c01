import { state } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';

/** A button that opens a box: closes with Escape, with a press elsewhere and when the focus leaves. */
export class LzMenu extends LzElement {
  @state() protected open = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('menu');
    this.addEventListener('keydown', this.#key);
    this.addEventListener('focusout', this.#left);
    document.addEventListener('pointerdown', this.#elsewhere);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#elsewhere);
  }

  protected turn(): void {
    this.open = !this.open;
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      this.open = false;
      this.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const items = [...this.querySelectorAll<HTMLElement>('.menu-box :is(a, button)')];
    if (items.length === 0) return;
    event.preventDefault();
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length]!.focus();
  };

  #left = (event: FocusEvent): void => {
    if (event.relatedTarget && !this.contains(event.relatedTarget as Node)) this.open = false;
  };

  #elsewhere = (event: Event): void => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };
}
