import { Queue } from '../queue/queue.ts';
import { say } from './messages.ts';
import type { Item } from './queue-item.ts';
import { degrees } from './words.ts';

/** What was measured on this device and is not at the server yet. */
export const readings = new Queue<Item>({
  drawer: 'reading/',
  at: ({ reading }) => reading.measuredAt,
  request: ({ id, site, reading: { id: _id, ...body } }) => ({ method: 'PUT', path: `/api/manual-readings/${id}`, body: { site, ...body } }),
  told: ({ site, room, who, reading }) => ({
    head: say().person(room, who), figure: `${degrees(reading.centi)} °C`, again: say().measureAgain, address: `/sites/${site}/round?person=${reading.person}`,
  }),
});
