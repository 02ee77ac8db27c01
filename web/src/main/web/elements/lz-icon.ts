import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';

/** An icon inside a template. It is decoration: the word beside it says what it means. */
export function icon(name: IconName, extra = ''): TemplateResult {
  return html`<svg class="i ${extra}" aria-hidden="true"><use href="/icons.svg#i-${name}"></use></svg>`;
}

/** `<lz-icon name="bed">`; with `label` it speaks for itself. */
@customElement('lz-icon')
export class LzIcon extends LzElement {
  @property() name: IconName = 'info';
  @property() label = '';

  protected override render() {
    return this.label ? html`<span role="img" aria-label=${this.label}>${icon(this.name)}</span>` : icon(this.name);
  }
}
