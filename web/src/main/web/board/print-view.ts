import { html, type TemplateResult } from 'lit';
import type { Board, BoardRoom } from './board.ts';
import { cellOf, type Looking } from './cells.ts';
import { say } from './messages.ts';

/** On paper the board is a list: a floor after the other, a room a line. */
export function roomList(board: Board, looking: Looking): TemplateResult {
  const words = say();
  const { columns } = words;
  return html`<div class="room-list"><h1>${words.list}</h1><table class="table"><thead><tr>
      <th scope="col">${columns.floor}</th><th scope="col">${columns.room}</th><th scope="col">${columns.state}</th><th scope="col">${columns.who}</th>
      <th scope="col">${columns.risk}</th><th scope="col">${columns.day}</th><th scope="col">${columns.note}</th></tr></thead>
    <tbody>${board.buildings.flatMap((building) => building.floors.flatMap((floor) => [...floor.rooms].sort((a, b) => a.number.localeCompare(b.number)).filter(looking.shown).map((room) => line(room, floor.number, looking))))}</tbody></table></div>`;
}

function line(room: BoardRoom, floor: number, looking: Looking): TemplateResult {
  const words = say();
  const cell = cellOf(room, { ...looking, narrow: false, fits: undefined });
  const each = (text: (occupant: BoardRoom['occupants'][number]) => string) => room.occupants.map(text).join(words.separator);
  return html`<tr><td>${floor}</td><td><b>${room.number}</b></td><td>${words.phase[room.phase]}</td><td>${each((one) => one.name)}</td>
    <td>${each((one) => one.riskClass ? words.risk[one.riskClass] : '')}</td><td>${each((one) => one.day === null ? '' : `${one.day}/${one.days}`)}</td>
    <td>${cell.leaving ?? cell.line ?? ''}</td></tr>`;
}
