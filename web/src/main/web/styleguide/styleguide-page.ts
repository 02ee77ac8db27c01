import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LzPage } from '../shared/page.ts';
@customElement('lz-styleguide-page')
export class StyleguidePage extends LzPage {
  protected override render() { return html`<p>…</p>`; }
}
