import type { BoardRoom } from '../board/board.ts';
import { cellOf, type Looking } from '../board/cells.ts';
import type { Fit } from '../board/fits.ts';
import type { RoomCell } from '../elements/lz-room-cell.ts';
import { say } from './messages.ts';

/** Somebody who is to be in a room. */
export interface Coming {
  name: string;
  risk: RoomCell['risk'];
  pinned: boolean;
  unfit: boolean;
}

export interface Drawing extends Looking {
  coming: (room: string) => readonly Coming[];
  excluded: (room: string) => boolean;
}

/** A room as the board has it, with who is to come into it. */
export function placingCell(room: BoardRoom, drawing: Drawing): RoomCell {
  const cell = cellOf(room, { ...drawing, best: drawing.best });
  const coming = drawing.coming(room.id);
  if (coming.length === 0) return drawing.excluded(room.id) ? { ...cell, icon: 'ban', state: say().excluded, dim: true, spoken: `${cell.spoken}${say().comma}${say().excluded}` } : cell;
  const first = coming[0]!;
  const unfit = coming.some((one) => one.unfit);
  const fit = fitOf(drawing.fits?.get(room.id), room.id === drawing.best);
  return {
    number: room.number, meaning: unfit ? 'fever' : 'accent', icon: unfit ? 'noc' : first.pinned ? 'bookmark' : 'person', name: first.name,
    ...(coming.length + room.occupants.length > 1 ? { people: coming.length + room.occupants.length } : {}),
    ...(first.risk ? { risk: first.risk } : {}), ...(coming.length > 1 ? { line: coming.slice(1).map(({ name }) => name).join(say().comma) } : { state: say().proposed }),
    ...fit, ...(drawing.fits && !drawing.fits.get(room.id)?.fits ? { dim: true } : {}),
    spoken: say().spoken(room.number, coming.map(({ name }) => name).join(say().comma)),
  };
}

function fitOf(fit: Fit | undefined, best: boolean): Partial<RoomCell> {
  return fit?.fits ? { fit: best ? 'best' : 'fit' } : {};
}
