import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Difference } from '../shared/edit.ts';
import { LzElement } from '../shared/element.ts';
import type { Values } from '../shared/merge.ts';
import { icon } from './lz-icon.ts';
import './lz-segments.ts';
import { say } from './messages.ts';

/** As much of an `Edit` as is shown and set here. */
export interface Overtaken {
  overtaken: boolean;
  values: Values;
  set: (name: string, value: string) => void;
}

/** What somebody else saved while a form was open, beside what was typed; a choice between the two goes into the form. */
@customElement('lz-overtaken')
export class LzOvertaken extends LzElement {
  @property({ attribute: false }) edit: Overtaken | undefined;
  /** The differences again: they change while the edit stays. */
  @property({ attribute: false }) differences: readonly Difference[] = [];
  /** A field in words. */
  @property({ attribute: false }) label: (name: string) => string = (name) => name;
  /** A value in words. */
  @property({ attribute: false }) shown: (name: string, value: string) => string = (_, value) => value;

  protected override render() {
    if (!this.edit?.overtaken) return nothing;
    return html`<section class="overtaken c-overdue" role="alert"><b class="row">${icon('users')}${say().overtaken}</b>
      <p class="t1">${this.differences.length ? say().overtakenText : say().overtakenNothing}</p>
      ${this.differences.map((difference) => this.#difference(difference))}</section>`;
  }

  #difference({ name, theirs, yours, decide }: Difference) {
    const said = (value: string) => this.shown(name, value) || say().nothingSaid;
    const head = html`<span class="t1"><b>${this.label(name)}</b></span>`;
    if (!decide) return html`<div>${head} <span class="t1">${say().theirs(said(theirs))} · ${say().takenOver}</span></div>`;
    const now = this.edit!.values[name];
    return html`<div>${head}<lz-segments label=${this.label(name)} value=${now === theirs ? 'theirs' : now === yours ? 'yours' : ''}
      .segments=${[{ value: 'theirs', label: say().theirs(said(theirs)) }, { value: 'yours', label: say().yours(said(yours)) }]}
      @lz-change=${(event: CustomEvent<string>) => this.edit!.set(name, event.detail === 'theirs' ? theirs : yours)}></lz-segments></div>`;
  }
}
