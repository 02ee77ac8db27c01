import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Expected } from '../arrival/arrivals.ts';
import { roomsOf, type Board, type BoardRoom } from '../board/board.ts';
import { Choosing } from '../board/choosing.ts';
import { floorView } from '../board/floor-view.ts';
import { linesOf } from '../board/layout.ts';
import { readBoard } from '../board/reading.ts';
import { against as whyNot } from '../board/reasons.ts';
import { Spacing } from '../board/spacing.ts';
import { today } from '../board/today.ts';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-job.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-segments.ts';
import { icon } from '../elements/lz-icon.ts';
import { toast } from '../elements/lz-toast.ts';
import { get, post } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import type { IconName } from '../shared/icons.ts';
import type { Job } from '../shared/jobs.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { go, setQuery } from '../shared/router.ts';
import { settings } from '../shared/settings.ts';
import { Submission } from '../shared/submission.ts';
import { placingCell, type Coming, type Drawing } from './cells.ts';
import { Drafting } from './drafting.ts';
import './lz-placing-list.ts';
import { say } from './messages.ts';
import { against, askAgain, byRoom, placesOf, type Ask, type Draft, type Proposal } from './placing.ts';

interface Seen {
  board: Board;
  expected: readonly Expected[];
}

/** Rooms for everybody who is expected, as one proposal: looked for as a job, changed by hand, confirmed in one act. The job stands in the address. */
@customElement('lz-placing-page')
export class PlacingPage extends LzPage {
  #opened = false;
  readonly #seen = new Resource<Seen>(this, (signal) => this.#read(signal), ['rooms', 'stays', 'people']);
  readonly #drafting = new Drafting(this, () => this.params['site'] ?? '');
  readonly #choosing = new Choosing(this);
  readonly #spacing = new Spacing(this, () => settings.value.largeType);
  readonly #submission = new Submission(this);
  /** On a phone either the people or the floors are seen. */
  @state() private view: 'people' | 'rooms' = 'people';
  @state() private pressed: string | undefined;
  @state() private running = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('board', 'placing-page');
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('query')) return;
    const job = this.query.get('job') ?? '';
    if (this.#drafting.job === job) return;
    this.#drafting.open(job);
    this.running = job !== '' && !this.#drafting.draft;
  }

  protected override render() {
    return html`<div class="head"><h1>${this.heading()}</h1>${this.#seen.age()}<span class="grow"></span>
        <a class="link" href="/sites/${this.params['site'] ?? ''}/arrivals">${say().toArrivals}</a></div>
      ${this.#seen.show((seen) => this.#content(seen), 10)}`;
  }

  async #read(signal: AbortSignal): Promise<Seen> {
    const site = this.params['site']!;
    const [board, { items }] = await Promise.all([readBoard(site, this.#opened, signal),
      get<{ items: Expected[] }>(`/api/sites/${site}/arrivals${this.#opened ? '?live=true' : ''}`, signal)]);
    this.#opened = true;
    this.#drafting.changed(new Set(items.map(({ stay }) => stay)));
    return { board, expected: items };
  }

  #content(seen: Seen): TemplateResult {
    const { draft } = this.#drafting;
    const waiting = seen.expected.filter(({ bed }) => !bed);
    const job = this.query.get('job') ?? '';
    if (draft && !this.running) return this.#proposal(seen, draft, waiting);
    return html`<div class="body col g4">
      <lz-problem .problem=${this.#submission.problem}></lz-problem>
      ${job ? html`<lz-job job=${job} label=${say().looking} @lz-ended=${this.#ended}></lz-job>` : nothing}
      ${this.running ? nothing : waiting.length === 0 ? html`<lz-empty icon="door" head=${say().nobody} text=${say().nobodyText}></lz-empty>`
        : html`<section class="pl-ready"><h2>${say().ready(waiting.length)}</h2><p class="q2">${say().readyText}</p>
            <lz-button kind="prim" icon="users" label=${say().propose} ?busy=${this.#submission.busy}
              @click=${() => this.#ask({ stays: [], standing: [], pinned: [], excluded: [] })}></lz-button></section>`}</div>`;
  }

  #proposal(seen: Seen, draft: Draft, waiting: readonly Expected[]): TemplateResult {
    const rooms = new Map(roomsOf(seen.board).map((room) => [room.id, room]));
    const people = new Map(seen.expected.map((one) => [one.stay, one]));
    const known = new Set([...draft.places, ...draft.unplaced].map(({ stay }) => stay));
    const more = waiting.filter(({ stay }) => !known.has(stay)).map(({ stay }) => stay);
    const { chosen, fits } = this.#drafting;
    return html`${this.#figures(draft, rooms, seen.board)}
      <lz-segments class="pl-tabs" size="s" label=${say().list} value=${this.view} .segments=${[{ value: 'people', label: say().people, icon: 'users' as const }, { value: 'rooms', label: say().rooms, icon: 'door' as const }]}
        @lz-change=${(event: CustomEvent<'people' | 'rooms'>) => { this.view = event.detail; }}></lz-segments>
      <div class="pl-notes">${this.#notes(draft, more)}<lz-problem .problem=${this.#submission.problem}></lz-problem>
        ${chosen ? html`<div class="note c-accent" role="status">${icon('door')}<span class="grow">${say().choosing(nameOf(people.get(chosen)))}</span>
          <lz-button size="s" label=${say().cancel} @click=${() => this.#choose('')}></lz-button></div>` : this.#pressedRoom(draft, rooms)}</div>
      <div class="pl-split pl-${this.view}" @keydown=${this.#key} @dragstart=${this.#drag}>
        ${this.#floors(seen.board, draft, people)}
        <aside class="pl-aside" aria-label=${say().list} tabindex="0"><lz-placing-list site=${this.params['site'] ?? ''} .draft=${draft} .people=${people} .chosen=${chosen}
          .refused=${fits?.get(this.pressed ?? '')} .numberOf=${(room: string) => rooms.get(room)?.number ?? ''}
          .familyIn=${(stay: string, number: string) => this.#familyIn(stay, number, draft, people, rooms)}
          @lz-choose=${(event: CustomEvent<string>) => this.#choose(event.detail === chosen ? '' : event.detail)}
          @lz-pin=${(event: CustomEvent<{ stay: string; on: boolean }>) => this.#drafting.pin(event.detail.stay, event.detail.on)}></lz-placing-list></aside></div>
      <div class="pl-foot"><lz-button icon="repeat" label=${say().repair} ?busy=${this.#submission.busy} @click=${() => this.#ask(askAgain(draft, more, true))}></lz-button>
        <lz-button kind="ghost" label=${say().again} ?disabled=${this.#submission.busy} @click=${() => this.#ask(askAgain(draft, more, false))}></lz-button><span class="grow"></span>
        <lz-button kind="prim" icon="check" label=${say().confirm(draft.places.length)} ?disabled=${draft.places.length === 0 || against(draft).length > 0} ?busy=${this.#submission.busy}
          @click=${() => this.#confirm(draft)}></lz-button></div>`;
  }

  #figures(draft: Draft, rooms: ReadonlyMap<string, BoardRoom>, board: Board): TemplateResult {
    const words = say().figures;
    const used = board.buildings.flatMap(({ floors }) => floors).filter((floor) => floor.rooms.some((room) => draft.places.some((place) => place.room === room.id && rooms.has(room.id)))).length;
    const figure = (label: string, name: IconName, meaning: string, value: number) => html`<div class="fig ${meaning}"><span class="k">${icon(name)}${label}</span><span class="v n2">${value}</span></div>`;
    const unfit = against(draft).length;
    return html`<div class="figs" tabindex="0" role="group" aria-label=${say().list}>${figure(words.people, 'users', 'c-none', draft.places.length + draft.unplaced.length)}
      ${figure(words.placed, 'door', 'c-free', draft.places.length)}${figure(words.unplaced, 'noc', draft.unplaced.length ? 'c-overdue' : 'c-none', draft.unplaced.length)}
      ${figure(words.pinned, 'bookmark', 'c-none', draft.places.filter(({ pinned }) => pinned).length)}${figure(words.floors, 'stairs', 'c-none', used)}
      ${unfit ? figure(words.against, 'warn', 'c-fever', unfit) : nothing}</div>`;
  }

  #notes(draft: Draft, more: readonly string[]) {
    const unfit = against(draft).filter(({ pinned }) => !pinned).length;
    return html`${unfit ? html`<p class="note c-fever" role="alert">${icon('warn')}<span>${say().changedMeanwhile(unfit)}</span></p>` : nothing}
      ${more.length ? html`<p class="note c-overdue">${icon('bus')}<span>${say().more(more.length)}</span></p>` : nothing}`;
  }

  /** An empty room that was pressed can be kept out of the next proposal. */
  #pressedRoom(draft: Draft, rooms: ReadonlyMap<string, BoardRoom>) {
    const room = rooms.get(this.pressed ?? '');
    if (!room) return nothing;
    const out = draft.excluded.includes(room.id);
    return html`<div class="note" role="status">${icon('door')}<span class="grow">${say().freeRoom(room.number)}</span>
      <lz-button size="s" icon=${out ? 'check' : 'ban'} label=${out ? say().include(room.number) : say().exclude(room.number)}
        @click=${() => { this.#drafting.exclude(room.id, !out); this.pressed = undefined; }}></lz-button></div>`;
  }

  #floors(board: Board, draft: Draft, people: ReadonlyMap<string, Expected>): TemplateResult {
    const floors = board.buildings.flatMap((building) => building.floors).filter((floor) => floor.rooms.length > 0);
    const { chosen, fits } = this.#drafting;
    const stays = byRoom(draft);
    const unfit = new Set(against(draft).map(({ stay }) => stay));
    const pins = new Set(draft.places.filter(({ pinned }) => pinned).map(({ stay }) => stay));
    const best = chosen && fits ? [...fits.values()].find((fit) => fit.fits)?.room : undefined;
    const coming = (room: string): Coming[] => (stays.get(room) ?? []).map((stay) => ({ name: nameOf(people.get(stay)), risk: undefined, pinned: pins.has(stay), unfit: unfit.has(stay) }));
    const drawing: Drawing = { today: today(), fits: chosen ? fits : undefined, best, reasonOf: (fit) => whyNot(fit, today()), shown: () => true, narrow: false, oneClass: false,
      coming, excluded: (room) => draft.excluded.includes(room) };
    this.#choosing.show(linesOf(floors), best ?? draft.places[0]?.room, chosen || undefined);
    return html`<div class="page pl-floors ${chosen ? 'seeking' : ''}" @lz-open=${(event: Event) => this.#press(event, stays)} @keydown=${this.#choosing.key} @focusin=${this.#choosing.focused}
        @pointerover=${this.#choosing.hovered} @pointerleave=${this.#choosing.left} @dragover=${(event: DragEvent) => this.#choosing.over(event, drawing.fits)} @dragleave=${this.#choosing.out} @drop=${this.#drop}>
      ${repeat(floors, (floor) => floor.id, (floor) => floorView(floor, { today: drawing.today, current: this.#choosing.current, selected: this.pressed, room: this.#spacing.room,
        cell: (room, narrow, oneClass) => placingCell(room, { ...drawing, narrow, oneClass }), movable: (room) => stays.has(room.id) }))}</div>${this.#choosing.tip(drawing)}`;
  }

  #press(event: Event, stays: ReadonlyMap<string, readonly string[]>): void {
    const room = this.#choosing.cellOf(event);
    if (!room) return;
    const { chosen, fits } = this.#drafting;
    if (chosen && fits?.get(room)?.fits) {
      this.#drafting.move(room);
      this.pressed = undefined;
    } else if (chosen && fits && !fits.has(room)) this.#choose('');
    else if (chosen) this.pressed = room;
    else if (stays.has(room)) this.#choose(stays.get(room)![0]!);
    else this.pressed = this.pressed === room ? undefined : room;
  }

  #drag = (event: DragEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const room = this.#choosing.cellOf(event);
    const stay = target?.closest<HTMLElement>('[data-stay]')?.dataset['stay'] ?? this.#drafting.draft?.places.find((place) => place.room === room)?.stay;
    if (!stay) return;
    this.#choosing.take(event);
    // The answers come while the person is carried.
    setTimeout(() => this.#choose(stay));
  };

  #drop = (event: DragEvent): void => {
    const room = this.#choosing.cellOf(event);
    this.#choosing.out();
    if (!room || !this.#drafting.fits?.get(room)?.fits) return;
    event.preventDefault();
    this.#drafting.move(room);
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#drafting.chosen) this.#choose('');
  };

  #choose(stay: string): void {
    this.pressed = undefined;
    this.#drafting.choose(stay);
    if (stay) this.view = 'rooms';
  }

  #familyIn(stay: string, number: string, draft: Draft, people: ReadonlyMap<string, Expected>, rooms: ReadonlyMap<string, BoardRoom>): string {
    const kin = people.get(stay)?.kinGroup;
    const room = [...rooms.values()].find((one) => one.number === number);
    if (!kin || !room) return '';
    const coming = draft.places.filter((place) => place.room === room.id && place.stay !== stay && people.get(place.stay)?.kinGroup === kin).map((place) => nameOf(people.get(place.stay)));
    return [...coming, ...room.occupants.filter((one) => one.kinGroup === kin && one.stay !== stay).map(({ name }) => name)].join(say().comma);
  }

  async #ask(ask: Ask): Promise<void> {
    const job = await this.#submission.run((act) => post<Job>(`/api/sites/${this.params['site']}/placing-proposals`, ask, { act }));
    if (!job) return;
    this.#drafting.carry(ask.excluded);
    this.running = true;
    setQuery({ job: job.id });
  }

  #ended = (event: CustomEvent<Job>): void => {
    this.running = false;
    if (event.detail.state === 'DONE') this.#drafting.take(event.detail.id, event.detail.outcome as Proposal);
  };

  async #confirm(draft: Draft): Promise<void> {
    const done = await this.#submission.run((act) => post<{ count: number }>(`/api/sites/${this.params['site']}/placings`, { places: placesOf(draft) }, { act }));
    if (!done) return this.#drafting.check();
    this.#drafting.close();
    toast({ text: say().confirmed(done.count) });
    go(`/sites/${this.params['site']}/arrivals`);
  }
}

function nameOf(one: Expected | undefined): string {
  return one ? called(one) : '';
}
