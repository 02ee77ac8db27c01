import { html, nothing, type TemplateResult } from 'lit';

export function card(head: string, content: TemplateResult, acts: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<section class="card"><div class="card-h"><h2 class="grow">${head}</h2>${acts}</div>${content}</section>`;
}

/** A fact nobody knows is left out. */
export function fact(name: string, value: string | null): TemplateResult | typeof nothing {
  return value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing;
}
