import { html, nothing, type TemplateResult } from 'lit';
import './lz-button.ts';
import { say } from './occurred-messages.ts';
import type { IconName } from '../shared/icons.ts';

/** The button of an act; where it only says that something happened, a second one says that it was earlier. */
export function actButton({ label, icon, kind = '', size = '', busy = false }: { label: string; icon: IconName; kind?: '' | 'prim' | 'ghost'; size?: '' | 's'; busy?: boolean },
  press: (earlier: boolean) => unknown, momentary: boolean): TemplateResult {
  const button = html`<lz-button size=${size} kind=${kind} icon=${icon} label=${label} ?busy=${busy} @click=${() => press(false)}></lz-button>`;
  return html`<span class="row g1">${button}${momentary ? html`<lz-button size=${size} kind="ghost" only icon="clock" label=${say().actEarlier(label)} @click=${() => press(true)}></lz-button>` : nothing}</span>`;
}
