import { may, session } from '../shared/session.ts';

/** Whoever may measure has a queue on this device, which sends whatever page is open. */
export function followQueue(): void {
  const turn = () => {
    const owner = session.value && may('PUT /api/manual-readings/{reading}') ? session.value.user.id : undefined;
    if (owner !== undefined || session.value === null) void import('./queue.ts').then((it) => it.queueOf(owner));
  };
  session.watch(turn);
  turn();
}
