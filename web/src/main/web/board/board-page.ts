import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../elements/lz-empty.ts';
import { icon } from '../elements/lz-icon.ts';
import { minute, zone } from '../shared/clock.ts';
import { connection } from '../shared/connection.ts';
import { ago } from '../shared/dates.ts';
import { language, type Language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { go, setQuery } from '../shared/router.ts';
import { site } from '../shared/session.ts';
import { settings } from '../shared/settings.ts';
import type { Signal } from '../shared/signal.ts';
import { roomsOf, type Board, type BoardBuilding, type BoardFloor, type BoardRoom, type Occupant, type Waiting } from './board.ts';
import { Cells, type Looking } from './cells.ts';
import { Choosing } from './choosing.ts';
import { giveUp, mayDo, plan, readBoard } from './commands.ts';
import { figuresOf } from './figures.ts';
import { figuresView } from './figures-view.ts';
import { filtersFrom, shows, turned, type Today } from './filters.ts';
import { grouped, stepped, type Fit } from './fits.ts';
import { Fitting } from './fitting.ts';
import { floorView } from './floor-view.ts';
import { headView } from './head-view.ts';
import { linesOf } from './layout.ts';
import './lz-board-placing.ts';
import './lz-board-room.ts';
import type { Acting } from './lz-board-room.ts';
import { say } from './messages.ts';
import { placedOf, placingOf, queueOf, type Placing } from './placing.ts';
import { roomList } from './print-view.ts';
import { against } from './reasons.ts';
import { Spacing } from './spacing.ts';
import { assign, run, told } from './stay-acts-run.ts';
import { today } from './today.ts';
import { assignTogether } from './together.ts';

/** The building as it stands. What is looked for, opened or placed is in the address; nothing changes before the server said so. */
@customElement('lz-board-page')
export class BoardPage extends LzPage {
  #opened = false;
  readonly #board = new Resource(this, (signal) => this.#read(signal), ['rooms', 'stays', 'people']);
  readonly #fitting = new Fitting(this, () => this.params['site']!);
  readonly #choosing = new Choosing(this);
  readonly #spacing = new Spacing(this, () => settings.value.largeType);
  readonly #cells = new Cells();
  @state() private printing = false;
  /** A room that was pressed while placing and does not fit. */
  @state() private refused: string | undefined;
  @state() private busy = false;
  #spoken: Language = language.value;
  #shownFor: string | undefined;

  protected override signals(): Signal<never>[] {
    return [minute, zone, connection, settings] as unknown as Signal<never>[];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('board');
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
    addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
    removeEventListener('keydown', this.#key);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Names come in the language of the request.
    if (this.#spoken !== language.value) {
      this.#spoken = language.value;
      void this.#board.reload();
    }
    if (changed.has('query')) this.refused = undefined;
    this.#fitting.of(mayDo.fits() ? this.query.get('person') ?? undefined : undefined, this.#with().length);
  }

  /** What is looked for comes into view once: the best room, when the answers for a person are there. */
  protected override updated(): void {
    const { person } = this.#fitting;
    if (this.#shownFor === person || (person !== undefined && !this.#fitting.all)) return;
    const best = this.#fitting.all?.find((fit) => fit.fits)?.room;
    const cell = best && this.querySelector(`lz-room-cell[data-id="${CSS.escape(best)}"]`);
    if (best && !cell) return;
    this.#shownFor = person;
    // On a phone the sheet lies over the lower half.
    if (cell) requestAnimationFrame(() => cell.scrollIntoView({ block: innerWidth <= 700 ? 'start' : 'nearest' }));
  }

  protected override render() {
    return this.#board.show((board) => board.buildings.some((building) => building.floors.some((floor) => floor.rooms.length)) ? this.#page(board)
      : html`<lz-empty icon="door" head=${say().empty.head} text=${say().empty.text} act=${say().empty.act} @lz-act=${() => go(`/sites/${this.params['site']}/rooms`)}></lz-empty>`, 12);
  }

  async #read(signal: AbortSignal): Promise<Board> {
    const board = await readBoard(this.params['site']!, this.#opened, signal);
    this.#opened = true;
    return board;
  }

  #page(board: Board): TemplateResult {
    const at = today();
    const rooms = roomsOf(board);
    const byId = new Map(rooms.map((room) => [room.id, room]));
    const building = board.buildings.find((one) => one.name === this.query.get('building')) ?? board.buildings[0]!;
    const floors = this.#floors(building);
    const placing = placingOf(board, rooms, this.query.get('person'), this.#with());
    const wanted = filtersFrom(this.query.get('show'));
    this.classList.toggle('seeking', placing !== undefined && wanted.length === 0);
    const answers = this.#answers(placing);
    const fits = placing && answers ? grouped([...answers.values()], rooms, at) : undefined;
    const target = fits?.fitting[0]?.fit;
    const looking: Looking = { today: at, fits: placing ? answers : undefined, best: target?.room, reasonOf: (fit) => against(fit, at),
      shown: (room) => shows(room, wanted, at), narrow: false };
    const open = placing ? undefined : byId.get(this.query.get('room') ?? '');
    this.#choosing.show(linesOf(floors), open?.id ?? target?.room, placing);
    const drawing = { today: at, current: this.#choosing.current, selected: open?.id, room: this.#spacing.room,
      cell: (room: BoardRoom, narrow: boolean) => this.#cells.of(room, { ...looking, narrow }),
      movable: (room: BoardRoom) => room.phase === 'OCCUPIED' && mayDo.move() && mayDo.fits() };
    return html`<div class="split"><div class="page" @lz-open=${(event: Event) => this.#press(event, byId, placing, looking)}
        @keydown=${this.#choosing.key} @focusin=${this.#choosing.focused} @pointerover=${this.#choosing.hovered} @pointerleave=${this.#choosing.left}
        @dragstart=${(event: DragEvent) => this.#drag(event, byId)} @dragover=${(event: DragEvent) => this.#choosing.over(event, looking.fits)}
        @dragleave=${this.#choosing.out} @drop=${(event: DragEvent) => this.#drop(event, placing)}>
      ${figuresView(figuresOf(rooms, at), at, wanted, (show) => this.#address({ show }))}${headView({ board, building, floors, rooms, wanted, today: at, age: this.#age(), place: this.query.get('person') ? undefined : queueOf(board)[0], address: (change) => this.#address(change) })}
      ${repeat(floors, (floor) => floor.id, (floor) => floorView(floor, drawing))}<div class="board-end"></div></div>
      ${placing ? this.#placing(board, placing, fits, target, byId) : open ? this.#room(board, open, at) : nothing}</div>
      ${this.#choosing.tip(looking)}${this.printing ? roomList(board, looking) : nothing}`;
  }

  #floors(building: BoardBuilding): readonly BoardFloor[] {
    const wanted = this.query.get('floor');
    const one = building.floors.filter((floor) => String(floor.number) === wanted);
    return one.length ? one : building.floors;
  }

  /** How old the board is, where it is not current. */
  #age() {
    if (connection.value.state !== 'lost' && !this.#board.problem) return nothing;
    return html`<span class="age" role="status">${icon('clock')}${say().age(ago((Date.now() - this.#board.readAt) / 1000))}</span>`;
  }

  #placing(board: Board, placing: Placing, fits: ReturnType<typeof grouped> | undefined, target: Fit | undefined, rooms: ReadonlyMap<string, BoardRoom>): TemplateResult {
    const floors = new Map(board.buildings.flatMap((building) => building.floors.flatMap((floor) => floor.rooms.map((room) => [room.id, floor.number] as const))));
    return html`<lz-board-placing .placing=${placing} .queue=${queueOf(board)} .placed=${placedOf(board)} .grouped=${fits} .all=${this.#fitting.all ?? []} .target=${target}
      .refused=${this.#fitting.byRoom?.get(this.refused ?? '')} .problem=${this.#fitting.problem} .today=${today()} .rooms=${rooms} .floorOf=${(room: BoardRoom) => floors.get(room.id) ?? 0}
      .busy=${this.busy} @lz-close=${() => setQuery({ person: undefined, with: undefined })} @lz-step=${(event: CustomEvent<1 | -1>) => this.#step(placing, event.detail)}
      @lz-together=${(event: CustomEvent<Waiting>) => setQuery({ with: turned(this.#with(), event.detail.person) })} @lz-share=${(event: CustomEvent<Fit>) => this.#assign(placing, event.detail, rooms.get(event.detail.room)!.occupants)}
      @lz-assign=${(event: CustomEvent<Fit>) => this.#assign(placing, event.detail)} @lz-undo=${(event: CustomEvent<Waiting>) => this.#undo(event.detail, rooms)}
      @dragstart=${(event: DragEvent) => this.#choosing.take(event)}></lz-board-placing>`;
  }

  #room(board: Board, room: BoardRoom, at: Today): TemplateResult {
    const floor = board.buildings.flatMap((building) => building.floors).find((one) => one.rooms.includes(room))?.number ?? 0;
    const queue = queueOf(board);
    return html`<lz-board-room .room=${room} .floor=${floor} .today=${at} .giveable=${queue.length > 0 && mayDo.plan()} @lz-close=${() => this.#close()}
      @lz-place=${() => setQuery({ person: queue[0]!.person, room: undefined })} @lz-done=${() => this.#board.reload()}
      @lz-act=${(event: CustomEvent<Acting>) => this.#act(event.detail, room)}></lz-board-room>`;
  }

  #press(event: Event, rooms: ReadonlyMap<string, BoardRoom>, placing: Placing | undefined, { fits }: Looking): void {
    const room = rooms.get(this.#choosing.cellOf(event) ?? '');
    if (!room) return;
    const fit = fits?.get(room.id);
    if (!placing) setQuery({ room: room.id === this.query.get('room') ? undefined : room.id });
    else if (fit?.fits) void this.#assign(placing, fit);
    else this.refused = room.id;
  }

  async #act({ act, occupant }: Acting, room: BoardRoom): Promise<void> {
    if (act === 'move') return setQuery({ person: occupant.person, room: undefined });
    await run(act, occupant, room, this.params['site']!);
    await this.#board.reload();
  }

  /** @param there who is in the room already, where it is shared by an exception */
  async #assign(placing: Placing, fit: Fit, there: readonly Occupant[] = []): Promise<void> {
    if (this.busy || !(placing.from ? mayDo.move() : mayDo.plan())) return;
    this.busy = true;
    const next = this.#neighbour(placing, 1);
    const shared = there.length + placing.together.length > 0;
    const done = await (shared ? assignTogether(this.params['site']!, fit, [placing, ...placing.together], there) : assign(placing, fit));
    this.busy = false;
    await this.#board.reload();
    if (done) setQuery({ person: placing.from ? undefined : next, with: undefined });
  }

  async #undo(waiting: Waiting, rooms: ReadonlyMap<string, BoardRoom>): Promise<void> {
    const room = rooms.get(waiting.room ?? '')?.number ?? '';
    await told(() => giveUp(waiting.stay), say().undone(waiting.name, room), () => plan(waiting.stay, waiting.bed), say().assigned(waiting.name, room));
    await this.#board.reload();
  }

  #neighbour(placing: Placing, by: 1 | -1): string | undefined {
    const queue = queueOf(this.#board.value!).filter((one) => !placing.together.some(({ person }) => person === one.person));
    const other = stepped(queue, queue.findIndex((one) => one.person === placing.person), by)?.person;
    return other === placing.person ? undefined : other;
  }

  #step(placing: Placing, by: 1 | -1): void {
    setQuery({ person: this.#neighbour(placing, by) ?? placing.person, with: undefined });
  }

  #drag(event: DragEvent, rooms: ReadonlyMap<string, BoardRoom>): void {
    const person = rooms.get(this.#choosing.cellOf(event) ?? '')?.occupants.find((occupant) => occupant.present)?.person;
    if (!person) return;
    this.#choosing.take(event);
    // The fits come while the person is carried.
    setTimeout(() => setQuery({ person, room: undefined }));
  }

  #drop(event: DragEvent, placing: Placing | undefined): void {
    const fit = this.#answers(placing)?.get(this.#choosing.cellOf(event) ?? '');
    this.#choosing.out();
    if (!placing || !fit?.fits) return;
    event.preventDefault();
    void this.#assign(placing, fit);
  }

  #key = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement) || target.matches('input, textarea, select, [contenteditable]')
      || document.querySelector('lz-dialog[open]') || !this.#board.value) return;
    const placing = placingOf(this.#board.value, roomsOf(this.#board.value), this.query.get('person'), this.#with());
    if (!placing) return;
    const best = [...(this.#answers(placing)?.values() ?? [])].find((fit) => fit.fits);
    if (event.key === 'Escape') setQuery({ person: undefined, with: undefined });
    else if (event.key.toLowerCase() === 'k') this.#step(placing, 1);
    else if (event.key.toLowerCase() === 'j') this.#step(placing, -1);
    else if (event.key === 'Enter' && best && !target.closest('button, a, lz-drawer')) void this.#assign(placing, best);
  };

  /** The answers by room; the room somebody lies in is not offered to them. */
  #answers(placing: Placing | undefined): ReadonlyMap<string, Fit> | undefined {
    const { byRoom } = this.#fitting;
    return byRoom && placing?.from ? new Map([...byRoom].filter(([room]) => room !== placing.from!.id)) : byRoom;
  }

  /** Ids of those who come into the same room, as the address says. */
  #with(): string[] {
    return this.query.get('with')?.split(',') ?? [];
  }

  #close(): void {
    this.#choosing.focus();
    setQuery({ room: undefined });
  }

  #address(change: Record<string, string | undefined>): string {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(change)) value ? query.set(name, value) : query.delete(name);
    return `/sites/${this.params['site'] ?? site.value?.id ?? ''}/board${query.size ? `?${query.toString().replaceAll('%2C', ',')}` : ''}`;
  }

  #print = (event: Event): void => {
    this.printing = event.type === 'beforeprint';
    if (this.printing) this.performUpdate();
  };
}
