import { html, type TemplateResult } from 'lit';
import { date, time } from '../shared/dates.ts';
import { messages } from '../shared/i18n.ts';
import { session, site, siteName } from '../shared/session.ts';
import type { Board, BoardRoom } from './board.ts';
import { cellOf, daysOf, type Looking } from './cells.ts';
import type { Filter } from './filters.ts';
import { say } from './messages.ts';

const paper = messages({
  zh: { list: '房间清单', madeUp: '演示数据，人物虚构', columns: { floor: '楼层', room: '房号', state: '状态', who: '住客', risk: '类别', day: '天数', note: '备注' } },
  en: { list: 'Room list', madeUp: 'demonstration, all people invented', columns: { floor: 'Floor', room: 'Room', state: 'State', who: 'Occupant', risk: 'Class', day: 'Day', note: 'Note' } },
});

/** On paper the board is a list: a floor after the other, a room a line, under where, when and by whom it was printed. */
export function roomList(board: Board, looking: Looking, wanted: readonly Filter[]): TemplateResult {
  const words = say();
  const { columns, list, madeUp } = paper();
  const { now, zone } = looking.today;
  return html`<div class="room-list"><h1>${site.value ? siteName(site.value) : ''} · ${list}</h1>
    <p class="t1">${[`${date(now, { zone, now })} ${time(now, { zone })}`, session.value?.user.name, wanted.map((filter) => words.figure[filter]).join(words.separator),
      session.value?.demo ? madeUp : ''].filter(Boolean).join(' · ')}</p><table class="table"><thead><tr>
      <th scope="col">${columns.floor}</th><th scope="col">${columns.room}</th><th scope="col">${columns.state}</th><th scope="col">${columns.who}</th>
      <th scope="col">${columns.risk}</th><th scope="col">${columns.day}</th><th scope="col">${columns.note}</th></tr></thead>
    <tbody>${board.buildings.flatMap((building) => building.floors.flatMap((floor) => [...floor.rooms].sort((a, b) => a.number.localeCompare(b.number)).filter(looking.shown).map((room) => line(room, floor.number, looking))))}</tbody></table></div>`;
}

function line(room: BoardRoom, floor: number, looking: Looking): TemplateResult {
  const words = say();
  const cell = cellOf(room, { ...looking, narrow: false, fits: undefined });
  const each = (text: (occupant: BoardRoom['occupants'][number]) => string) => room.occupants.map(text).join(words.separator);
  return html`<tr><td>${floor}</td><td><b>${room.number}</b></td><td>${words.phase[room.phase]}</td><td>${each((one) => one.name)}</td>
    <td>${each((one) => one.riskClass ? words.risk[one.riskClass] : '')}</td><td>${each((one) => one.riskClass ? daysOf(one) : '')}</td>
    <td>${cell.leaving ?? cell.line ?? ''}</td></tr>`;
}
