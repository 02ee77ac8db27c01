import { html, type TemplateResult } from 'lit';
import { icon } from './lz-icon.ts';
import { say } from './messages.ts';

/** The cross that closes a panel. */
export function closeButton(close: () => void): TemplateResult {
  return html`<button type="button" class="btn ghost only" aria-label=${say().close} @click=${close}>${icon('x')}</button>`;
}
