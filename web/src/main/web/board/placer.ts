import type { ReactiveControllerHost } from 'lit';
import { setQuery } from '../shared/router.ts';
import { sheet } from '../shared/sheet.ts';
import { roomsOf, type Board, type BoardRoom, type Occupant, type Waiting } from './board.ts';
import { giveUp, mayDo, plan } from '../stay/commands.ts';
import type { Fit } from './fits.ts';
import type { Acting } from './lz-board-room.ts';
import { stepped } from './queue.ts';
import { placingOf, queueOf, type Placing } from './placing.ts';

interface Page {
  site: () => string;
  board: () => Board | undefined;
  /** Of the address, which keys pressed one after the other have changed already. */
  query: () => URLSearchParams;
  /** The answers for who is placed, by room. */
  answers: (placing: Placing | undefined) => ReadonlyMap<string, Fit> | undefined;
  reload: () => Promise<void>;
}

/** The forms and words of acts, and what goes on paper; they come after the board. */
export const beside = () => Promise.all([import('./beside.ts'), sheet('/room.css')]).then(([acts]) => acts);

/** What is done with people at the board: one act at a time, and who comes next stands in the address. */
export class Placer {
  busy = false;
  readonly #host: ReactiveControllerHost;
  readonly #page: Page;

  constructor(host: ReactiveControllerHost, page: Page) {
    this.#host = host;
    this.#page = page;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#key);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#key);
  }

  /** Who is placed, as the address says. */
  of(board: Board, rooms: readonly BoardRoom[] = roomsOf(board)): Placing | undefined {
    return placingOf(board, rooms, this.#page.query().get('person'), this.with());
  }

  /** Ids of those who come into the same room, as the address says. */
  with(): string[] {
    return this.#page.query().get('with')?.split(',') ?? [];
  }

  async act({ act, occupant, earlier }: Acting, room: BoardRoom): Promise<void> {
    if (act === 'move') return setQuery({ person: occupant.person, room: undefined });
    if (this.busy) return;
    this.#turn(true);
    try {
      const { run } = await beside();
      await run(act, { ...occupant, site: this.#page.site(), room: room.number }, earlier);
      await this.#page.reload();
    } finally {
      this.#turn(false);
    }
  }

  /** @param there who is in the room already, where it is shared by an exception */
  async assign(placing: Placing, fit: Fit, there: readonly Occupant[] = []): Promise<void> {
    const { assign, assignTogether } = await beside();
    if (this.busy || !(placing.from ? mayDo.move() : mayDo.plan())) return;
    this.#turn(true);
    const next = this.#neighbour(placing, 1);
    const shared = there.length + placing.together.length > 0;
    const done = await (shared ? assignTogether(this.#page.site(), fit, [placing, ...placing.together], there) : assign(placing, fit));
    this.#turn(false);
    await this.#page.reload();
    if (done) setQuery({ person: placing.from ? undefined : next, with: undefined });
  }

  async undo(waiting: Waiting, rooms: ReadonlyMap<string, BoardRoom>): Promise<void> {
    const room = rooms.get(waiting.room ?? '')?.number ?? '';
    const { told, sayAct } = await beside();
    await told(() => giveUp(waiting.stay), sayAct().undone(waiting.name, room), () => plan(waiting.stay, waiting.bed), sayAct().assigned(waiting.name, room));
    await this.#page.reload();
  }

  step(placing: Placing, by: 1 | -1): void {
    setQuery({ person: this.#neighbour(placing, by) ?? placing.person, with: undefined });
  }

  #neighbour(placing: Placing, by: 1 | -1): string | undefined {
    const queue = queueOf(this.#page.board()!).filter((one) => !placing.together.some(({ person }) => person === one.person));
    const other = stepped(queue, queue.findIndex((one) => one.person === placing.person), by)?.person;
    return other === placing.person ? undefined : other;
  }

  #turn(busy: boolean): void {
    this.busy = busy;
    this.#host.requestUpdate();
  }

  /** J and K step through who waits, Enter takes the best room, Escape leaves off. */
  #key = (event: KeyboardEvent): void => {
    const { target } = event;
    const board = this.#page.board();
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement) || target.matches('input, textarea, select, [contenteditable]')
      || document.querySelector('lz-dialog[open]') || !board) return;
    const placing = this.of(board);
    if (!placing) return;
    const best = [...(this.#page.answers(placing)?.values() ?? [])].find((fit) => fit.fits);
    if (event.key === 'Escape') setQuery({ person: undefined, with: undefined });
    else if (event.key.toLowerCase() === 'k') this.step(placing, 1);
    else if (event.key.toLowerCase() === 'j') this.step(placing, -1);
    else if (event.key === 'Enter' && best && !target.closest('button, a, lz-drawer')) void this.assign(placing, best);
  };
}
