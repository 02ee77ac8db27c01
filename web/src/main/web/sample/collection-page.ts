import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-button.ts';
import { ask } from '../elements/lz-dialog.ts';
import { toast } from '../elements/lz-toast.ts';
import '../queue/lz-queue.ts';
import { called } from '../shared/called.ts';
import { now, zone } from '../shared/clock.ts';
import { ago, calendarDay } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { session } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { vars } from '../shared/vars.ts';
import { hindered, inGroup, membersOf, named, openTubes, progressOf, standsOf, tasksFor, tubeOf, type Hindrance, type Stand, type Tube } from './collect.ts';
import { collectView, doneFirst } from './collect-view.ts';
import { closeTube, foundTube, specimenOf, takeBack, takeSwab } from './collecting.ts';
import './lz-task-choice.ts';
import type { Chosen } from './lz-task-choice.ts';
import './lz-tube-card.ts';
import type { Member } from './lz-tube-card.ts';
import './lz-tube-choice.ts';
import type { Took } from './lz-tube-choice.ts';
import { say } from './messages.ts';
import { swabs } from './swabs.ts';
import { readCollection, type Floor, type Seen, type Specimen, type Task } from './test-list.ts';
import { floorName } from './words.ts';

/** The nurse's way with the swabs: whom to swab, door by door, and one after the other into the tube in the hand. */
@customElement('lz-collection-page')
export class CollectionPage extends LzPage {
  @state() private choosing = false;
  @state() private refused = '';
  /** Who is to be swabbed as soon as there is a tube, or once it is said what for. */
  @state() private waiting: string | undefined;
  @state() private asked: string | undefined;
  @state() private said = '';
  @state() private bad = false;
  @state() private specimen: Specimen | '' = '';
  @state() private size = 0;
  /** The tube as it was known last: one that is full or closed is no longer among those that can take more. */
  #hand: Tube | undefined;
  #opened = false;
  /** Who was done when the walk along these doors began. */
  #folded: { walk: string; people: ReadonlySet<string> } | undefined;
  readonly #taking = new Set<string>();
  #turn: Promise<void> = Promise.resolve();
  /** The swab of which it was said that it went in. */
  #last: string | undefined;
  readonly #seen = new Resource<Seen>(this, (signal) => this.#read(signal), ['samples', 'tubes', 'tube-results', 'stays']);

  protected override signals(): Signal<never>[] {
    return [swabs.items, zone, session] as unknown as Signal<never>[];
  }

  /** What was at the server before it was asked is in its answer. */
  async #read(signal: AbortSignal): Promise<Seen> {
    const before = new Set(swabs.items.value.filter(({ state }) => state === 'saved').map(({ id }) => id));
    const seen = await readCollection(this.params['site']!, session.value!.user.id, this.#opened, signal);
    this.#opened = true;
    // An answer that was given up is never shown: what it holds must still be remembered.
    if (!seen.keptAt && !signal.aborted) swabs.shown(before);
    return seen;
  }

  protected override render() {
    return this.#seen.show((seen) => this.#walk(seen));
  }

