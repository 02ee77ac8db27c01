import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import type { Column } from '../elements/lz-table.ts';
import { spark } from '../forecast/spark-view.ts';
import { now } from '../shared/clock.ts';
import { calendarDay, count } from '../shared/dates.ts';
import type { IconName } from '../shared/icons.ts';
import { vars } from '../shared/vars.ts';
import type { Capacity, FiguresNow, Order, Overview, SiteRow } from './centre.ts';
import { links } from './links.ts';
import { say } from './messages.ts';
import { named } from './waiting-view.ts';

/** A site, or all of them together below the others. */
export interface Line {
  row: SiteRow | undefined;
  rooms: Capacity | null;
  figures: FiguresNow;
}

export function lines(rows: readonly SiteRow[], { totals }: Overview): Line[] {
  const each: Line[] = rows.map((row) => ({ row, rooms: row.rooms, figures: row.figures }));
  return rows.length > 1 ? [...each, { row: undefined, ...totals }] : each;
}

/** A figure that opens its list; one that is 0 is said quietly, and has none behind it. */
function figure(line: Line, label: string, value: number, href: (site: string) => string | undefined, tone = '', sign?: IconName): TemplateResult {
  if (value === 0) return html`<span class="ce-zero q3">0</span>`;
  const inner = html`${sign ? icon(sign) : nothing}${count(value)}`;
  const to = line.row && href(line.row.site);
  return to ? html`<a class="ce-hl ${tone}" href=${to} aria-label=${say().opens(label, named(line.row!), value)}>${inner}</a>` : html`<b class="ce-hl ${tone}">${inner}</b>`;
}

const of = (line: Line, part: (rooms: Capacity) => TemplateResult): TemplateResult => line.rooms ? part(line.rooms) : html`<span class="ce-zero q3">—</span>`;

/** Without a name an order cannot be asked for. */
export function columns(): Column<Line>[] {
  const words = say();
  const sorted = (head: string, sort: Order, cell: (line: Line) => TemplateResult, phone?: 'none'): Column<Line> => ({ head, num: true, sort, cell, ...(phone ? { phone } : {}) });
  return [
    { head: words.site, cell: site },
    { head: words.use, cell: (line) => line.rooms ? use(line.rooms) : html`<span class="t1 q3">${words.noRooms}</span>` },
    sorted(words.free, 'free', (line) => of(line, ({ free, rooms }) => rooms === 0 ? html`<span class="ce-zero q3">0</span>` : free === 0 ? html`<b class="ct ${line.row?.open === false ? '' : 'c-fever'}">0</b>` : figure(line, words.free, free, (id) => links.rooms(id, 'free'), 'c-free'))),
    sorted(words.reserved, 'reserved', (line) => of(line, ({ reserved }) => figure(line, words.reserved, reserved, (id) => links.rooms(id, 'reserved')))),
    sorted(words.turning, 'turning', (line) => of(line, ({ turning }) => figure(line, words.turning, turning, (id) => links.rooms(id, 'dirty,disinfecting,sample')))),
    sorted(words.present, 'present', (line) => figure(line, words.present, line.figures.present, (id) => links.people(id, line.rooms !== null))),
    sorted(words.leaveHead, 'leave', (line) => figure(line, words.leave, line.figures.mayLeave, links.leave)),
    sorted(words.cameHead, 'came', (line) => figure(line, words.came, line.figures.cameToday, links.came)),
    sorted(words.fevers, 'fevers', (line) => figure(line, words.fevers, line.figures.fevers, (id) => links.alerts(id, 'FEVER'), 'c-fever', 'thermo')),
    sorted(words.silences, 'silences', (line) => figure(line, words.silences, line.figures.silences, (id) => links.alerts(id, 'SILENCE'), 'c-silent', 'silent')),
    sorted(words.overdue, 'overdue', (line) => figure(line, words.overdue, line.figures.overdue, links.overdue, 'c-overdue', 'sample')),
    { head: words.days14, phone: 'none', cell: ({ row }) => row?.forecast && row.rooms?.rooms ? spark(row.forecast) : nothing },
    sorted(words.end, 'end', ends),
  ];
}

function site({ row }: Line): TemplateResult {
  if (!row) return html`<b>${say().total}</b>`;
  const href = links.site(row.site), name = named(row);
  return html`<span class="row wrap">${href ? html`<a class="link" href=${href}>${name}</a>` : html`<b>${name}</b>`}${row.open ? nothing : html`<lz-tag meaning="out" icon="ban" label=${say().closed}></lz-tag>`}</span>`;
}

function use({ rooms, occupied, reserved, turning, out }: Capacity): TemplateResult {
  const part = (of: number, name: string) => of === 0 ? nothing : html`<i class=${name} ${vars({ '--part': `${of / rooms * 100}%` })}></i>`;
  return html`<span class="ce-use"><span class="ce-bar" aria-hidden="true">${part(occupied, 'occ')}${part(reserved, 'kept')}${part(turning, 'turn')}${part(out, 'out')}</span><span class="t1 q3 nowrap">${count(occupied)} / ${count(rooms)}</span></span>`;
}

/** What the colours of the bars say. */
export function legend(): TemplateResult {
  const words = say();
  return html`<p class="ce-legend t1 q2">${([['occ', words.occupied], ['kept', words.reserved], ['turn', words.turning], ['out', words.out]] as const).map(([name, label]) => html`<span><i class=${name}></i>${label}</span>`)}</p>`;
}

function ends({ row }: Line): TemplateResult {
  if (!row?.forecast || !row.rooms?.rooms) return html`<span class="ce-zero"></span>`;
  const { runsOut, days } = row.forecast;
  if (runsOut === null) return html`<span class="q3 nowrap">${say().never}</span>`;
  const told = row.rooms.free === 0 && row.open ? say().fullToday : runsOut === days[0]?.date ? say().today : calendarDay(runsOut, { now: now() });
  const href = links.forecast(row.site);
  return href ? html`<a class="ce-hl nowrap ${row.open ? 'c-fever' : ''}" href=${href} aria-label="${named(row)}: ${say().end} ${told}">${told}</a>` : html`<b class="nowrap">${told}</b>`;
}
