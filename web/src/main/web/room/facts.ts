import type { IconName } from '../shared/icons.ts';
import type { Meaning } from '../elements/lz-tag.ts';

export type Phase = 'CLEAN' | 'RESERVED' | 'OCCUPIED' | 'AWAITING_DISINFECTION' | 'DISINFECTING' | 'AWAITING_SAMPLE' | 'OUT_OF_SERVICE';
export type Soil = 'NONE' | 'ORDINARY' | 'POSITIVE';
export type Side = 'LEFT' | 'RIGHT';
export type Air = 'NONE' | 'SPLIT' | 'CENTRAL_SHARED';
export type Landmarks = 'STAIRS' | 'LIFT' | 'EXIT' | 'BUFFER' | 'NURSE_STATION';

/** A room as the plan of a site has it. */
export interface PlanRoom {
  id: string;
  number: string;
  side: Side;
  door: number;
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
}

export interface PlanFloor {
  id: string;
  number: number;
  label: string | null;
  riskClasses: string[];
  landmarks: PlanLandmark[];
  rooms: PlanRoom[];
}

export interface PlanBuilding {
  id: string;
  name: string;
  nameEn: string | null;
  floors: PlanFloor[];
}

export interface Plan {
  buildings: PlanBuilding[];
}

/** One step of a room's life; `until` is null while it stands so. */
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
}

export interface Room {
  id: string;
  number: string;
  building: string;
  floor: number;
  features: { ownBathroom: boolean; window: boolean; airConditioning: Air; accessible: boolean; capacity: number;
    areaM2: number | null; bedDistanceM: number | null; note: string | null };
  beds: { id: string; label: string }[];
  state: Step;
  rules: { version: string | null; mgPerLitreMin: number; minutesMin: number; sampleAfterOrdinary: boolean };
  waitingSample: { takenAt: string; expectedAt: string | null; laboratory: string | null } | null;
  lastDisinfection: { team: string; mgPerLitre: number; minutes: number; finishedAt: string } | null;
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
