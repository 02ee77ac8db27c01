import type { BoardBuilding, BoardFloor, BoardRoom, Landmark } from './board.ts';

/** A door on its side of the corridor; `column` is missing where doors of both sides do not face each other. */
export interface Door {
  room: BoardRoom;
  column?: number;
}

export interface Corridor {
  name: string | null;
  columns: number;
  left: readonly Door[];
  right: readonly Door[];
  /** What stands before the first door, between doors, and after the last. */
  start: readonly Landmark[];
  middle: readonly Landmark[];
  end: readonly Landmark[];
}

/** The floor that was asked for by its number, or all. */
export function floorsOf({ floors }: BoardBuilding, wanted: string | null): readonly BoardFloor[] {
  const one = floors.filter((floor) => String(floor.number) === wanted);
  return one.length ? one : floors;
}

/** A floor as one walks it: each corridor with its doors in order on both sides. */
export function corridorsOf(floor: BoardFloor): Corridor[] {
  const names = [...new Set(floor.rooms.map((room) => room.corridor))];
  return names.map((name, index) => corridor(name, floor.rooms.filter((room) => room.corridor === name),
    index === 0 ? floor.landmarks : []));
}

function corridor(name: string | null, rooms: readonly BoardRoom[], landmarks: readonly Landmark[]): Corridor {
  const side = (of: BoardRoom['side']) => rooms.filter((room) => room.side === of).sort((a, b) => a.door - b.door || a.number.localeCompare(b.number));
  const left = side('LEFT');
  const right = side('RIGHT');
  const longest = Math.max(left.length, right.length);
  const doors = [...new Set(rooms.map((room) => room.door))].sort((a, b) => a - b);
  // Gaps are shown only where doors face each other; odd numbers on one side and even on the other do not.
  const facing = doors.length <= longest * 1.25 && distinct(left) && distinct(right);
  const place = (room: BoardRoom): Door => facing ? { room, column: doors.indexOf(room.door) + 1 } : { room };
  const last = doors[doors.length - 1] ?? 0;
  return {
    name, left: left.map(place), right: right.map(place), columns: facing ? doors.length : longest,
    start: landmarks.filter((mark) => mark.door < (doors[0] ?? 1)),
    middle: landmarks.filter((mark) => mark.door >= (doors[0] ?? 1) && mark.door < last),
    end: landmarks.filter((mark) => mark.door >= (doors[0] ?? 1) && mark.door >= last),
  };
}

function distinct(rooms: readonly BoardRoom[]): boolean {
  return new Set(rooms.map((room) => room.door)).size === rooms.length;
}

/** The lines of cells on a floor, as the arrow keys walk them. */
export function linesOf(floors: readonly BoardFloor[]): string[][] {
  return floors.flatMap((floor) => corridorsOf(floor).flatMap(({ left, right }) => [left, right]))
    .filter((line) => line.length > 0).map((line) => line.map((door) => door.room.id));
}

/** Where an arrow leads from a cell; undefined for other keys. At the edge it stays. */
export function walk(lines: readonly (readonly string[])[], from: string, key: string): string | undefined {
  const at = lines.findIndex((line) => line.includes(from));
  if (at < 0) return undefined;
  const line = lines[at]!;
  const column = line.indexOf(from);
  const inLine = (to: readonly string[] | undefined, index: number) => to?.[Math.max(0, Math.min(index, to.length - 1))] ?? from;
  switch (key) {
    case 'ArrowLeft': return inLine(line, column - 1);
    case 'ArrowRight': return inLine(line, column + 1);
    case 'ArrowUp': return inLine(lines[at - 1], column);
    case 'ArrowDown': return inLine(lines[at + 1], column);
    case 'Home': return line[0];
    case 'End': return line[line.length - 1];
    case 'PageUp': return inLine(lines[Math.max(0, at - 2)], column);
    case 'PageDown': return inLine(lines[Math.min(lines.length - 1, at + 2)], column);
    default: return undefined;
  }
}
