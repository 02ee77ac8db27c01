import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LzElement } from '../shared/element.ts';
import { icon } from './lz-icon.ts';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => unknown;
  /** Numbers stand right, figure under figure. */
  num?: boolean;
  /** Set if the server can sort by it: the name it takes. */
  sort?: string;
  /** On a phone: `brief` stands beside its neighbours without its head, `none` is left to the page that the row opens. */
  phone?: 'brief' | 'none';
}

/**
 * A table with a head that stays. Rows with an `open` can be clicked and opened with Enter; give the first cell a
 * link, so that they can also be opened beside. On a phone each row becomes a block (`head: value`).
 */
@customElement('lz-table')
export class LzTable<Row = unknown> extends LzElement {
  @property() label = '';
  @property({ attribute: false }) columns: readonly Column<Row>[] = [];
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ attribute: false }) key: (row: Row) => unknown = (row) => row;
  @property({ attribute: false }) open: ((row: Row) => void) | undefined;
  @property({ attribute: false }) selected: ((row: Row) => boolean) | undefined;
  /** `name` or `-name`; `lz-sort` tells what was asked for. */
  @property() sort = '';
  @property({ attribute: false }) none: TemplateResult | undefined;

  protected override render() {
    if (this.rows.length === 0 && this.none) return this.none;
    return html`<div class="table-box" tabindex="0" role="region" aria-label=${this.label}><table class="table stack">
      <thead><tr>${this.columns.map((column) => this.#head(column))}</tr></thead>
      <tbody>${repeat(this.rows, this.key, (row) => this.#row(row))}</tbody>
    </table></div>`;
  }

  #head({ head, num, sort }: Column<Row>) {
    if (!sort) return html`<th scope="col" class=${num ? 'num' : nothing}>${head}</th>`;
    const up = this.sort === sort, down = this.sort === `-${sort}`;
    return html`<th scope="col" class=${num ? 'num' : nothing} aria-sort=${up ? 'ascending' : down ? 'descending' : 'none'}>
      <button type="button" @click=${() => this.tell('lz-sort', up ? `-${sort}` : sort)}>${head}${up || down ? icon(up ? 'arrowu' : 'arrowd') : nothing}</button></th>`;
  }

  #row(row: Row) {
    const classes = [this.selected?.(row) ? 'on' : '', this.open ? 'open' : ''].filter(Boolean).join(' ');
    return html`<tr class=${classes || nothing} tabindex=${this.open ? 0 : nothing} @click=${(event: Event) => this.#click(event, row)} @keydown=${(event: KeyboardEvent) => this.#enter(event, row)}>
      ${this.columns.map((column) => html`<td class=${[column.num ? 'num' : '', column.phone ? `on-${column.phone}` : ''].filter(Boolean).join(' ') || nothing} data-head=${column.head}>${column.cell(row)}</td>`)}</tr>`;
  }

  /** Links and buttons inside a row are their own. */
  #click(event: Event, row: Row): void {
    if (!(event.target as Element).closest('a, button, input, label, lz-select')) this.open?.(row);
  }

  #enter(event: KeyboardEvent, row: Row): void {
    if (event.key === 'Enter' && event.target === event.currentTarget) this.open?.(row);
  }
}
