import { get } from '../shared/api.ts';

export type State = 'NEVER' | 'SILENT' | 'CLOCK_WRONG' | 'LATE' | 'FINE';

export interface Contact {
  id: string; name: string; state: State; madeAt: string; receivedAt: string | null; lagSeconds: number | null; clockAheadSeconds: number | null;
  day: { deliveries: number; accepted: number; repeated: number; conflicting: number; quarantined: number };
}

/** How the gateways of a site stand, the worst first. @param live a page that is open already asks again */
export function readContacts(site: string, live: boolean, signal: AbortSignal): Promise<{ items: Contact[] }> {
  return get<{ items: Contact[] }>(`/api/sites/${site}/gateways${live ? '?live=true' : ''}`, signal);
}
