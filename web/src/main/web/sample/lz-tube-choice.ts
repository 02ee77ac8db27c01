import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import '../elements/lz-segments.ts';
import { icon } from '../elements/lz-icon.ts';
import { codeOn } from '../label/code.ts';
import { scanHint, scansOne } from '../label/scan-button.ts';
import { LzElement } from '../shared/element.ts';
import type { Tube } from './collect.ts';
import { say } from './messages.ts';
import type { Contents } from './test-list.ts';

/** A tube that somebody took: one that is known, or one that came with its code printed. */
export interface Took {
  code: string;
  capacity: number;
  contents: Contents;
}

/** Which tube is taken: a size and its code, or one that still has room. `lz-took` tells it. */
@customElement('lz-tube-choice')
export class LzTubeChoice extends LzElement {
  @property({ attribute: false }) sizes: readonly number[] = [];
  /** Tubes that have room. */
  @property({ attribute: false }) begun: readonly Tube[] = [];
  @property({ type: Boolean }) surroundings = false;
  /** Why the tube that was named cannot be taken. */
  @property() refused = '';
  /** The size to begin with. */
  @property({ type: Number }) capacity = 0;
  @state() private size = 0;
  @state() private contents: Contents = 'PEOPLE';
  @state() private wrong = '';

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('capacity')) this.size = this.capacity || this.sizes[0] || 1;
  }

  protected override render() {
    const words = say();
    return html`<lz-dialog open head=${words.take} @lz-close=${(event: Event) => { event.stopPropagation(); this.tell('lz-leave'); }}><form class="col g3" @submit=${this.#submit}>
        <p class="q2 t1">${words.takeText}</p>
        <div class="col g1"><span class="t1 q2">${words.size}</span><lz-segments class="sa-sizes" label=${words.size} value=${String(this.size)} .segments=${this.sizes.map((size) => ({ value: String(size), label: words.tubeSize(size) }))}
          @lz-change=${(event: CustomEvent<string>) => { this.size = Number(event.detail); }}></lz-segments></div>
        ${this.surroundings ? html`<div class="col g1"><span class="t1 q2">${words.of}</span><lz-segments class="sa-sizes" label=${words.of} value=${this.contents} .segments=${(['PEOPLE', 'SURROUNDINGS'] as const).map((value) => ({ value, label: words.contents[value] }))}
          @lz-change=${(event: CustomEvent<Contents>) => { this.contents = event.detail; }}></lz-segments></div>` : nothing}
        ${scansOne(html`<lz-field class="grow" name="code" label=${words.code} hint=${scanHint(words.codeHint)} required maxlength="40" autocomplete="off" error=${this.wrong || this.refused}></lz-field>`)}
        <div class="row acts"><span class="grow"></span><lz-button label=${words.cancel} @click=${() => this.tell('lz-leave')}></lz-button><lz-button kind="prim" type="submit" label=${words.begin}></lz-button></div>
        ${this.#others()}</form></lz-dialog>`;
  }

  /** The field waits with the focus, for a scanner that types. */
  protected override firstUpdated(): void {
    window.setTimeout(() => this.querySelector<HTMLInputElement>('input[name=code]')?.focus());
  }

  #others(): TemplateResult | typeof nothing {
    if (this.begun.length === 0) return nothing;
    return html`<section class="col g1"><h3 class="t1 q2">${say().goOn}</h3><ul class="sa-open">${this.begun.map((tube) => html`<li><button type="button" class="btn full" @click=${() => this.tell<Took>('lz-took', tube)}>
      ${icon('sample')}<b class="grow">${tube.code}</b><span class="t1">${say().tubeSize(tube.capacity)}${tube.contents === 'SURROUNDINGS' ? `${say().dot}${say().contents.SURROUNDINGS}` : ''}</span><b>${say().held(tube.count, tube.capacity)}</b></button></li>`)}</ul></section>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const code = codeOn(String(new FormData(event.target as HTMLFormElement).get('code') ?? ''));
    this.wrong = code ? '' : say().codeWrong;
    if (code) this.tell<Took>('lz-took', { code, capacity: this.size, contents: this.contents });
  }
}
