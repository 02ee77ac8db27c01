/* Every queue of the device, together with what opens them. */
import '../round/queue.ts';
export { queuesOf } from './queue.ts';