  #walk(seen: Seen): TemplateResult {
    const { list, keptAt } = seen;
    const items = swabs.items.value.filter(({ site }) => site === this.params['site']);
    const floor = list.floors.find(({ id }) => id === this.query.get('floor'));
    const all = standsOf(list, undefined, items);
    const stands = floor ? standsOf(list, floor, items) : all;
    const tube = this.#tube(seen);
    const gone = swabs.items.value.some(({ id, state }) => id === this.#last && state === 'refused');
    const asked = all.find(({ due }) => due.person === this.asked);
    return html`<div class="round sa-collect">${this.#head(seen, floor, stands)}
      ${tube ? html`<lz-tube-card .tube=${tube} .members=${membersOf(tube.code, all)} specimen=${this.specimen} said=${gone && !this.bad ? '' : this.said} ?bad=${this.bad} @lz-put-down=${() => this.#hold(undefined)}
        @lz-specimen=${(event: CustomEvent<Specimen | ''>) => { this.specimen = event.detail; }} @lz-named=${(event: CustomEvent<string>) => this.#named(all, tube, event.detail)}
        @lz-back=${(event: CustomEvent<Member>) => this.#back(event.detail)} @lz-close-tube=${() => this.#close(tube)}></lz-tube-card>` : this.#progress(stands)}
      ${collectView(stands, this.#done(stands, floor, tube), tube, (stand) => this.#tap(stand, tube))}
      <div class="sa-end">${keptAt ? html`<p class="round-age t1">${icon('clock')}${say().seen(ago((Date.now() - keptAt) / 1000))}</p>` : nothing}<lz-queue></lz-queue></div>
      ${tube ? nothing : html`<div class="sa-foot"><lz-button full kind="prim" size="xl" icon="sample" label=${say().take} @click=${() => this.#choose(undefined)}></lz-button></div>`}
      ${this.choosing ? html`<lz-tube-choice .sizes=${list.capacities} .begun=${openTubes(seen.tubes, list, items)} ?surroundings=${all.some(({ due }) => due.tasks.some(({ what }) => what === 'ENVIRONMENT' || what === 'BELONGINGS'))}
        capacity=${this.size || (list.capacities[0] ?? 1)} refused=${this.refused} @lz-leave=${() => { this.choosing = false; }} @lz-took=${(event: CustomEvent<Took>) => this.#took(seen, event.detail)}></lz-tube-choice>` : nothing}
      ${asked && tube ? html`<lz-task-choice .stand=${asked} .tasks=${tasksFor(asked, tube.contents)} @lz-leave=${() => { this.asked = undefined; }}
        @lz-chosen=${(event: CustomEvent<Chosen>) => { this.asked = undefined; void this.#take(asked, tube, event.detail.task); }}></lz-task-choice>` : nothing}</div>`;
  }

  #head({ list }: Seen, floor: Floor | undefined, stands: readonly Stand[]): TemplateResult {
    const words = say();
    const overdue = stands.filter((stand) => inGroup(stand, 'overdue')).length;
    const several = new Set(list.floors.map(({ building }) => building)).size > 1;
    return html`<header class="round-head"><div class="grow"><h1>${words.day(calendarDay(list.day, { now: now() }))}</h1>
        ${overdue > 0 ? html`<p class="t1 late">${words.overdue(overdue)}</p>` : nothing}</div>
      ${list.floors.length > 1 ? html`<label class="input round-floor"><span class="sr">${words.floors}</span><select @change=${(event: Event) => setQuery({ floor: (event.target as HTMLSelectElement).value || undefined })}>
        <option value="" ?selected=${!floor}>${words.wholeSite}</option>${list.floors.map((each) => html`<option value=${each.id} ?selected=${each === floor}>${floorName(each, several)}</option>`)}</select></label>` : nothing}</header>`;
  }

  #progress(stands: readonly Stand[]): TemplateResult {
    const words = say();
    const { saved, waiting, left, total } = progressOf(stands);
    const part = (count: number) => `${total === 0 ? 0 : (100 * count) / total}%`;
    return html`<div class="round-progress"><span class="round-count"><b>${saved + waiting}</b> / ${total}</span><div class="grow">
      <span class="round-bar" aria-hidden="true"><i ${vars({ '--part': part(saved) })}></i><i class="c-overdue" ${vars({ '--part': part(waiting) })}></i></span>
      <span class="round-figures t1"><span>${words.saved(saved)}</span><span class="ct c-overdue">${words.waiting(waiting)}</span><span>${words.left(left)}</span></span></div></div>`;
  }

  /** Another floor or another tube begins another walk. */
  #done(stands: readonly Stand[], floor: Floor | undefined, tube: Tube | undefined): ReadonlySet<string> {
    const walk = `${floor?.id} ${tube?.code}`;
    if (this.#folded?.walk !== walk) this.#folded = { walk, people: new Set(doneFirst(stands)) };
    return this.#folded.people;
  }

  /** The tube in the hand stands in the address: a phone that was put away goes on with it. */
  #tube({ list, tubes }: Seen): Tube | undefined {
    const code = this.query.get('tube');
    if (!code) return undefined;
    const tube = tubeOf(code, tubes, list, swabs.items.value);
    if (tube) this.#hand = tube;
    return tube?.closed ? undefined : tube ?? (this.#hand?.code === code && !this.#hand.closed ? this.#hand : undefined);
  }

  #choose(person: string | undefined): void {
    this.waiting = person;
    this.refused = '';
    this.choosing = true;
  }

  #hold(code: string | undefined): void {
    this.said = '';
    this.bad = false;
    setQuery({ tube: code });
  }

  async #took(seen: Seen, took: Took): Promise<void> {
    const found = await foundTube(this.params['site']!, seen, took);
    if (found) {
      this.refused = say()[found];
      return;
    }
    this.choosing = false;
    this.size = took.capacity;
    this.#hold(took.code);
    if (!seen.tubes.some(({ code }) => code === took.code)) void this.#seen.reload();
    const { waiting } = this;
    this.waiting = undefined;
    await this.updateComplete;
    const stand = standsOf(seen.list, undefined, swabs.items.value).find(({ due }) => due.person === waiting);
    const tube = this.#tube(seen);
    if (stand && tube) await this.#tap(stand, tube);
  }

  async #tap(stand: Stand, tube: Tube | undefined): Promise<void> {
    if (!tube) return this.#choose(stand.due.person);
    const tasks = tasksFor(stand, tube.contents);
    if (tasks.length > 1) {
      this.asked = stand.due.person;
      return;
    }
    const task = tasks[0] ?? null;
    if (!task && (tube.contents === 'SURROUNDINGS' || stand.open.length > 0)) return this.#say(say().hindered[tube.contents === 'PEOPLE' ? 'people-only' : 'surroundings-only'], true);
    if (!task && !hindered(tube, stand, null) && !(await ask({ head: say().extraHead(called(stand.due)), text: say().extraText, yes: say().extraYes }))) return;
    await this.#take(stand, tube, task);
  }

  /** A second tap on somebody before the first is on the disk is the same tap; one on somebody else has its turn after it. */
  #take(stand: Stand, tube: Tube, task: Task | null): Promise<void> {
    const who = stand.due.person;
    if (this.#taking.has(who)) return this.#turn;
    this.#taking.add(who);
    const put = this.#turn.then(() => this.#put(stand, this.#known(tube), task)).finally(() => this.#taking.delete(who));
    this.#turn = put.catch(() => undefined);
    return put;
  }

  /** The tube with what has gone into it since it was shown. */
  #known(tube: Tube): Tube {
    const seen = this.#seen.value;
    return (seen && tubeOf(tube.code, seen.tubes, seen.list, swabs.items.value)) ?? tube;
  }

  async #put(stand: Stand, tube: Tube, task: Task | null): Promise<void> {
    const why: Hindrance | undefined = hindered(tube, stand, task);
    if (why) return this.#say(say().hindered[why], true);
    const specimen = specimenOf(stand, task, this.specimen);
    if (specimen === undefined) return this.#say(say().noSpecimen, true);
    this.#last = await takeSwab(this.params['site']!, stand, tube, task, specimen);
    this.#say(say().added(called(stand.due), tube.count + 1, tube.capacity), false);
  }

  async #named(all: readonly Stand[], tube: Tube, typed: string): Promise<void> {
    const found = named(all, typed);
    if (found.length === 1) return this.#tap(found[0]!, tube);
    this.#say(found.length === 0 ? say().nobodyNamed(typed) : say().several(found.length), true);
    if (found.length > 1) this.querySelector(`button[data-person="${found[0]!.due.person}"]`)?.scrollIntoView({ block: 'center' });
  }

  #say(words: string, bad: boolean): void {
    this.said = words;
    this.bad = bad;
    if (bad) navigator.vibrate?.([60, 60, 60]);
  }

  async #back({ stand, taken }: Member): Promise<void> {
    const who = called(stand.due);
    if (await ask({ head: say().backHead(who, taken.tube), text: say().backText, yes: say().back })) await takeBack(this.params['site']!, stand, taken);
  }

  async #close(tube: Tube): Promise<void> {
    const full = tube.count >= tube.capacity;
    if (!full && !(await ask({ head: say().closeHead(tube.code, tube.count), text: say().closeText, yes: say().close }))) return;
    await closeTube(this.params['site']!, tube);
    toast({ text: say().closed(tube.code, tube.count) });
    this.#hold(undefined);
    if (full) this.#choose(undefined);
  }
}
