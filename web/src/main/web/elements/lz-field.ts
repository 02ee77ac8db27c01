import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LzElement, uniqueId } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { icon } from './lz-icon.ts';
import { say } from './messages.ts';

/**
 * One line or text area with label, hint and error. The value stays whatever happens around it; the error is the
 * server's text for this field (`error=${submission.errorOf('phone')}`) and goes when the person types.
 * It sits in forms under its `name`; `lz-input` tells each change with the value.
 */
@customElement('lz-field')
export class LzField extends LzElement {
  @property() label = '';
  @property() name = '';
  @property() value = '';
  @property() hint = '';
  @property() error = '';
  @property() type: 'text' | 'password' | 'search' | 'tel' | 'number' | 'date' | 'datetime-local' | 'time' | 'area' = 'text';
  @property() unit = '';
  @property() icon: IconName | '' = '';
  @property() placeholder = '';
  @property() autocomplete = 'off';
  @property() inputmode = '';
  @property({ type: Number }) maxlength = 0;
  @property({ type: Boolean }) required = false;
  /** Says "(optional)": where most fields of a form are required. */
  @property({ type: Boolean }) optional = false;
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) readonly = false;
  @property() state = '';
  #id = uniqueId('field');
  #answered = '';

  override focus(): void {
    this.querySelector<HTMLElement>('input, textarea')?.focus();
  }

  protected override render() {
    const error = this.error && this.error !== this.#answered ? this.error : '';
    const note = error || this.hint;
    const control = this.type === 'area' ? this.#area(error, note) : this.#input(error, note);
    return html`<div class="field">
      <label for=${this.#id}>${this.label}${this.optional ? html`<span class="optional">${say().optional}</span>` : nothing}</label>
      <span class="input ${error ? 'is-err' : ''} ${this.state ? `is-${this.state}` : ''}">
        ${this.icon ? icon(this.icon) : nothing}${control}${this.unit ? html`<span class="unit">${this.unit}</span>` : nothing}
      </span>
      ${note ? html`<span id="${this.#id}-note" class="hint ${error ? 'err' : ''}">${error ? icon('warn') : nothing}<span>${note}</span></span>` : nothing}
    </div>`;
  }

  #input(error: string, note: string) {
    return html`<input id=${this.#id} name=${this.name || nothing} type=${this.type} .value=${live(this.value)}
      placeholder=${this.placeholder || nothing} autocomplete=${this.autocomplete} inputmode=${this.inputmode || nothing}
      maxlength=${this.maxlength || nothing} ?required=${this.required} ?disabled=${this.disabled} ?readonly=${this.readonly} spellcheck="false"
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${note ? `${this.#id}-note` : nothing} @input=${this.#typed}>`;
  }

  #area(error: string, note: string) {
    return html`<textarea id=${this.#id} name=${this.name || nothing} .value=${live(this.value)} placeholder=${this.placeholder || nothing}
      maxlength=${this.maxlength || nothing} ?required=${this.required} ?disabled=${this.disabled}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${note ? `${this.#id}-note` : nothing} @input=${this.#typed}></textarea>`;
  }

  #typed(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
    this.#answered = this.error;
    this.tell('lz-input', this.value);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // The same text again after another try is a new error.
    if (changed.has('error') && !this.error) this.#answered = '';
  }
}
