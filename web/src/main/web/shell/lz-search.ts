import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { step } from '../elements/matching.ts';
import { get } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { Problem } from '../shared/problem.ts';
import { go } from '../shared/router.ts';
import { may, session, site } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { say } from './messages.ts';

/** One hit, in the reader's language; `note` tells it from another of the same name. */
export interface Hit {
  kind: 'PERSON' | 'ROOM' | 'PATCH' | 'STAFF';
  id: string;
  label: string;
  note: string | null;
}

const icons: Record<Hit['kind'], IconName> = { PERSON: 'person', ROOM: 'door', PATCH: 'patch', STAFF: 'users' };
/** Milliseconds without a key before the server is asked: each asking is on record. */
const pause = 180;

/** One search for everything at the site: `/` or Ctrl-K opens it, arrows move, Enter opens. */
@customElement('lz-search')
export class LzSearch extends LzElement {
  @state() private open = false;
  @state() private hits: readonly Hit[] | undefined;
  @state() private active = -1;
  @state() private failed = false;
  #timer = 0;
  #abort: AbortController | undefined;

  protected override signals(): Signal<never>[] {
    return [site, session] as unknown as Signal<never>[];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#summon);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#summon);
  }

  private get offered(): boolean {
    return site.value !== undefined && may('GET /api/sites/{site}/search');
  }

  protected override render() {
    this.classList.toggle('open', this.open);
    if (!this.offered) return nothing;
    return html`<div class="combo" @focusout=${this.#left}>
      <label class="input">${icon('search')}<input role="combobox" type="search" placeholder=${say().search} aria-label=${say().searchLabel} autocomplete="off" spellcheck="false"
        aria-expanded=${this.hits !== undefined} aria-controls="hits" aria-autocomplete="list" aria-activedescendant=${this.active >= 0 ? `hit-${this.active}` : nothing}
        @focus=${() => { this.open = true; }} @input=${this.#typed} @keydown=${this.#key}><span class="kbd desk" aria-hidden="true">/</span></label>
      <button type="button" class="btn ghost only phone" ?hidden=${this.open} aria-label=${say().searchLabel} @click=${this.#begin}>${icon('search')}</button>
      <div id="hits" class="options" role="listbox" aria-label=${say().searchLabel} ?hidden=${this.hits === undefined && !this.failed}>${this.#list()}</div>
    </div>`;
  }

  #list() {
    if (this.failed) return html`<div class="option-none" role="option" aria-selected="false">${say().searchFailed}</div>`;
    if (this.hits?.length === 0) return html`<div class="option-none" role="option" aria-selected="false">${say().searchNone}</div>`;
    return this.hits?.map((hit, index) => html`<div id="hit-${index}" class="option" role="option" aria-selected=${index === this.active}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.#choose(hit)}>
      ${icon(icons[hit.kind])}<span class="grow cut">${hit.label}</span><span class="t1 q3">${hit.note ?? ''}</span></div>`);
  }

  #summon = (event: KeyboardEvent): void => {
    const typing = event.composedPath()[0];
    const inField = typing instanceof HTMLElement && (typing.matches('input, textarea, select') || typing.isContentEditable);
    if ((event.key === '/' && !inField && !event.ctrlKey && !event.metaKey) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) {
      if (!this.offered || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      this.#begin();
    }
  };

  #begin(): void {
    this.open = true;
    void this.updateComplete.then(() => this.querySelector('input')?.focus());
  }

  #typed(event: Event): void {
    const query = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#timer);
    this.#abort?.abort();
    if (query === '') this.#clear();
    else this.#timer = window.setTimeout(() => void this.#ask(query), pause);
  }

  async #ask(query: string): Promise<void> {
    const abort = this.#abort = new AbortController();
    try {
      const found = await get<{ items: Hit[] }>(`/api/sites/${site.value!.id}/search?q=${encodeURIComponent(query)}`, abort.signal);
      if (abort.signal.aborted) return;
      this.hits = found.items;
      this.failed = false;
      this.active = found.items.length ? 0 : -1;
    } catch (failure) {
      if (abort.signal.aborted) return;
      if (!(failure instanceof Problem)) throw failure;
      this.failed = true;
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const hits = this.hits ?? [];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.active = step(hits.map((hit) => ({ value: hit.id, label: hit.label })), this.active, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const hit = hits[this.active];
      if (hit) this.#choose(hit);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.#close();
    }
  }

  #choose(hit: Hit): void {
    this.#close();
    const rooms = may('GET /api/sites/{site}/board') ? 'board' : 'rooms';
    const here = `/sites/${site.value!.id}`;
    go(hit.kind === 'ROOM' ? `${here}/${rooms}?room=${hit.id}` : hit.kind === 'PATCH' ? `${here}/patches?patch=${hit.id}` : `/people/${hit.id}`);
  }

  #left(event: FocusEvent): void {
    if (!this.contains(event.relatedTarget as Node | null)) this.#close();
  }

  #clear(): void {
    this.hits = undefined;
    this.failed = false;
    this.active = -1;
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#clear();
    this.open = false;
    const input = this.querySelector('input');
    if (input) {
      input.value = '';
      input.blur();
    }
  }
}
