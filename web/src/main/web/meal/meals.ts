/* The meal list as it is answered, and its sums. Free of the page, so that it can be tried without one. */

export interface Eater {
  person: string;
  name: string;
  englishName: string;
  madeUp: boolean;
  diet: string | null;
  serving: 'HERE' | 'COMING' | 'OUT';
  comes: string | null;
}

export interface MealRoom {
  id: string;
  number: string;
  eaters: readonly Eater[];
}

export interface MealFloor {
  id: string;
  building: string;
  buildingEn: string | null;
  number: number;
  label: string | null;
  rooms: readonly MealRoom[];
}

export interface MealList {
  floors: readonly MealFloor[];
}

export interface Sum {
  /** To be carried now. */
  portions: number;
  coming: number;
  out: number;
  /** Portions by diet, the most frequent first; those without a wish are not among them. */
  diets: readonly { diet: string; portions: number }[];
}

/** What is to be cooked and carried; who is out gets nothing, who is still to come is counted apart. */
export function sum(rooms: readonly MealRoom[]): Sum {
  const eaters = rooms.flatMap((room) => room.eaters);
  const here = eaters.filter(({ serving }) => serving === 'HERE');
  const diets = new Map<string, number>();
  for (const { diet } of here) if (diet) diets.set(diet.trim(), (diets.get(diet.trim()) ?? 0) + 1);
  return {
    portions: here.length,
    coming: eaters.filter(({ serving }) => serving === 'COMING').length,
    out: eaters.filter(({ serving }) => serving === 'OUT').length,
    diets: [...diets].map(([diet, portions]) => ({ diet, portions })).sort((a, b) => b.portions - a.portions || a.diet.localeCompare(b.diet)),
  };
}

export type Errand = 'BREAKFAST' | 'LUNCH' | 'DINNER' | 'GOODS';

export const errands: readonly Errand[] = ['BREAKFAST', 'LUNCH', 'DINNER', 'GOODS'];

/** Somebody who was at every door of a floor. */
export interface DoorRound {
  id: string;
  floor: string;
  errand: Errand;
  occurredAt: string;
  by: string;
}

/** What is carried at that hour of the site's clock, 0-23: what the question begins with. */
export function mealAt(hour: number): Errand {
  if (hour < 10) return 'BREAKFAST';
  return hour < 15 ? 'LUNCH' : 'DINNER';
}
