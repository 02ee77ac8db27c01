import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { icon } from './lz-icon.ts';

/** What a colour may mean; the same names as the `c-…` classes. */
export type Meaning = 'free' | 'reserved' | 'occ' | 'dirty' | 'disinf' | 'sample' | 'out' | 'fever' | 'silent' | 'overdue' | 'accent' | 'none';

/** A state in icon, word and colour: never by colour alone. `line` is for meanings without a tint. */
@customElement('lz-tag')
export class LzTag extends LzElement {
  @property() meaning: Meaning = 'none';
  @property() icon: IconName | '' = '';
  @property() label = '';
  @property({ type: Boolean }) line = false;

  protected override render() {
    return html`<span class="tag c-${this.meaning} ${this.line ? 'line' : ''}">${this.icon ? icon(this.icon) : nothing}${this.label}</span>`;
  }
}
