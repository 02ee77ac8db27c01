import type { Reading } from './round.ts';

/** Why the server refused, in its words. */
export interface Why {
  title: string;
  detail: string;
  help: string;
}

/** A reading on this phone. `saved` only after the server said so; `who` and `room` are for the person who looks at it. */
export interface Item {
  id: string;
  site: string;
  who: string;
  room: string;
  reading: Reading;
  state: 'waiting' | 'sending' | 'saved' | 'refused';
  why?: Why;
}
