import { drawers } from '../queue/kept.ts';
import type { Session, Site } from './session.ts';
import { vaultOf } from './vault.ts';

/** Who was signed in here last; `at`: when that was true, in milliseconds of this device's clock. */
export interface Remembered {
  session: Session;
  sites: readonly Site[];
  at: number;
}

/** A drawer of the device, not of a person: it says only whose drawer is to be opened. */
const device = 'device';

export async function remember(session: Session, sites: readonly Site[]): Promise<void> {
  const vault = await vaultOf(device);
  if (vault.lasting) await vault.put('last', { session, sites, at: Date.now() } satisfies Remembered);
}

export async function last(): Promise<Remembered | undefined> {
  return (await vaultOf(device)).get<Remembered>('last');
}

/** After signing out nobody goes on without a network; of the person only what still waits is kept. */
export async function forget(user: string | undefined): Promise<void> {
  await (await vaultOf(device)).wipe();
  if (user === undefined) return;
  const own = await vaultOf(user);
  const waiting = await Promise.all(drawers.map(async (drawer) => (await own.all<{ id: string }>(drawer)).map((item) => ({ name: drawer + item.id, item }))));
  await own.wipe();
  for (const { name, item } of waiting.flat()) await own.put(name, item);
}
