import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import type { Meaning } from '../elements/lz-tag.ts';
import { lasting, moment } from '../shared/dates.ts';
import type { IconName } from '../shared/icons.ts';
import type { Figures } from './figures.ts';
import { turned, type Filter, type Today } from './filters.ts';
import { say } from './messages.ts';

interface Figure {
  filter: Filter;
  meaning: Meaning;
  icon: IconName;
  value: number;
  note: string;
}

function figures(of: Figures, today: Today): Figure[] {
  const words = say();
  const at = (instant: string | null, word: (time: string) => string) => instant ? word(moment(instant, { zone: today.zone, now: today.now })) : '';
  return [
    { filter: 'free', meaning: 'free', icon: 'door', value: of.free, note: words.ofRooms(of.rooms) },
    { filter: 'reserved', meaning: 'reserved', icon: 'bookmark', value: of.reserved, note: at(of.nextArrival, words.at) },
    { filter: 'occupied', meaning: 'occ', icon: 'bed', value: of.occupied, note: words.people(of.people) },
    { filter: 'dirty', meaning: 'dirty', icon: 'drop', value: of.dirty, note: of.dirtyLongest === null ? '' : words.longest(lasting(of.dirtyLongest)) },
    { filter: 'disinfecting', meaning: 'disinf', icon: 'spray', value: of.disinfecting, note: at(of.disinfectedBy, words.until) },
    { filter: 'sample', meaning: 'sample', icon: 'flask', value: of.sample, note: at(of.sampledBy, words.about) },
    { filter: 'out', meaning: 'out', icon: 'ban', value: of.out, note: '' },
    { filter: 'leaving', meaning: 'occ', icon: 'exit', value: of.leaving, note: of.undecided ? words.undecided(of.undecided) : '' },
  ];
}

/** The figures on top: legend of the colours, and links that show only what they count. */
export function figuresView(of: Figures, today: Today, wanted: readonly Filter[], address: (show: string | undefined) => string): TemplateResult {
  return html`<nav class="figs" aria-label=${say().figures}>${figures(of, today).map(({ filter, meaning, icon: name, value, note }) => html`
    <a class="fig c-${meaning}" href=${address(turned(wanted, filter))} aria-current=${wanted.includes(filter) ? 'true' : nothing}>
      <span class="k">${icon(name)}${say().figure[filter]}</span><span class="v"><span class="n2">${value}</span>${note ? html`<small>${note}</small>` : nothing}</span></a>`)}</nav>`;
}
