import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-table.ts';
import { told } from '../elements/told.ts';
import type { Column } from '../elements/lz-table.ts';
import { get } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { now } from '../shared/clock.ts';
import { calendarDay, count, moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { say } from './messages.ts';
import { asked, type Row, type RowList } from './reports.ts';

/** The rows that a figure is the number of, part by part. */
@customElement('lz-day-list')
export class LzDayList extends LzElement {
  @property() site = '';
  @property() figure = '';
  @property() day = '';
  @property() knownBy = '';
  @state() private further: readonly Row[] = [];
  @state() private next: string | null = null;
  #shown = '';
  readonly #list: Resource<RowList> = new Resource(this, (signal) => this.#read(signal));

  protected override updated(): void {
    if (this.#shown && this.#shown !== this.#wanted()) void this.#list.reload();
  }

  protected override render() {
    return this.#list.show((list) => html`<h2 class="dr-list-head">${list.label} <b class="num">${count(list.total)}</b><span class="t1 q2">${calendarDay(list.report.day, { now: now() })}</span></h2>
      ${list.total === 0 ? html`<lz-empty icon="okc" head=${say().none} text=${say().noneText}></lz-empty>`
        : html`<lz-table label=${list.label} .columns=${columns(list)} .rows=${[...list.items, ...this.further]} .key=${(row: Row) => row.key}></lz-table>
          ${this.next ? html`<lz-button label=${say().more} @click=${() => told(() => this.#more(), say().moreShown)}></lz-button>` : nothing}`}`);
  }

  #wanted(): string {
    return asked({ site: this.site, figure: this.figure, day: this.day, knownBy: this.knownBy, language: language.value });
  }

  async #read(signal: AbortSignal): Promise<RowList> {
    this.#shown = this.#wanted();
    const list = await get<RowList>(this.#address(null), signal);
    this.further = [];
    this.next = list.next;
    return list;
  }

  async #more(): Promise<void> {
    const wanted = this.#shown;
    const part = await get<RowList>(this.#address(this.next));
    if (wanted !== this.#shown) return;
    this.further = [...this.further, ...part.items];
    this.next = part.next;
  }

  #address(cursor: string | null): string {
    return `/api/sites/${this.site}/daily-report/list${asked({ figure: this.figure, day: this.day, knownBy: this.knownBy, cursor })}`;
  }
}

/** Only those of which something is known. */
function columns({ items, report }: RowList): Column<Row>[] {
  const known = (of: (row: Row) => unknown) => items.some((row) => of(row) !== null);
  const name = (row: Row) => called({ name: row.name ?? '', englishName: row.englishName });
  return [
    ...known((row) => row.person) ? [{ head: say().who, cell: (row: Row) => may('GET /api/people/{person}') ? html`<a class="link" href="/people/${row.person}">${name(row)}</a>` : name(row) }] : [],
    ...known((row) => row.room) ? [{ head: say().room, cell: (row: Row) => row.room ?? '—' }] : [],
    ...known((row) => row.at) ? [{ head: say().time, cell: (row: Row) => row.at ? moment(row.at, { zone: report.zone, now: now() }) : '—' }] : [],
    ...known((row) => row.word) ? [{ head: say().word, cell: (row: Row) => row.word ?? '—' }] : [],
    ...known((row) => row.tube) ? [{ head: say().tube, cell: (row: Row) => row.tube ?? '—' }] : [],
  ];
}
