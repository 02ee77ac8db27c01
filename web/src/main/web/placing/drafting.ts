import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Fit } from '../board/fits.ts';
import { post } from '../shared/api.ts';
import { Problem } from '../shared/problem.ts';
import { draftOf, excluded, judged, moved, pinned, placesOf, without, type Check, type Draft, type Proposal } from './placing.ts';

const keyOf = (job: string) => `lazaret.placing.${job}`;

/** The proposal as somebody changes it: kept on this tab until confirmed, judged by the server after each change. */
export class Drafting implements ReactiveController {
  job = '';
  draft: Draft | undefined;
  /** Whose room is chosen; the answers for each room come with it. */
  chosen = '';
  fits: ReadonlyMap<string, Fit> | undefined;
  #excluded: readonly string[] = [];
  #abort: AbortController | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #site: () => string;

  constructor(host: ReactiveControllerHost, site: () => string) {
    this.#host = host;
    this.#site = site;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  hostConnected(): void {}

  /** What was changed about the proposal of that job before a reload. */
  open(job: string): void {
    this.job = job;
    this.chosen = '';
    this.fits = undefined;
    const kept = sessionStorage.getItem(keyOf(job));
    this.draft = job && kept ? JSON.parse(kept) as Draft : undefined;
    if (this.draft) void this.check();
  }

  /** Rooms that the next proposal does not use. */
  carry(rooms: readonly string[]): void {
    this.#excluded = rooms;
  }

  take(job: string, proposal: Proposal): void {
    if (job === this.job) this.#set(draftOf(proposal, this.#excluded));
  }

  close(): void {
    sessionStorage.removeItem(keyOf(this.job));
  }

  choose(stay: string): void {
    this.chosen = stay;
    this.fits = undefined;
    this.#host.requestUpdate();
    if (stay) void this.check();
  }

  move(room: string): void {
    if (!this.draft || !this.chosen) return;
    const stay = this.chosen;
    this.chosen = '';
    this.fits = undefined;
    this.#set(moved(this.draft, stay, room));
    void this.check();
  }

  pin(stay: string, on: boolean): void {
    if (this.draft) this.#set(pinned(this.draft, stay, on));
  }

  exclude(room: string, on: boolean): void {
    if (this.draft) this.#set(excluded(this.draft, room, on));
  }

  /** The house or the list has changed meanwhile. */
  changed(expected: ReadonlySet<string>): void {
    if (!this.draft) return;
    this.#set(without(this.draft, expected));
    void this.check();
  }

  /** Asks the rules about the places as they are, and about every room for who is chosen. */
  async check(): Promise<void> {
    const { draft, chosen } = this;
    if (!draft || draft.places.length + (chosen ? 1 : 0) === 0) return;
    this.#abort?.abort();
    const abort = this.#abort = new AbortController();
    const places: { stay: string; room: string | null }[] = placesOf(draft);
    if (chosen && !places.some(({ stay }) => stay === chosen)) places.push({ stay: chosen, room: null });
    try {
      const check = await post<Check>(`/api/sites/${this.#site()}/placing-checks`, { places, about: chosen || null }, { signal: abort.signal });
      if (abort.signal.aborted || !this.draft) return;
      // The room somebody has is not offered to them.
      const own = draft.places.find(({ stay }) => stay === chosen)?.room;
      if (chosen && chosen === this.chosen) this.fits = new Map(check.rooms.filter(({ room }) => room !== own).map((fit) => [fit.room, fit]));
      this.#set(judged(this.draft, check));
    } catch (failure) {
      // Without an answer the last one stands; the confirmation asks again.
      if (!abort.signal.aborted && !(failure instanceof Problem)) throw failure;
    }
  }

  #set(draft: Draft): void {
    this.draft = draft;
    sessionStorage.setItem(keyOf(this.job), JSON.stringify(draft));
    this.#host.requestUpdate();
  }
}
