import { Signal } from './signal.ts';

let offset = 0;

/** The zone in which dates are shown: the site's. */
export const zone = new Signal('Asia/Shanghai');

/** The server's time to the minute; changes each minute. */
export const minute = new Signal(new Date());

/** The server's time now. A demonstration runs in its own year, so no page asks the device for it. */
export function now(): Date {
  return new Date(Date.now() + offset);
}

let timer = 0;

export function startClock(serverNow: string, serverZone: string): void {
  offset = Date.parse(serverNow) - Date.now();
  zone.value = serverZone;
  clearTimeout(timer);
  tick();
}

function tick(): void {
  minute.value = now();
  timer = window.setTimeout(tick, 60_000 - (now().getTime() % 60_000));
}
