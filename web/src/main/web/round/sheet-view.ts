import { html, type TemplateResult } from 'lit';
import { called } from '../shared/called.ts';
import { now, zone } from '../shared/clock.ts';
import { date, time } from '../shared/dates.ts';
import { session, site, siteName } from '../shared/session.ts';
import { say } from './messages.ts';
import type { Floor, Round } from './round.ts';
import { earlier, type Stop } from './walk.ts';
import { daysOf, degrees, heedOf } from './words.ts';

/** On paper: a line a person, with room to write for when there is neither network nor battery. */
export function sheet(round: Round, stops: readonly Stop[], floor: Floor | undefined): TemplateResult {
  const words = say();
  const { columns } = words;
  const at = now();
  return html`<div class="round-sheet"><h1>${site.value ? siteName(site.value) : ''} · ${words.sheet}</h1>
    <p class="t1">${[words.slot(round.current.number, round.current.of), words.due(time(round.current.due, { zone: zone.value })), floor ? words.floor(floor.number) : words.wholeSite,
      `${date(at, { zone: zone.value, now: at })} ${time(at, { zone: zone.value })}`, session.value?.user.name].filter(Boolean).join(words.dot)}</p>
    <table class="table"><thead><tr>${[columns.room, columns.who, columns.risk, columns.day, columns.needs, columns.before, columns.value, columns.symptoms].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${stops.map(({ resident, room, shown }) => html`<tr><td><b>${room}</b></td><td>${called(resident)}</td><td>${resident.riskClass ? words.risk[resident.riskClass] : ''}</td><td>${daysOf(resident)}</td>
      <td>${resident.out ? words.standing.out : heedOf(resident).join(words.comma)}</td><td>${earlier(round, resident).map(({ centi }) => degrees(centi)).join(' / ')}</td><td>${shown ? degrees(shown.centi) : '________'}</td><td>____________</td></tr>`)}</tbody></table></div>`;
}
