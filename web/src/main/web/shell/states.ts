import { html, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import type { IconName } from '../shared/icons.ts';
import { say } from './messages.ts';

function state(name: IconName, title: string, text: string, act?: TemplateResult): TemplateResult {
  return html`<div class="state">${icon(name, 'lead')}<h1>${title}</h1><p>${text}</p>${act}</div>`;
}

export function notFound(): TemplateResult {
  const words = say().notFound;
  return state('search', words.title, words.text, html`<a class="btn" href="/">${words.act}</a>`);
}

export function forbidden(): TemplateResult {
  const words = say().forbidden;
  return state('shield', words.title, words.text, html`<a class="btn" href="/">${words.act}</a>`);
}

export function offline(again: () => void): TemplateResult {
  const words = say().offline;
  return state('cloudoff', words.title, words.text, html`<button type="button" class="btn" @click=${again}>${words.act}</button>`);
}

export function nothingYet(): TemplateResult {
  const words = say().emptySite;
  return state('home', words.title, words.text);
}
