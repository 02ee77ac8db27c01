import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LzElement } from '../shared/element.ts';
import type { IconName } from '../shared/icons.ts';
import { vars } from '../shared/vars.ts';
import { icon } from './lz-icon.ts';
import type { Meaning } from './lz-tag.ts';

/** What a cell shows, already in the reader's words; the board makes it from the room. */
export interface RoomCell {
  number: string;
  meaning: Meaning;
  icon: IconName;
  /** The cell in a sentence, for who hears it: number, state, name, day. */
  spoken: string;
  /** More than one: stands beside the icon. */
  people?: number;
  name?: string;
  /** `k1` filled, `k2` outlined, `k3` and `k4` plain: told apart without colour. */
  risk?: { label: string; kind: 'k1' | 'k2' | 'k3' | 'k4' };
  /** `5/14`. */
  day?: string;
  test?: { label: string; due?: boolean };
  /** Leads the last line instead of the test: `今日离`. */
  leaving?: string;
  figure?: { label: string; due?: boolean };
  /** The state as a word. */
  state?: string;
  stateFigure?: string;
  /** Below the state: since when, until when, why. */
  line?: string;
  /** The part of the days that is over, 0–1. */
  over?: number;
  fit?: 'fit' | 'best';
  /** Rejected by a filter: it fades and stays. */
  dim?: boolean;
}

/** A room as a cell in its corridor: a button, `lz-open` tells that it was pressed. */
@customElement('lz-room-cell')
export class LzRoomCell extends LzElement {
  @property({ attribute: false }) cell: RoomCell | undefined;
  @property({ type: Boolean }) selected = false;
  /** With arrow keys over the board only one cell is in the tab order. */
  @property({ type: Number }) tab = 0;

  override focus(): void {
    this.querySelector('button')?.focus();
  }

  protected override render() {
    const { cell } = this;
    if (!cell) return nothing;
    return html`<button type="button" class="room c-${cell.meaning} ${cell.fit ?? ''} ${cell.dim ? 'dim' : ''}" data-room=${cell.number}
      tabindex=${this.tab} aria-pressed=${this.selected} aria-label=${cell.spoken} @click=${() => this.tell('lz-open', cell.number)}>
      <span class="no">${cell.number}${(cell.people ?? 1) > 1 ? html`<span class="two">${cell.people}${icon('users')}</span>` : icon(cell.icon)}</span>
      ${cell.name ? html`<span class="nm">${cell.name}</span>` : nothing}
      ${cell.risk || cell.day ? html`<span class="ln"><span>${cell.risk ? html`<span class="risk ${cell.risk.kind}">${cell.risk.label}</span>` : nothing}</span>${cell.day}</span>` : nothing}
      ${this.#last(cell)}
      ${cell.line ? html`<span>${cell.line}</span>` : nothing}
      ${cell.over === undefined ? nothing : html`<span class="prog" ${vars({ '--part': `${Math.round(cell.over * 100)}%` })}></span>`}
    </button>`;
  }

  #last({ test, leaving, figure, state, stateFigure }: RoomCell) {
    if (state && !stateFigure && !figure) return html`<span class="st">${state}</span>`;
    if (!state && !test && !leaving && !figure) return nothing;
    const lead = state ? html`<span class="st">${state}</span>`
      : leaving ? html`<span class="tp">${leaving}</span>`
      : test ? html`<span class="ts ${test.due ? 'due' : ''}">${icon('sample')}${test.label}</span>` : nothing;
    return html`<span class="ln"><span>${lead}</span>${stateFigure ? html`<span class="st">${stateFigure}</span>` : nothing}
      ${figure ? html`<span class="${figure.due ? 'due' : 'tp'}">${figure.label}</span>` : nothing}</span>`;
  }
}
