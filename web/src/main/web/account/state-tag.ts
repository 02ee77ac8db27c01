import { html, type TemplateResult } from 'lit';
import '../elements/lz-tag.ts';
import type { Account } from './account.ts';
import { say } from './messages.ts';

/** The normal state has no colour. */
export function stateTag({ state }: Account): TemplateResult {
  const label = say().states[state];
  if (state === 'ENABLED') return html`<lz-tag meaning="occ" icon="check" line label=${label}></lz-tag>`;
  return state === 'INVITED' ? html`<lz-tag meaning="reserved" icon="bookmark" label=${label}></lz-tag>` : html`<lz-tag meaning="out" icon="ban" label=${label}></lz-tag>`;
}
