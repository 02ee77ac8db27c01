import { may, session } from '../shared/session.ts';

/** Whoever may measure or swab has queues on this device, which send whatever page is open. */
export function followQueues(): void {
  const turn = () => {
    const owner = session.value && (may('PUT /api/manual-readings/{reading}') || may('PUT /api/samples/{sample}')) ? session.value.user.id : undefined;
    if (owner !== undefined || session.value === null) void import('./open.ts').then((it) => it.queuesOf(owner));
  };
  session.watch(turn);
  turn();
}
