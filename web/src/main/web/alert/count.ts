import { Signal } from '../shared/signal.ts';

/** How many alerts at the open site nobody has taken: beside the bell. Apart from what keeps it, which loads after the first screen. */
export const unclaimed = new Signal(0);
