import type { Phase, Side, Soil } from '../room/facts.ts';
import type { Language } from '../shared/i18n.ts';
import type { Board, BoardBuilding, BoardFloor, BoardRoom, Landmark, Occupant, RiskClass, StayState, Waiting, Zone } from './board.ts';

/** Somebody at a site as the server answers. */
export interface LodgerAnswer {
  stay: string;
  person: string;
  name: string;
  englishName: string | null;
  kinGroup: string | null;
  state: StayState;
  riskClass: RiskClass | null;
  progress: { day: number; of: number | null; lastDay: string | null } | null;
  room: string | null;
  bed: string | null;
  from: string | null;
  to: string | null;
  present: boolean;
  out: boolean;
  leavingToday: boolean;
}

export interface BoardAnswer {
  floors: readonly {
    id: string; building: string; buildingEn: string | null; number: number; label: string | null; riskClasses: readonly RiskClass[];
    landmarks: readonly Landmark[];
    rooms: readonly {
      id: string; number: string; place: { zone: Zone; corridor: string | null; side: Side; door: number };
      features: { capacity: number; accessible: boolean }; beds: number; phase: Phase; soil: Soil; since: string;
      readyAt: string | null; expectedEnd: string | null; reason: string | null; occupants: readonly LodgerAnswer[];
    }[];
  }[];
}

/** The server's answers as the board draws them: names in the reader's language, floors under their buildings. */
export function boardOf(answer: BoardAnswer, expected: readonly LodgerAnswer[], language: Language): Board {
  const buildings = new Map<string, BoardBuilding & { floors: BoardFloor[] }>();
  for (const { building, buildingEn, rooms, ...floor } of answer.floors) {
    const its = buildings.get(building) ?? { name: building, nameEn: buildingEn, floors: [] };
    buildings.set(building, its);
    its.floors.push({ ...floor, rooms: rooms.map((room) => roomOf(room, language)) });
  }
  const all = answer.floors.flatMap((floor) => floor.rooms);
  return { buildings: [...buildings.values()], waiting: expected.map((one) => waitingOf(one, all, language)) };
}

function roomOf({ place, features, occupants, ...room }: BoardAnswer['floors'][number]['rooms'][number], language: Language): BoardRoom {
  return { ...room, ...place, capacity: features.capacity, accessible: features.accessible, occupants: occupants.map((one) => occupantOf(one, language)) };
}

function occupantOf(one: LodgerAnswer, language: Language): Occupant {
  return {
    stay: one.stay, person: one.person, name: language === 'en' ? one.englishName ?? one.name : one.name,
    also: language === 'en' && one.englishName !== null && one.englishName !== one.name ? one.name : null, bed: one.bed ?? '',
    riskClass: one.riskClass, state: one.state, present: one.present, out: one.out, day: one.progress?.day ?? null,
    days: one.progress?.of ?? null, from: one.from, lastDay: one.progress?.lastDay ?? null, leavingToday: one.leavingToday, kinGroup: one.kinGroup,
  };
}

function waitingOf(one: LodgerAnswer, rooms: BoardAnswer['floors'][number]['rooms'], language: Language): Waiting {
  const family = one.kinGroup === null ? []
    : rooms.filter((room) => room.occupants.some((other) => other.kinGroup === one.kinGroup && other.person !== one.person)).map((room) => room.number);
  return { ...occupantOf(one, language), room: one.room, familyRooms: family };
}
