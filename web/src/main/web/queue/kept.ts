/* What is done on this device and kept on it until the server has it. Pure: runs without a page. */
import type { Problem } from '../shared/problem.ts';

/** Why the server refused, in its words. */
export interface Why {
  title: string;
  detail: string;
  help: string;
}

/** `saved` only after the server said so; what it refused stays, with the reason, until a person has settled it. */
export interface Kept {
  id: string;
  state: 'waiting' | 'sending' | 'saved' | 'refused';
  why?: Why;
  /** Was on its way once: without an answer nobody knows whether the server has it. */
  tried?: true;
}

/** The server has it not, for certain: given up here, it is nowhere. */
export function isHereAlone({ state, tried }: Kept): boolean {
  return state === 'refused' || (state === 'waiting' && !tried);
}

/** What a person sees of it: `again` does it anew where it was refused, at `address`. */
export interface Told {
  head: string;
  figure: string;
  again: string;
  address: string;
}

/** Drawers of a person on this device that hold what only this device knows: signing out leaves them. */
export const drawers = ['reading/', 'swab/'] as const;

export interface Kind<Item extends Kept> {
  drawer: typeof drawers[number];
  /** When it was done, an instant: what was done first is sent first. */
  at(item: Item): string;
  /** What brings it to the server; sent again under the id of the item it is the same act. */
  request(item: Item): { method: 'PUT' | 'POST'; path: string; body: unknown };
  /** Whether this refusal says that it is so already. */
  isSo?(item: Item, refusal: Problem): boolean;
  told(item: Item): Told;
  /** Keeps elsewhere what is to be done anew, before the refused one is given up. */
  reopen?(item: Item): Promise<void>;
}

export function count(items: readonly Kept[], ...states: readonly Kept['state'][]): number {
  return items.filter(({ state }) => states.includes(state)).length;
}
