import type { Item } from './queue-item.ts';
import type { Floor, Reading, Resident, Round, Slot } from './round.ts';

/** How somebody's check stands, as this phone knows it. */
export type Standing = 'left' | 'waiting' | 'refused' | 'saved' | 'out';

/** Somebody in the order of walking; `shown` is the reading of the current check, kept or on this phone. */
export interface Stop {
  resident: Resident;
  room: string;
  mates: number;
  standing: Standing;
  shown: Pick<Reading, 'centi' | 'deviceFault' | 'measuredAt'> | undefined;
  item: Item | undefined;
}

/** Everybody of a floor, or of the site, door by door. What the server has not said to have is not saved. */
export function stopsOf(round: Round, floor: Floor | undefined, items: readonly Item[]): Stop[] {
  const rooms = (floor ? [floor] : round.floors).flatMap((each) => each.rooms);
  const stops = rooms.flatMap((room) => room.people.map((resident) => stopOf(round.current, resident, room.number, room.people.length - 1, items)));
  return floor ? stops : [...stops, ...round.elsewhere.map((resident) => stopOf(round.current, resident, '', 0, items))];
}

function stopOf(slot: Slot, resident: Resident, room: string, mates: number, items: readonly Item[]): Stop {
  const within = (at: string) => Date.parse(at) >= Date.parse(slot.from) && Date.parse(at) < Date.parse(slot.to);
  const mine = items.filter((item) => item.reading.person === resident.person && within(item.reading.measuredAt));
  const kept = resident.readings.filter((reading) => within(reading.measuredAt)).at(-1);
  const item = mine.find((each) => each.state === 'refused') ?? mine.find((each) => each.state !== 'saved') ?? mine.at(-1);
  const made = (kept && !kept.deviceFault) || item?.state === 'saved' && !item.reading.deviceFault;
  const standing: Standing = item?.state === 'refused' ? 'refused' : item && item.state !== 'saved' ? 'waiting' : made ? 'saved' : resident.out ? 'out' : 'left';
  return { resident, room, mates, standing, shown: item?.reading ?? kept, item };
}

export interface Progress {
  saved: number;
  waiting: number;
  left: number;
  total: number;
}

/** Who is out for treatment is nobody's to measure; what was refused is still to be done. */
export function progressOf(stops: readonly Stop[]): Progress {
  const count = (...standings: Standing[]) => stops.filter((stop) => standings.includes(stop.standing)).length;
  return { saved: count('saved'), waiting: count('waiting'), left: count('left', 'refused'), total: stops.length - count('out') };
}

/** Whose door comes next, from this one on and then from the start; undefined when all is done. */
export function nextAfter(stops: readonly Stop[], person: string | undefined): Stop | undefined {
  const at = stops.findIndex((stop) => stop.resident.person === person);
  return [...stops.slice(at + 1), ...stops.slice(0, Math.max(at, 0))].find((stop) => stop.standing === 'left');
}

/** The newest reading of a body in each of the two checks before the current one, the earlier first. */
export function earlier(round: Round, resident: Resident): { slot: Slot; centi: number }[] {
  const at = round.slots.findIndex((slot) => slot.from === round.current.from);
  return round.slots.slice(Math.max(0, at - 2), at).flatMap((slot) => {
    const reading = resident.readings.filter((each) => !each.deviceFault && Date.parse(each.measuredAt) >= Date.parse(slot.from) && Date.parse(each.measuredAt) < Date.parse(slot.to)).at(-1);
    return reading ? [{ slot, centi: reading.centi }] : [];
  });
}
