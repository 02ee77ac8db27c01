import type { Key } from './code.ts';

const address = '/api/certificate-keys';

/** What the server says of a certificate now; `away` without a network, which cannot see a revocation. */
export type Standing = { is: 'stands'; asOf: string } | { is: 'revoked'; at: string; replaced: boolean } | { is: 'unknown' | 'away' | 'busy' };

/** The public keys: the newest from the server, else those that were kept at the last visit. Undefined where there were none yet. */
export async function keys(): Promise<readonly Key[] | undefined> {
  const kept = await self.caches?.open('certificate-keys').catch(() => undefined);
  const fresh = await fetch(address).catch(() => undefined);
  if (fresh?.ok) {
    await kept?.put(address, fresh.clone()).catch(() => undefined);
    return read(fresh);
  }
  const before = await kept?.match(address);
  return before && read(before);
}

async function read(answer: Response): Promise<readonly Key[]> {
  return (await answer.json() as { keys: readonly Key[] }).keys;
}

/** @param id of the certificate, which is not about a person */
export async function standing(id: string): Promise<Standing> {
  const answer = await fetch(`/api/certificates/${encodeURIComponent(id)}/standing`).catch(() => undefined);
  if (answer?.status === 404 || answer?.status === 400) return { is: 'unknown' };
  if (answer?.status === 429) return { is: 'busy' };
  if (!answer?.ok) return { is: 'away' };
  const { asOf, revokedAt, replaced } = await answer.json() as { asOf: string; revokedAt?: string | null; replaced: boolean };
  return revokedAt ? { is: 'revoked', at: revokedAt, replaced } : { is: 'stands', asOf };
}
