import type { Kept } from '../queue/kept.ts';
import type { Reading } from './round.ts';

/** A reading on this phone; `who` and `room` are for the person who looks at it. */
export interface Item extends Kept {
  site: string;
  who: string;
  room: string;
  reading: Reading;
}
