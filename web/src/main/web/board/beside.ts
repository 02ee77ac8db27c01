/* What stands beside the board, and what is done at it: loaded when the board itself is there, so that it shows sooner. */
import './lz-board-placing.ts';
import './lz-board-room.ts';

export { told } from '../elements/told.ts';
export { sayAct } from '../stay/act-messages.ts';
export { run } from '../stay/run.ts';
export { assign } from './assign.ts';
export { grouped } from './fits.ts';
export { against } from './reasons.ts';
export { assignTogether } from './together.ts';
export { roomList } from './print-view.ts';
