/* What stands beside the board, and what is done at it: loaded when the board itself is there, so that it shows sooner. */
import './lz-board-placing.ts';
import './lz-board-room.ts';

export { sayAct } from './act-messages.ts';
export { grouped } from './fits.ts';
export { against } from './reasons.ts';
export { assign, run, told } from './stay-acts-run.ts';
export { assignTogether } from './together.ts';
