/* What the server says about who left on a day, and what follows from it for the page. Pure: runs without one. */
import type { FoundLater } from '../release/release.ts';

export type ProofState = 'NONE_YET' | 'STANDS' | 'CORRECTED_SINCE' | 'REVOKED' | 'IN_DOUBT' | 'TO_HOSPITAL' | 'NO_RELEASE';

/** Where somebody stayed last. */
export interface Place { id: string; building: string; buildingEn?: string | null; floor: number; room: string }
export interface CertificateOf { id: string; number: string; issuedAt: string; revokedAt?: string | null }

export interface Leaver {
  stay: string; person: string; name: string; englishName: string; place?: Place | null; releasedAt?: string | null; left?: string | null;
  state: ProofState; certificate?: CertificateOf | null; doubt?: FoundLater | null;
}

export interface LeaversOfDay { site: string; zone: string; day: string; asOf: string; items: readonly Leaver[] }
export interface AllIssued { issued: number; standing: number; items: readonly Leaver[] }

/** Neighbours in the list who stayed on one floor; without a place come those who had no bed. */
export function byFloor(items: readonly Leaver[]): { place: Place | undefined; people: Leaver[] }[] {
  const floors: { place: Place | undefined; people: Leaver[] }[] = [];
  for (const one of items) {
    const last = floors.at(-1);
    if (last && last.place?.id === one.place?.id) last.people.push(one);
    else floors.push({ place: one.place ?? undefined, people: [one] });
  }
  return floors;
}

export function inState(items: readonly Leaver[], state: ProofState): Leaver[] {
  return items.filter((one) => one.state === state);
}

/** Those with a certificate that stands, as they are to lie on the pile. */
export function printable(items: readonly Leaver[]): string[] {
  return inState(items, 'STANDS').flatMap(({ certificate }) => certificate ? [certificate.id] : []);
}

/** Those to whom somebody has to look: they left, or leave, without a paper that says what is so. */
export function withoutProof(items: readonly Leaver[]): Leaver[] {
  return items.filter(({ state }) => state !== 'STANDS' && state !== 'TO_HOSPITAL');
}
