import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LzElement, uniqueId } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { icon } from './lz-icon.ts';
import { matching, step, type Option } from './matching.ts';
import { say } from './messages.ts';

/**
 * A choice with search (combobox): type to filter, ↑ ↓ to move, Enter to choose, Escape to leave it as it was.
 * `lz-change` tells the chosen value. For long lists set `.find`, which asks the server as one types.
 */
@customElement('lz-select')
export class LzSelect extends LzElement {
  @property() label = '';
  @property() name = '';
  @property() value = '';
  @property() hint = '';
  @property() error = '';
  @property() placeholder = '';
  /** What one may type, said while nothing is typed and there is nothing to choose from. */
  @property() prompt = '';
  @property() icon: IconName | '' = '';
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) optional = false;
  @property({ attribute: false }) options: readonly Option[] = [];
  @property({ attribute: false }) find: ((query: string) => Promise<readonly Option[]>) | undefined;
  @property({ type: Boolean }) open = false;
  /** What is typed while it is open. */
  @property() query = '';
  @state() private active = -1;
  @state() private found: readonly Option[] | undefined;
  @state() private searching = false;
  #id = uniqueId('select');
  #chosen: Option | undefined;
  #asked = 0;

  override focus(): void {
    this.querySelector('input')?.focus();
  }

  private get shown(): readonly Option[] {
    return this.find && this.query ? this.found ?? [] : matching(this.options, this.query);
  }

  private get current(): Option | undefined {
    return this.options.find((option) => option.value === this.value) ?? (this.#chosen?.value === this.value ? this.#chosen : undefined);
  }

  /** What is typed makes the first match the one that Enter takes. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if ((changed.has('query') || changed.has('found')) && this.open && this.query) this.active = step(this.shown, -1, 1);
  }

  protected override render() {
    const note = this.error || this.hint;
    return html`<div class="field" @focusout=${this.#left}>
      <label for=${this.#id}>${this.label}${this.optional ? html`<span class="optional">${say().optional}</span>` : nothing}</label>
      <div class="combo">
        <span class="input ${this.error ? 'is-err' : ''}" @click=${this.#show}>
          ${this.icon || this.open ? icon(this.open ? 'search' : this.icon || 'search') : nothing}
          <input id=${this.#id} role="combobox" type="text" autocomplete="off" spellcheck="false" aria-autocomplete="list"
            aria-expanded=${this.open} aria-controls="${this.#id}-list" aria-activedescendant=${this.open && this.active >= 0 ? `${this.#id}-${this.active}` : nothing}
            aria-invalid=${this.error ? 'true' : nothing} aria-describedby=${note ? `${this.#id}-note` : nothing}
            placeholder=${(this.open && this.current?.label) || this.placeholder || nothing} ?disabled=${this.disabled}
            .value=${live(this.open ? this.query : this.current?.label ?? '')} @input=${this.#typed} @keydown=${this.#key}>
          ${icon('chevd')}
        </span>
        <div id="${this.#id}-list" class="options" role="listbox" aria-label=${this.label} ?hidden=${!this.open}>${this.open ? this.#list() : nothing}</div>
      </div>
      <span class="sr" role="status">${!this.open ? '' : this.shown.length === 0 ? this.#none() : say().options(this.shown.length)}</span>
      ${note ? html`<span id="${this.#id}-note" class="hint ${this.error ? 'err' : ''}">${this.error ? icon('warn') : nothing}<span>${note}</span></span>` : nothing}
      ${this.name ? html`<input type="hidden" name=${this.name} .value=${this.value}>` : nothing}
    </div>`;
  }

  #list(): TemplateResult | TemplateResult[] {
    if (this.shown.length === 0) return html`<div class="option-none" role="option" aria-disabled="true" aria-selected="false">${this.#none()}</div>`;
    return this.shown.map((option, index) => html`<div id="${this.#id}-${index}" class="option" role="option"
      aria-selected=${index === this.active} aria-disabled=${option.disabled ? 'true' : nothing}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.#choose(option)}>
      <span class="grow cut">${option.label}</span><span class="t1 q3">${option.disabled ?? option.note ?? ''}</span></div>`);
  }

  /** Why the list is empty: nothing was asked yet, the answer is on its way, or nothing matches. */
  #none(): string {
    if (!this.find) return say().noMatch;
    if (!this.query) return this.prompt || say().typeToFind;
    return this.searching ? say().loading : say().noMatch;
  }

  #show(): void {
    if (this.open || this.disabled) return;
    this.open = true;
    this.query = '';
    this.active = this.shown.findIndex((option) => option.value === this.value);
    this.#keepInView();
  }

  async #typed(event: Event): Promise<void> {
    this.open = true;
    this.query = (event.target as HTMLInputElement).value;
    const asked = ++this.#asked;
    if (!this.find || !this.query) return;
    this.searching = true;
    this.found = undefined;
    try {
      const found = await this.find(this.query);
      if (asked === this.#asked) this.found = found;
    } finally {
      if (asked === this.#asked) this.searching = false;
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.open) return this.#show();
      this.active = step(this.shown, this.active, event.key === 'ArrowDown' ? 1 : -1);
      this.#keepInView();
    } else if (event.key === 'Enter' && this.open) {
      event.preventDefault();
      const option = this.shown[this.active];
      if (option) this.#choose(option);
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      event.stopPropagation();
      this.open = false;
    }
  }

  #choose(option: Option): void {
    if (option.disabled) return;
    this.#chosen = option;
    this.value = option.value;
    this.open = false;
    this.tell('lz-change', option.value);
  }

  #left(event: FocusEvent): void {
    if (!this.contains(event.relatedTarget as Node | null)) this.open = false;
  }

  #keepInView(): void {
    void this.updateComplete.then(() => this.querySelector(`[id="${this.#id}-${this.active}"]`)?.scrollIntoView({ block: 'nearest' }));
  }
}
