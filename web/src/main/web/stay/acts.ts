/* What may be done with a stay from a person's page; the board asks and sends the same way. */
import type { IconName } from '../shared/icons.ts';
import { go } from '../shared/router.ts';
import { mayDo } from './commands.ts';
import { run } from './run.ts';
import { bedOf, type Stay, type StayAct } from './story.ts';

export const actIcons: Record<StayAct, IconName> = {
  setOut: 'bus', place: 'bed', admit: 'check', giveUp: 'undo', cancel: 'x', back: 'home', move: 'swap', leave: 'hospital', end: 'exit', depart: 'exit',
};

/** What this role may do; the server decides again. */
export const mayAct: Record<StayAct, () => boolean> = {
  setOut: mayDo.setOut,
  place: () => mayDo.plan() && mayDo.fits(),
  admit: mayDo.admit,
  giveUp: mayDo.giveUp,
  cancel: mayDo.end,
  back: mayDo.back,
  move: () => mayDo.move() && mayDo.fits(),
  leave: mayDo.leave,
  end: mayDo.end,
  depart: mayDo.depart,
};

/** Does it, or asks once first; a room is chosen on the board. */
export async function act(which: StayAct, stay: Stay, { id, name }: { id: string; name: string }, siteName: string, earlier: boolean): Promise<void> {
  if (which === 'place' || which === 'move') return go(`/sites/${stay.site}/board?person=${id}`);
  const bed = bedOf(stay);
  await run(which, { stay: stay.id, person: id, name, site: stay.site, bed: bed?.bedId ?? '', room: bed?.room ?? siteName }, earlier);
}
