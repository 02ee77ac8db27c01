/* The forecast as it is answered, and which rooms and people each figure is made of. Free of the page, so that it can be tried without one. */

export type Phase = 'CLEAN' | 'RESERVED' | 'OCCUPIED' | 'AWAITING_DISINFECTION' | 'DISINFECTING' | 'AWAITING_SAMPLE' | 'OUT_OF_SERVICE';
export type Why = 'ENDED' | 'MAY_LEAVE' | 'EARLIEST' | 'TRANSFER' | 'PLANNED' | 'ORDER' | 'BLOCKED' | 'NO_RULE' | 'NO_END';
export type Basis = 'ASKED' | 'RECENT' | 'ANNOUNCED';
export type Source = 'ARRIVALS' | 'PRESENT' | 'ONE_EACH';

/** `told` is null where nothing on record says when, `soonest` where it is not to be thought of. */
export interface When {
  told: string | null;
  soonest: string | null;
}

export interface Day {
  date: string;
  free: number;
  lowest: number;
  most: number;
  mostLowest: number;
  taken: number;
  held: number;
  turning: number;
  out: number;
  leaving: number;
  cleaned: number;
  announced: number;
  supposed: number;
}

export interface Reserve {
  division: string;
  name: string;
  nameEn: string;
  inhabitants: number;
  countedOn: string;
  source: string;
  recordedBy: string;
  recordedAt: string;
  per10000: number;
  rooms: number;
}

export interface SiteForecast {
  site: string;
  name: string;
  nameEn: string;
  kind: 'ISOLATION' | 'RESIDENCE';
  zone: string;
  asOf: string;
  open: boolean;
  rooms: number;
  now: number;
  arrivals: { perDay: number; basis: Basis; recent: number; days: number; today: number; people: number; inRooms: number; sharing: Source; longest: number | null; shortest: number | null };
  days: readonly Day[];
  runsOut: string | null;
  runsOutLate: string | null;
  below: string | null;
  belowLate: string | null;
  untold: number;
  unknown: number;
  reserve: Reserve | null;
}

export interface Room {
  id: string;
  number: string;
  phase: Phase;
  people: number;
  left: When | null;
  free: When;
}

export interface Person {
  stay: string;
  person: string;
  name: string;
  englishName: string;
  room: string | null;
  present: boolean;
  comes: string | null;
  leaves: When;
  why: Why;
  lacks: readonly { lack: string; day: number | null; date: string | null }[] | null;
}

export interface Answer {
  forecast: SiteForecast;
  area: readonly { code: string; level: string; name: string; nameEn: string }[];
  rooms: readonly Room[];
  people: readonly Person[];
}

/** Each opens the list behind it. */
export type Figure = 'free' | 'held' | 'turning' | 'out' | 'leaving' | 'cleaned' | 'announced' | 'taken' | 'untold' | 'unknown' | 'now';

/** @param from first and last instant of a day, in milliseconds; today's begins when it was reckoned */
export interface Span {
  from: number;
  to: number;
}

const place = (room: Room, moment: number): 'free' | 'held' | 'turning' | 'out' => {
  if (room.free.told !== null && Date.parse(room.free.told) <= moment) return 'free';
  if (room.left !== null) return room.left.told !== null && Date.parse(room.left.told) <= moment ? 'turning' : 'held';
  return room.phase === 'OUT_OF_SERVICE' ? 'out' : 'turning';
};

const within = (at: string | null, { from, to }: Span): boolean => at !== null && Date.parse(at) >= from && Date.parse(at) <= to;

/** Which rooms or people a figure of a day is made of. */
export function behind({ rooms, people, forecast }: Answer, figure: Figure, span: Span): { rooms: readonly Room[]; people: readonly Person[] } {
  const now = Date.parse(forecast.asOf);
  const comes = (one: Person): number | undefined => one.present || one.comes === null ? undefined : Math.max(now, Date.parse(one.comes));
  const ofRooms = (keep: (room: Room) => boolean) => ({ rooms: rooms.filter(keep), people: [] });
  const ofPeople = (keep: (one: Person) => boolean) => ({ rooms: [], people: people.filter(keep) });
  switch (figure) {
    case 'now': return ofRooms((room) => place(room, now) === 'free');
    case 'free': case 'held': case 'turning': case 'out': return ofRooms((room) => place(room, span.to) === figure);
    case 'cleaned': return ofRooms((room) => within(room.free.told, span) && Date.parse(room.free.told!) > now);
    case 'leaving': return ofPeople((one) => within(one.leaves.told, span));
    case 'announced': return ofPeople((one) => { const at = comes(one); return at !== undefined && at >= span.from && at <= span.to; });
    case 'taken': return ofPeople((one) => one.room === null && (one.present || (comes(one) ?? now) <= span.to));
    case 'untold': return ofPeople((one) => one.present && one.leaves.told === null);
    case 'unknown': return ofPeople((one) => !one.present && one.comes === null);
  }
}

/** The next and the one before, for the keys; it stays where there is none. */
export function stepped(day: number, by: number, days: number): number {
  return Math.max(0, Math.min(days - 1, day + by));
}

const sums = ['free', 'lowest', 'most', 'mostLowest', 'taken', 'held', 'turning', 'out', 'leaving', 'cleaned', 'announced', 'supposed'] as const;

/**
 * All open isolation sites as one; nothing where there are none. A place without rooms is helped by one that has some: the
 * sum is what an area has as long as people can be sent. The line is drawn where all of them have the same.
 */
export function together(all: readonly SiteForecast[]): SiteForecast | undefined {
  const sites = all.filter(({ open, kind }) => open && kind === 'ISOLATION'), first = sites[0];
  if (!first) return undefined;
  const days = first.days.map((day, i) => ({ ...day, ...Object.fromEntries(sums.map((name) => [name, sites.reduce((sum, site) => sum + site.days[i]![name], 0)])) }));
  const reserve = sites.every((site) => site.reserve?.division === first.reserve?.division) ? first.reserve : null;
  const when = (name: 'lowest' | 'mostLowest', line: number) => days.find((day) => day[name] < line)?.date ?? null;
  const add = (of: (site: SiteForecast) => number) => sites.reduce((sum, site) => sum + of(site), 0);
  return { ...first, days, reserve, rooms: add(({ rooms }) => rooms), now: add((site) => site.now), untold: add(({ untold }) => untold), unknown: add(({ unknown }) => unknown),
    runsOut: when('lowest', 1), runsOutLate: when('mostLowest', 1), below: reserve ? when('lowest', reserve.rooms) : null, belowLate: reserve ? when('mostLowest', reserve.rooms) : null };
}
