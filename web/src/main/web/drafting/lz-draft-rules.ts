import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-select.ts';
import { icon } from '../elements/lz-icon.ts';
import { LzElement } from '../shared/element.ts';
import { rules as ruleTexts } from '../protocol/rules.ts';
import { said, word } from '../protocol/values.ts';
import { choices, classes, type Known, type Row } from './drafts.ts';
import { say } from './messages.ts';

/** The rules of a draft, a row each; `lz-rules` tells all of them after a change, `lz-add` which rule is wanted. */
@customElement('lz-draft-rules')
export class LzDraftRules extends LzElement {
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ attribute: false }) known: readonly Known[] = [];
  @property({ attribute: false }) errorOf: (path: string) => string = () => '';
  @property({ type: Boolean }) readonly = false;

  protected override render() {
    return html`<div class="draft-rules" role="list">${this.rows.map((row, index) => this.#row(row, index))}</div>
      ${this.readonly ? nothing : html`<lz-select class="draft-add" label=${say().add} hint=${say().addHint} .options=${this.known.map(({ rule }) => ({ value: rule, label: named(rule) }))}
        @lz-change=${(event: CustomEvent<string>) => { this.tell('lz-add', event.detail); }}></lz-select>`}`;
  }

  #row(row: Row, index: number): TemplateResult {
    const error = (field: string) => this.errorOf(`rules[${index}].${field}`);
    const name = named(row.rule);
    const byClass = this.known.find(({ rule }) => rule === row.rule)?.byClass ?? row.riskClass !== 'ANY';
    const wrong = error('rule') || error('number') || error('sureness') || error('source.zh') || error('source.en');
    return html`<div class="draft-rule" role="listitem"><div class="draft-rule-name"><b>${name}</b>${wrong ? html`<span class="field-error t1">${wrong}</span>` : nothing}</div>
      ${byClass ? html`<lz-select label=${say().riskClass} value=${row.riskClass} ?disabled=${this.readonly} error=${error('riskClass')} .options=${['ANY', ...classes].map((value) => ({ value, label: word(value) }))}
        @lz-change=${(event: CustomEvent<string>) => this.#set(index, { riskClass: event.detail })}></lz-select>` : html`<span class="draft-any q2">${word('ANY')}</span>`}
      ${this.#value(row, index, error('value'))}
      <lz-field label=${say().number} value=${row.number} maxlength="5" ?readonly=${this.readonly} @lz-input=${(event: CustomEvent<string>) => this.#set(index, { number: event.detail })}></lz-field>
      ${this.readonly ? nothing : html`<button type="button" class="btn ghost only" aria-label="${say().remove} ${name} ${word(row.riskClass)}" @click=${() => this.#tell(this.rows.filter((_, at) => at !== index))}>${icon('x')}</button>`}</div>`;
  }

  #value(row: Row, index: number, error: string): TemplateResult {
    const words = choices(row.kind);
    if (words) {
      return html`<lz-select label=${say().value} value=${row.value} ?disabled=${this.readonly} error=${error} .options=${words.map((value) => ({ value, label: word(value) }))}
        @lz-change=${(event: CustomEvent<string>) => this.#set(index, { value: event.detail })}></lz-select>`;
    }
    const reading = row.value ? said(row) : '';
    return html`<lz-field label=${say().value} value=${row.value} maxlength="300" ?readonly=${this.readonly} error=${error} hint=${reading && reading !== row.value ? say().reads(reading) : ''}
      @lz-input=${(event: CustomEvent<string>) => this.#set(index, { value: event.detail })}></lz-field>`;
  }

  #set(index: number, change: Partial<Row>): void {
    this.#tell(this.rows.map((row, at) => at === index ? { ...row, ...change } : row));
  }

  #tell(rows: readonly Row[]): void {
    this.tell('lz-rules', rows);
  }
}

export function named(rule: string): string {
  return (ruleTexts().names as Record<string, string>)[rule] ?? rule;
}
