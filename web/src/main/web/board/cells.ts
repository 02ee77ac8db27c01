import type { RoomCell } from '../elements/lz-room-cell.ts';
import { calendarDay, dayOf, moment } from '../shared/dates.ts';
import { looks } from '../room/facts.ts';
import { presentIn, type BoardRoom, type Occupant, type RiskClass } from './board.ts';
import { isFree, isLeaving, type Today } from './filters.ts';
import type { Fit } from './fits.ts';
import { say } from './messages.ts';

/** What is looked for on the board at the moment. */
export interface Looking {
  today: Today;
  /** The answers for the person who is placed, by room; undefined while nobody is. */
  fits?: ReadonlyMap<string, Fit> | undefined;
  /** The room that would be taken. */
  best?: string | undefined;
  /** Says why a room does not fit. */
  reasonOf?: (fit: Fit) => string;
  shown: (room: BoardRoom) => boolean;
  /** The cell has little room: times stand without words. */
  narrow: boolean;
  /** All on the floor are of one class, which a narrow cell need not repeat. */
  oneClass: boolean;
}

const kinds: Record<RiskClass, 'k1' | 'k2' | 'k3' | 'k4'> = {
  CLOSE_CONTACT: 'k1', RED_CODE: 'k1', SECONDARY_CONTACT: 'k2', ARRIVAL: 'k3', DISCHARGED: 'k3', OTHER: 'k3', YELLOW_CODE: 'k4',
};

/** A room in the words of its cell. */
export function cellOf(room: BoardRoom, looking: Looking): RoomCell {
  const cell = { number: room.number, ...looks[room.phase], ...content(room, looking) };
  const fit = looking.fits?.get(room.id);
  const chosen = fit?.fits ? asFitting(room, fit, looking) : {};
  const faded = !looking.shown(room) || (looking.fits !== undefined && !fit?.fits);
  const shown: Omit<RoomCell, 'spoken'> = { ...cell, ...chosen, ...(faded ? { dim: true } : {}) };
  return { ...shown, spoken: spoken(room, looking, fit) };
}

function content(room: BoardRoom, { today, narrow, oneClass }: Looking): Omit<RoomCell, 'number' | 'meaning' | 'icon' | 'spoken'> {
  const words = say();
  const reading = { zone: today.zone, now: today.now };
  switch (room.phase) {
    case 'OCCUPIED': return occupied(room, today, narrow, oneClass);
    case 'CLEAN': return isFree(room, today.now) ? { state: words.phase.CLEAN, line: words.beds(room.beds) }
      : { state: words.phase.CLEAN, line: words.fromTime(moment(room.readyAt!, reading)) };
    case 'RESERVED': {
      const next = room.occupants[0];
      return { ...(next ? { name: next.name } : {}), state: words.phase.RESERVED, ...(next?.from ? { line: words.kept(moment(next.from, reading)) } : {}) };
    }
    case 'AWAITING_DISINFECTION': return { state: words.phase.AWAITING_DISINFECTION, line: narrow ? moment(room.since, reading) : words.left(moment(room.since, reading)) };
    case 'DISINFECTING':
    case 'AWAITING_SAMPLE': return { state: (narrow ? words.phaseNarrow : words.phase)[room.phase], line: room.expectedEnd ? words.until(moment(room.expectedEnd, reading)) : narrow ? moment(room.since, reading) : words.since(moment(room.since, reading)) };
    case 'OUT_OF_SERVICE': return { state: words.phase.OUT_OF_SERVICE, ...(room.reason ? { line: room.reason } : {}) };
  }
}

