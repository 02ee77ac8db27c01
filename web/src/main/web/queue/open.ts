/* Every queue of the device, together with what opens them. */
import '../round/queue.ts';
import '../sample/swabs.ts';
export { queuesOf } from './queue.ts';
