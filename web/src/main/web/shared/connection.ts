import { Signal } from './signal.ts';

export interface Connection {
  /** `live`: the stream stands; `none`: this page has no stream; `lost`: the server cannot be reached. */
  readonly state: 'live' | 'none' | 'lost';
  /** When we last heard from the server, in milliseconds of this device's clock. */
  readonly heard: number;
  /** Acts that were begun and not yet confirmed, because the server cannot be reached. */
  readonly waiting: number;
  /** Readings that are kept on this device until the server has them. */
  readonly queued: number;
  /** Of those, the ones that the server refused and a person must look at. */
  readonly refused: number;
}

/** What the shell shows about the way to the server. */
export const connection = new Signal<Connection>({ state: 'none', heard: Date.now(), waiting: 0, queued: 0, refused: 0 });

export function connected(change: Partial<Connection>): void {
  connection.value = { ...connection.value, ...change };
}
