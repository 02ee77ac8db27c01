import type { ReactiveControllerHost } from 'lit';
import { get } from '../shared/api.ts';
import { minute } from '../shared/clock.ts';
import { Resource } from '../shared/resource.ts';

export type State = 'NEVER' | 'SILENT' | 'CLOCK_WRONG' | 'LATE' | 'FINE';

export interface Contact {
  id: string; name: string; state: State; madeAt: string; receivedAt: string | null; lagSeconds: number | null; clockAheadSeconds: number | null;
  day: { deliveries: number; accepted: number; repeated: number; conflicting: number; quarantined: number };
}

/** How the gateways of a site stand, the worst first. Silence is told by no event: they are asked again with the clock. */
export class Contacts extends Resource<{ items: Contact[] }> {
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, site: () => string, kinds: readonly string[] = []) {
    super(host, (signal) => get<{ items: Contact[] }>(`/api/sites/${site()}/gateways${this.value ? '?live=true' : ''}`, signal), kinds);
  }

  override hostConnected(): void {
    super.hostConnected();
    this.#unwatch = minute.watch(() => void this.reload());
  }

  override hostDisconnected(): void {
    this.#unwatch?.();
    super.hostDisconnected();
  }
}
