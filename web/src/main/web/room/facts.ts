import type { IconName } from '../shared/icons.ts';
import type { Meaning } from '../elements/lz-tag.ts';

export type Phase = 'CLEAN' | 'RESERVED' | 'OCCUPIED' | 'AWAITING_DISINFECTION' | 'DISINFECTING' | 'AWAITING_SAMPLE' | 'OUT_OF_SERVICE';
export type Soil = 'NONE' | 'ORDINARY' | 'POSITIVE';
export type Side = 'LEFT' | 'RIGHT';
export type Zone = 'CLEAN' | 'BUFFER' | 'CONTAMINATED';
export type Air = 'NONE' | 'SPLIT' | 'CENTRAL_SHARED';
export type Landmarks = 'STAIRS' | 'LIFT' | 'EXIT' | 'BUFFER' | 'NURSE_STATION';

/** A room as the plan of a site has it. */
export interface PlanRoom {
  id: string;
  number: string;
  zone: Zone;
  side: Side;
  door: number;
  corridor: string | null;
  beds: number;
  phase: Phase;
  soil: Soil;
  since: string;
  readyAt: string | null;
  reason: string | null;
  expectedEnd: string | null;
}

export interface PlanLandmark {
  id: string;
  kind: Landmarks;
  name: string;
  nameEn: string | null;
  door: number;
  version: number;
}

export interface PlanFloor {
  id: string;
  number: number;
  label: string | null;
  riskClasses: string[];
  version: number;
  landmarks: PlanLandmark[];
  rooms: PlanRoom[];
}

export interface PlanBuilding {
  id: string;
  name: string;
  nameEn: string | null;
  position: number;
  version: number;
  floors: PlanFloor[];
}

export interface Plan {
  buildings: PlanBuilding[];
}

export type Result = 'NEGATIVE' | 'POSITIVE' | 'WEAK' | 'INVALID';

export interface Sample {
  id: string;
  takenAt: string;
  expectedAt: string | null;
  laboratory: string | null;
  result: Result | null;
  resultAt: string | null;
  by: string | null;
}

export type Agent = 'CHLORINE' | 'CHLORINE_DIOXIDE' | 'PERACETIC_ACID' | 'HYDROGEN_PEROXIDE';

/** Strength in mg/L, contact time in minutes. */
export interface Disinfection {
  team: string;
  agent: Agent;
  mgPerLitre: number;
  minutes: number;
  finishedAt: string;
}

/** One step of a room's life; `until` is null while it stands so. `disinfection` is the record that the step rests on. */
export interface Step {
  seq: number;
  phase: Phase;
  soil: Soil;
  since: string;
  until: string | null;
  readyAt: string | null;
  reason: string | null;
  expectedEnd: string | null;
  recordedAt: string;
  by: string | null;
  protocolVersion: string | null;
  disinfection: Disinfection | null;
  samples: Sample[];
}

export interface Room {
  id: string;
  site: string;
  number: string;
  building: string;
  buildingEn: string | null;
  floor: number;
  zone: Zone;
  corridor: string | null;
  side: Side;
  door: number;
  features: { ownBathroom: boolean; window: boolean; airConditioning: Air; accessible: boolean; capacity: number;
    areaM2: number | null; bedDistanceM: number | null; note: string | null };
  beds: { id: string; label: string }[];
  state: Step;
  /** What the protocol in force asks; `turnoverOver` is null while nobody has left. */
  rules: { version: string | null; mgPerLitreMin: number; minutesMin: number; sampleAfterOrdinary: boolean; turnoverHours: number; turnoverOver: string | null };
  waitingSample: Sample | null;
  lastDisinfection: Disinfection | null;
  version: number;
}

/** The order in which a room lives, which is also the order of the figures. */
export const phases: readonly Phase[] = ['CLEAN', 'RESERVED', 'OCCUPIED', 'AWAITING_DISINFECTION', 'DISINFECTING', 'AWAITING_SAMPLE', 'OUT_OF_SERVICE'];

export const looks: Record<Phase, { meaning: Meaning; icon: IconName }> = {
  CLEAN: { meaning: 'free', icon: 'door' },
  RESERVED: { meaning: 'reserved', icon: 'bookmark' },
  OCCUPIED: { meaning: 'occ', icon: 'bed' },
  AWAITING_DISINFECTION: { meaning: 'dirty', icon: 'drop' },
  DISINFECTING: { meaning: 'disinf', icon: 'spray' },
  AWAITING_SAMPLE: { meaning: 'sample', icon: 'flask' },
  OUT_OF_SERVICE: { meaning: 'out', icon: 'ban' },
};

export const marks: Record<Landmarks, IconName> = { STAIRS: 'stairs', LIFT: 'lift', EXIT: 'exit', BUFFER: 'shield', NURSE_STATION: 'hospital' };

/** For a choice: the names of an enumeration in their order. */
export function options(names: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