function occupied(room: BoardRoom, today: Today, narrow: boolean, oneClass: boolean): Partial<RoomCell> {
  const words = say();
  const there = presentIn(room);
  const first = there.find((occupant) => occupant.leavingToday) ?? there[0];
  if (!first) return { state: words.phase.OCCUPIED };
  const leaving = isLeaving(room);
  const counted = first.day !== null && first.days !== null;
  return {
    name: first.name,
    ...(there.length > 1 ? { people: there.length } : {}),
    ...(leaving ? { icon: 'exit' as const } : {}),
    ...(first.riskClass && !(narrow && oneClass) ? { risk: { label: words.risk[first.riskClass], kind: kinds[first.riskClass] } } : {}),
    ...(first.riskClass ? { day: daysOf(first) } : {}),
    ...(counted ? { over: Math.min(1, Math.max(0, first.day! / first.days!)) } : {}),
    ...(there.some((occupant) => occupant.out) ? { line: words.away } : leaving ? { leaving: words.leavingToday }
      : first.lastDay ? { line: words.leavesBy(shortDay(first.lastDay, today, narrow)) } : {}),
  };
}

/** `5/14`, `5` where the rule has no end; where no rule was in force nothing is counted, and that is said. */
export function daysOf({ day, days }: Pick<Occupant, 'day' | 'days'>): string {
  return day === null ? say().noRule : days === null ? String(day) : `${day}/${days}`;
}

/** `day 5 of 14`, or that nothing is counted; empty without an order. */
export function daysInWords({ riskClass, day, days }: Pick<Occupant, 'riskClass' | 'day' | 'days'>): string {
  return day !== null && days !== null ? dayOf(day, days) : riskClass && day === null ? say().noRuleWhole : '';
}

/** `8月18日`, `18 Aug`; the weekday stands in the drawer. */
function shortDay(isoDate: string, { now }: Today, narrow: boolean): string {
  const whole = calendarDay(isoDate, { now });
  const day = whole.replace(/\s*周.$/, '').replace(/^\w{3} (?=\d)/, '');
  return narrow ? day.replace(/(\d+)月(\d+)日/, '$1/$2') : day;
}

/** A free room that fits says so and why; an occupied one keeps its content within the outline. */
function asFitting(room: BoardRoom, fit: Fit, { best }: Looking): Partial<RoomCell> {
  const words = say();
  const first = room.id === best;
  const family = fit.advantages.find((advantage) => advantage.kind === 'NEXT_TO_FAMILY');
  const outline = { fit: first ? 'best' as const : 'fit' as const };
  if (room.phase !== 'CLEAN') return outline;
  return { ...outline, icon: 'check', state: first ? words.best : words.fits, line: family?.room ? words.near(family.room) : words.beds(room.beds) };
}

function spoken(room: BoardRoom, looking: Looking, fit: Fit | undefined): string {
  const words = say();
  const { today } = looking;
  const reading = { zone: today.zone, now: today.now };
  const parts = [room.number, words.phase[room.phase]];
  for (const occupant of room.occupants) {
    parts.push(occupant.name);
    if (occupant.riskClass) parts.push(words.riskWhole[occupant.riskClass]);
    const days = daysInWords(occupant);
    if (days) parts.push(days);
    if (occupant.out) parts.push(words.away);
    if (!occupant.present && occupant.from) parts.push(words.kept(moment(occupant.from, reading)));
  }
  if (isLeaving(room)) parts.push(words.leavingToday);
  if (room.phase !== 'OCCUPIED' && room.phase !== 'RESERVED') {
    const line = content(room, looking).line;
    if (line) parts.push(line);
  }
  if (room.phase === 'OUT_OF_SERVICE' && room.expectedEnd) parts.push(words.until(moment(room.expectedEnd, reading)));
  if (fit) parts.push(fit.fits ? room.id === looking.best ? words.best : words.fits : `${words.doesNotFit}: ${looking.reasonOf?.(fit) ?? ''}`);
  return parts.join(words.separator);
}

/** Cells that have not changed stay the same objects, so that only what changed is drawn again. */
export class Cells {
  readonly #known = new Map<string, { text: string; cell: RoomCell }>();

  of(room: BoardRoom, looking: Looking): RoomCell {
    const cell = cellOf(room, looking);
    const text = JSON.stringify(cell);
    const known = this.#known.get(room.id);
    if (known?.text === text) return known.cell;
    this.#known.set(room.id, { text, cell });
    return cell;
  }
}
