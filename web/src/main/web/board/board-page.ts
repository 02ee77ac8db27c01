import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../elements/lz-empty.ts';
import { minute, zone } from '../shared/clock.ts';
import { connection } from '../shared/connection.ts';
import { language, type Language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { go, place, setQuery } from '../shared/router.ts';
import { site } from '../shared/session.ts';
import { settings } from '../shared/settings.ts';
import type { Signal } from '../shared/signal.ts';
import { roomsOf, type Board, type BoardRoom, type Waiting } from './board.ts';
import { Cells, type Looking } from './cells.ts';
import { Choosing } from './choosing.ts';
import { mayDo } from '../stay/commands.ts';
import { printed, readBoard } from './reading.ts';
import { figuresOf } from './figures.ts';
import { figuresView } from './figures-view.ts';
import { filtersFrom, shows, turned, type Today } from './filters.ts';
import type { Fit, Grouped } from './fits.ts';
import { Fitting } from './fitting.ts';
import { floorView } from './floor-view.ts';
import { headView } from './head-view.ts';
import { floorsOf, linesOf } from './layout.ts';
import type { Acting } from './lz-board-room.ts';
import { say } from './messages.ts';
import { beside, Placer } from './placer.ts';
import { placedOf, queueOf, type Placing } from './placing.ts';
import { Printing } from './printing.ts';
import { Spacing } from './spacing.ts';
import { today } from './today.ts';

/** The building as it stands. What is looked for, opened or placed is in the address; nothing changes before the server said so. */
@customElement('lz-board-page')
export class BoardPage extends LzPage {
  #opened = false;
  readonly #board = new Resource(this, (signal) => this.#read(signal), ['rooms', 'stays', 'people']);
  readonly #fitting = new Fitting(this, () => this.params['site']!);
  readonly #choosing = new Choosing(this);
  readonly #spacing = new Spacing(this, () => settings.value.largeType);
  readonly #cells = new Cells();
  readonly #placer = new Placer(this, { site: () => this.params['site']!, board: () => this.#board.value, query: () => place.value.query,
    answers: (placing) => this.#answers(placing), reload: () => this.#board.reload() });
  readonly #printing = new Printing(this, () => this.performUpdate(), () => this.#printed());
  /** A room that was pressed while placing and does not fit. */
  @state() private refused: string | undefined;
  #spoken: Language = language.value;
  #shownFor: string | undefined;
  #beside: Awaited<ReturnType<typeof beside>> | undefined;

  protected override signals(): Signal<never>[] {
    return [minute, zone, connection, settings] as unknown as Signal<never>[];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('board');
    void this.#fetch();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Names come in the language of the request.
    if (this.#spoken !== language.value) {
      this.#spoken = language.value;
      void this.#board.reload();
    }
    if (changed.has('query')) this.refused = undefined;
    this.#fitting.of(mayDo.fits() ? this.query.get('person') ?? undefined : undefined, this.#placer.with().length);
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
    const floors = floorsOf(building, this.query.get('floor'));
    const placing = this.#placer.of(board, rooms);
    const wanted = filtersFrom(this.query.get('show'));
    this.classList.toggle('seeking', placing !== undefined && wanted.length === 0);
    const answers = this.#answers(placing);
    const fits = placing && answers ? this.#beside?.grouped([...answers.values()], rooms, at) : undefined;
    const target = fits?.fitting[0]?.fit;
    const looking: Looking = { today: at, fits: placing ? answers : undefined, best: target?.room, reasonOf: (fit) => this.#beside?.against(fit, at) ?? '',
      shown: (room) => shows(room, wanted, at), narrow: false, oneClass: false };
    const open = placing ? undefined : byId.get(this.query.get('room') ?? '');
    this.#choosing.show(linesOf(floors), open?.id ?? target?.room, placing);
    const drawing = { today: at, current: this.#choosing.current, selected: open?.id, room: this.#spacing.room,
      cell: (room: BoardRoom, narrow: boolean, oneClass: boolean) => this.#cells.of(room, { ...looking, narrow, oneClass }),
      movable: (room: BoardRoom) => room.phase === 'OCCUPIED' && mayDo.move() && mayDo.fits() };
    return html`<div class="split"><div class="page" @lz-open=${(event: Event) => this.#press(event, byId, placing, looking)}
        @keydown=${this.#choosing.key} @focusin=${this.#choosing.focused} @pointerover=${this.#choosing.hovered} @pointerleave=${this.#choosing.left}
        @dragstart=${(event: DragEvent) => this.#drag(event, byId)} @dragover=${(event: DragEvent) => this.#choosing.over(event, looking.fits)}
        @dragleave=${this.#choosing.out} @drop=${(event: DragEvent) => this.#drop(event, placing)}>
      ${figuresView(figuresOf(rooms, at), at, wanted, (show) => this.#address({ show }))}${headView({ board, building, floors, rooms, wanted, today: at, readAt: connection.value.state === 'lost' || this.#board.problem ? this.#board.readAt : undefined, place: this.query.get('person') ? undefined : queueOf(board)[0], address: (change) => this.#address(change) })}
      ${repeat(floors, (floor) => floor.id, (floor) => floorView(floor, drawing))}<div class="board-end"></div></div>
      ${placing ? this.#placing(board, placing, fits, target, byId) : open ? this.#room(board, open, at) : nothing}</div>
      ${this.#choosing.tip(looking)}${this.#printing.now ? this.#beside?.roomList(board, looking, wanted) ?? nothing : nothing}`;
  }

  #placing(board: Board, placing: Placing, fits: Grouped | undefined, target: Fit | undefined, rooms: ReadonlyMap<string, BoardRoom>): TemplateResult {
    const floors = new Map(board.buildings.flatMap((building) => building.floors.flatMap((floor) => floor.rooms.map((room) => [room.id, floor.number] as const))));
    return html`<lz-board-placing .placing=${placing} .queue=${queueOf(board)} .placed=${placedOf(board)} .grouped=${fits} .all=${this.#fitting.all ?? []} .target=${target}
      .refused=${this.#fitting.byRoom?.get(this.refused ?? '')} .problem=${this.#fitting.problem} .today=${today()} .rooms=${rooms} .floorOf=${(room: BoardRoom) => floors.get(room.id) ?? 0}
      .busy=${this.#placer.busy} @lz-close=${() => setQuery({ person: undefined, with: undefined })} @lz-step=${(event: CustomEvent<1 | -1>) => this.#placer.step(placing, event.detail)}
      @lz-together=${(event: CustomEvent<Waiting>) => setQuery({ with: turned(this.#placer.with(), event.detail.person) })} @lz-share=${(event: CustomEvent<Fit>) => this.#placer.assign(placing, event.detail, rooms.get(event.detail.room)!.occupants)}
      @lz-assign=${(event: CustomEvent<Fit>) => this.#placer.assign(placing, event.detail)} @lz-undo=${(event: CustomEvent<Waiting>) => this.#placer.undo(event.detail, rooms)}
      @dragstart=${(event: DragEvent) => this.#choosing.take(event)}></lz-board-placing>`;
  }

  #room(board: Board, room: BoardRoom, at: Today): TemplateResult {
    const floor = board.buildings.flatMap((building) => building.floors).find((one) => one.rooms.includes(room))?.number ?? 0;
    const queue = queueOf(board);
    return html`<lz-board-room .room=${room} .floor=${floor} .today=${at} .giveable=${queue.length > 0 && mayDo.plan()} @lz-close=${() => this.#close()}
      @lz-place=${() => setQuery({ person: queue[0]!.person, room: undefined })} @lz-done=${() => this.#board.reload()}
      @lz-act=${(event: CustomEvent<Acting>) => this.#placer.act(event.detail, room)}></lz-board-room>`;
  }

  #press(event: Event, rooms: ReadonlyMap<string, BoardRoom>, placing: Placing | undefined, { fits }: Looking): void {
    const room = rooms.get(this.#choosing.cellOf(event) ?? '');
    if (!room) return;
    const fit = fits?.get(room.id);
    if (!placing) setQuery({ room: room.id === this.query.get('room') ? undefined : room.id });
    else if (fit?.fits) void this.#placer.assign(placing, fit);
    else if (fits) this.refused = room.id;
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
    this.#choosing.left();
    if (!placing || !fit?.fits) return;
    event.preventDefault();
    void this.#placer.assign(placing, fit);
  }

  async #fetch(): Promise<void> {
    this.#beside = await beside();
    this.requestUpdate();
  }

  #printed(): Promise<unknown> {
    const show = this.query.get('show');
    const rooms = roomsOf(this.#board.value!).filter((room) => shows(room, filtersFrom(show), today()));
    return printed(this.params['site']!, show, rooms.length);
  }

  /** The answers by room; the room somebody lies in is not offered to them. */
  #answers(placing: Placing | undefined): ReadonlyMap<string, Fit> | undefined {
    const { byRoom } = this.#fitting;
    return byRoom && placing?.from ? new Map([...byRoom].filter(([room]) => room !== placing.from!.id)) : byRoom;
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
}
