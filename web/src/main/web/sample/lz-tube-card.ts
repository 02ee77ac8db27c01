import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import { icon } from '../elements/lz-icon.ts';
import { scansOne } from '../label/scan-button.ts';
import { called } from '../shared/called.ts';
import { LzElement } from '../shared/element.ts';
import { vars } from '../shared/vars.ts';
import type { Stand, Taken, Tube } from './collect.ts';
import { say } from './messages.ts';
import type { Specimen } from './test-list.ts';

export type Member = { stand: Stand; taken: Taken };

/**
 * The tube in the hand: how many are in it and who, and what can be done with it. `lz-named` tells what was scanned or
 * typed of a person, `lz-back` whom to take back, `lz-close-tube` and `lz-put-down` speak for themselves.
 */
@customElement('lz-tube-card')
export class LzTubeCard extends LzElement {
  @property({ attribute: false }) tube!: Tube;
  @property({ attribute: false }) members: readonly Member[] = [];
  /** What is taken in place of what the rules name; empty for what they name. */
  @property() specimen: Specimen | '' = '';
  /** What the last scan or tap came to. */
  @property() said = '';
  /** Said because it did not go in. */
  @property({ type: Boolean }) bad = false;
  @state() private typed = '';
  @state() private open = false;

  protected override render() {
    const words = say();
    const { tube } = this;
    const full = tube.count >= tube.capacity;
    return html`<section class="sa-tube" aria-label=${words.tube(tube.code)}>
      <div class="sa-tube-h">${icon('sample')}<div class="grow"><h2>${tube.code}</h2><p class="t1 q2">${[words.tubeSize(tube.capacity), tube.contents === 'SURROUNDINGS' ? words.contents.SURROUNDINGS : '', this.specimen ? words.specimens[this.specimen] : ''].filter(Boolean).join(words.dot)}</p></div>
        <span class="sa-count ${full ? 'ct c-free' : ''}" role="status"><b>${tube.count}</b> / ${tube.capacity}${full ? html`<span class="t1">${words.full}</span>` : nothing}</span>
        <button type="button" class="btn ghost only" aria-label=${words.put} title=${words.put} @click=${() => this.tell('lz-put-down')}>${icon('x')}</button></div>
      <span class="bar sa-bar ${full ? 'c-free' : 'c-accent'}" aria-hidden="true"><i ${vars({ '--part': `${Math.min(100, (100 * tube.count) / tube.capacity)}%` })}></i></span>
      ${full ? nothing : this.#finder()}
      <p class="sa-said t1 ${this.bad ? 'ct c-overdue' : 'q2'}" role=${this.bad ? 'alert' : 'status'}>${this.bad ? icon('warn') : nothing}${this.said || (tube.count === 0 ? words.nobodyInTube : '')}</p>
      <div class="sa-tube-acts">${this.#inside()}<lz-button class="sa-close" kind=${full ? 'prim' : ''} icon="check" label=${full ? words.closeNext : words.close} ?disabled=${tube.count === 0} @click=${() => this.tell('lz-close-tube')}></lz-button></div>
      ${this.open ? this.#details() : nothing}</section>`;
  }

  /** A scanner types the code of a patch and Enter; a person types a room or a name. */
  #finder(): TemplateResult {
    return html`<form class="sa-find" @submit=${this.#submit}>${scansOne(html`<lz-field class="grow" name="who" label=${say().scanned} value=${this.typed} maxlength="60" @lz-input=${(event: CustomEvent<string>) => { this.typed = event.detail; }}></lz-field>`)}</form>`;
  }

  #inside(): TemplateResult {
    return html`<button type="button" class="btn ghost sa-inside" aria-expanded=${this.open} @click=${() => { this.open = !this.open; }}>${icon('users')}<span>${say().inTube(this.tube.count)}</span>${icon('chevd')}</button>`;
  }

  /** Who is in it, with the way back, and what is taken where it is not what the rules name. */
  #details(): TemplateResult {
    const words = say();
    return html`<div class="sa-details"><ul>${this.members.map(({ stand, taken }) => html`<li>
        <b>${stand.room}</b><span class="grow col"><span>${called(stand.due)}</span><span class="t1 ct ${taken.state === 'refused' ? 'c-fever' : taken.state === 'waiting' ? 'c-overdue' : 'c-free'}">${icon(taken.state === 'refused' ? 'warn' : taken.state === 'waiting' ? 'upload' : 'check')}${words.standing[taken.state]}</span></span>
        <lz-button size="s" kind="ghost" icon="undo" label=${words.back} @click=${() => this.tell<Member>('lz-back', { stand, taken })}></lz-button></li>`)}</ul>
      ${this.tube.contents === 'PEOPLE' ? html`<label class="input sa-specimen"><span class="sr">${words.specimen}</span><select @change=${(event: Event) => this.tell('lz-specimen', (event.target as HTMLSelectElement).value)}>
        ${(['', 'NASOPHARYNGEAL', 'OROPHARYNGEAL'] as const).map((value) => html`<option value=${value} ?selected=${value === this.specimen}>${value ? words.specimens[value] : words.asRuled}</option>`)}</select></label>` : nothing}</div>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const typed = String(new FormData(event.target as HTMLFormElement).get('who') ?? '').trim();
    if (!typed) return;
    this.typed = '';
    this.tell('lz-named', typed);
  }
}
