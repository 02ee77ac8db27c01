import { get, post } from '../shared/api.ts';
import { Problem } from '../shared/problem.ts';
import { vaultOf } from '../shared/vault.ts';
import type { Heard } from './heard.ts';

export const methods = ['AXILLA', 'EAR', 'FOREHEAD', 'MOUTH'] as const;
export type Method = typeof methods[number];

/** The first ones stand in view, the others behind "more". */
export const symptoms = ['NONE', 'SORE_THROAT', 'COUGH', 'FATIGUE', 'DIARRHOEA', 'LOSS_OF_SMELL', 'RUNNY_NOSE', 'HEADACHE', 'MUSCLE_ACHE', 'SHORT_OF_BREATH', 'CHILLS', 'NAUSEA'] as const;
export type Symptom = typeof symptoms[number];

/** A reading by thermometer, in hundredths of a degree. */
export interface Reading {
  id: string;
  person: string;
  centi: number;
  method: Method;
  measuredAt: string;
  symptoms: readonly Symptom[];
  otherSymptom: string | null;
  deviceFault: boolean;
}

/** A check of the day: counts from `from` to `to`, and should be made by `due`. */
export interface Slot {
  day: string;
  number: number;
  of: number;
  from: string;
  due: string;
  to: string;
}

export interface Resident {
  person: string;
  stay: string;
  name: string;
  englishName: string | null;
  riskClass: string | null;
  progress: { day: number; of: number | null } | null;
  needs: readonly string[];
  illnesses: readonly string[];
  out: boolean;
  leavingToday: boolean;
  check: 'NOT_EXPECTED' | 'OPEN' | 'DONE' | 'LATE' | 'MISSED';
  readings: readonly Reading[];
  /** Missing in a list that was kept before patches were told of. */
  patch?: Heard;
}

export interface Room {
  id: string;
  number: string;
  people: readonly Resident[];
}

export interface Floor {
  id: string;
  building: string;
  buildingEn: string | null;
  number: number;
  landmarks: readonly { name: string; nameEn: string | null; door: number }[];
  rooms: readonly Room[];
}

/** Temperatures in hundredths of a degree. */
export interface Numbers {
  feverLine: number;
  lowest: number;
  highest: number;
  againMinutes: number;
}

export interface Round {
  at: string;
  slots: readonly Slot[];
  current: Slot;
  numbers: Numbers;
  floors: readonly Floor[];
  elsewhere: readonly Resident[];
}

/** `keptAt`: read from this device, where it was kept then; milliseconds of this device's clock. */
export interface Seen {
  round: Round;
  keptAt?: number;
}

/** The round as the server has it; without a network as it was last seen, with its age. */
export async function readRound(site: string, owner: string, live: boolean, signal: AbortSignal): Promise<Seen> {
  const vault = await vaultOf(owner);
  try {
    const round = await get<Round>(`/api/sites/${site}/round${live ? '?live=true' : ''}`, signal);
    await vault.put(`round/${site}`, { round, keptAt: Date.now() });
    return { round };
  } catch (failure) {
    const kept = failure instanceof Problem && failure.uncertain ? await vault.get<Seen>(`round/${site}`) : undefined;
    if (kept) return kept;
    throw failure;
  }
}

export function sheetPrinted(site: string, people: number, floor: string | null): Promise<unknown> {
  return post(`/api/sites/${site}/round/prints`, { people, floor });
}
