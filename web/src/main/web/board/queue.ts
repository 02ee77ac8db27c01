/* The order of those who wait for a room. */
/** The earlier instant first, the unknown last. */
export function soonest(a: string | null, b: string | null): number {
  return (a === null ? Infinity : Date.parse(a)) - (b === null ? Infinity : Date.parse(b)) || 0;
}

/** The person before or after in the queue; goes round. */
export function stepped<T>(queue: readonly T[], at: number, by: 1 | -1): T | undefined {
  return queue.length === 0 ? undefined : queue[(((at < 0 && by < 0 ? 0 : at) + by) % queue.length + queue.length) % queue.length];
}
