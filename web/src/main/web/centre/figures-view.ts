import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import { now } from '../shared/clock.ts';
import { count, lasting } from '../shared/dates.ts';
import type { IconName } from '../shared/icons.ts';
import { mean, percent, type Order, type Overview } from './centre.ts';
import { links } from './links.ts';
import { say } from './messages.ts';

interface Figure {
  tone: string;
  icon: IconName;
  label: string;
  value: number;
  small: string;
  /** The list behind it: an order of the sites, or another page. */
  by: Order;
  href?: string | undefined;
}

/** How long something has lasted, in hours and minutes. */
export function since(instant: string): string {
  return lasting((now().getTime() - Date.parse(instant)) / 1000);
}

function all({ totals: { rooms, figures } }: Overview): Figure[] {
  const words = say();
  return [
    { tone: 'c-free', icon: 'door', label: words.free, value: rooms.free, small: words.ofRooms(count(rooms.rooms)), by: 'free', href: links.forecasts() },
    { tone: 'c-occ', icon: 'bed', label: words.present, value: figures.present, small: words.lived(percent(rooms.occupied, rooms.rooms)), by: 'present' },
    { tone: 'c-occ', icon: 'exit', label: words.leave, value: figures.mayLeave, small: words.gone(figures.releasedToday), by: 'leave' },
    { tone: 'c-occ', icon: 'bus', label: words.came, value: figures.cameToday, small: words.before(mean(figures)), by: 'came' },
    { tone: 'c-fever', icon: 'thermo', label: words.fevers, value: figures.fevers, small: figures.unclaimedFevers ? words.nobody(figures.unclaimedFevers) : '', by: 'fevers' },
    { tone: 'c-silent', icon: 'silent', label: words.silences, value: figures.silences, small: figures.silentSince ? words.longest(since(figures.silentSince)) : words.patches, by: 'silences' },
    { tone: 'c-overdue', icon: 'sample', label: words.overdue, value: figures.overdue, small: words.people, by: 'overdue' },
  ];
}

/** The numbers on top; each orders the sites by what it counts, the worst first, or leads to its own page. @param address of such an order */
export function figures(overview: Overview, address: (by: Order) => string, ordered: () => void): TemplateResult {
  return html`<div class="figs ce-figs">${all(overview).map((one) => html`<a class="fig ${one.value ? one.tone : 'c-none'}" href=${one.href ?? address(one.by)}
    aria-label=${one.href ? nothing : say().sortBy(one.label, [count(one.value), one.small].filter(Boolean).join(' '))} @click=${one.href ? nothing : ordered}>
    <span class="k">${icon(one.icon)}${one.label}</span><span class="v"><span class="n2">${count(one.value)}</span>${one.small ? html`<small>${one.small}</small>` : nothing}</span></a>`)}</div>`;
}
