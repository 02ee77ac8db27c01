import type { Phase, Side, Soil } from '../room/facts.ts';

export type RiskClass = 'CLOSE_CONTACT' | 'SECONDARY_CONTACT' | 'ARRIVAL' | 'YELLOW_CODE' | 'RED_CODE' | 'DISCHARGED' | 'OTHER';

export type StayState = 'ORDERED' | 'EN_ROUTE' | 'ADMITTED' | 'RELEASED' | 'TRANSFERRED' | 'ABSCONDED' | 'DIED' | 'CANCELLED' | 'CLOSED';

/** Somebody who lies in a room, or for whom a bed in it is kept. */
export interface Occupant {
  stay: string;
  person: string;
  /** As the role and the language may see it: whole, shortened or initials. */
  name: string;
  /** Beside a shortened name, where two may look alike: the name as it is written; null where it says no more. */
  also: string | null;
  bed: string;
  riskClass: RiskClass | null;
  state: StayState;
  /** False while the bed is only kept. */
  present: boolean;
  /** Out for treatment; the bed is kept. */
  out: boolean;
  /** Day of the isolation, and how many it has; null where no rule counts them. */
  day: number | null;
  days: number | null;
  /** Here since, or expected at. */
  from: string | null;
  /** The day on which it can be over, or is planned to be: `2021-08-18`. */
  lastDay: string | null;
  /** It can be over today, is planned for today, or was ended and the person is still here. */
  leavingToday: boolean;
  kinGroup: string | null;
}

export interface BoardRoom {
  id: string;
  number: string;
  side: Side;
  /** Place in the order of doors on its side. */
  door: number;
  corridor: string | null;
  zone: Zone;
  beds: number;
  capacity: number;
  accessible: boolean;
  phase: Phase;
  soil: Soil;
  since: string;
  /** Nobody may move in before. */
  readyAt: string | null;
  reason: string | null;
  expectedEnd: string | null;
  occupants: readonly Occupant[];
}

export type Zone = 'CLEAN' | 'BUFFER' | 'CONTAMINATED';

export interface Landmark {
  kind: 'STAIRS' | 'LIFT' | 'EXIT' | 'BUFFER' | 'NURSE_STATION';
  name: string;
  nameEn: string | null;
  /** Stands after the doors of this order: 0 before the first. */
  door: number;
}

export interface BoardFloor {
  id: string;
  number: number;
  label: string | null;
  /** Whom the floor serves; empty for everybody. */
  riskClasses: readonly RiskClass[];
  landmarks: readonly Landmark[];
  rooms: readonly BoardRoom[];
}

export interface BoardBuilding {
  name: string;
  nameEn: string | null;
  floors: readonly BoardFloor[];
}

/** Somebody who is expected, with or without a bed that is kept. */
export interface Waiting extends Occupant {
  /** Rooms in which the family lies, by number. */
  familyRooms: readonly string[];
  /** The room that is kept. */
  room: string | null;
}

export interface Board {
  buildings: readonly BoardBuilding[];
  waiting: readonly Waiting[];
}

export function roomsOf(board: Board): BoardRoom[] {
  return board.buildings.flatMap((building) => building.floors.flatMap((floor) => floor.rooms));
}

/** The name with nothing shortened, where there is room for it. */
export function called({ name, also }: Pick<Occupant, 'name' | 'also'>): string {
  return also === null ? name : `${name} ${also}`;
}

/** Those who lie in the room now. */
export function presentIn(room: BoardRoom): Occupant[] {
  return room.occupants.filter((occupant) => occupant.present);
}
