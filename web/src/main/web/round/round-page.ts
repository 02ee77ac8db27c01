import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { Printing } from '../board/printing.ts';
import { now, zone } from '../shared/clock.ts';
import { ago, time } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may, session } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { listView } from './list-view.ts';
import { say } from './messages.ts';
import { sheet } from './sheet-view.ts';
import { readings } from './queue.ts';
import type { Measured } from './lz-round-list.ts';
import { readRound, sheetPrinted, type Floor, type Reading, type Round, type Seen } from './round.ts';
import { nextAfter, progressOf, stopsOf, type Stop } from './walk.ts';
import { vars } from '../shared/vars.ts';
import '../elements/lz-button.ts';
import './lz-round-entry.ts';
import './lz-round-list.ts';
import '../queue/lz-queue.ts';

/** The nurse's round: whom to see, door by door, and one after the other what was measured. */
@customElement('lz-round-page')
export class RoundPage extends LzPage {
  #opened = false;
  readonly #round = new Resource<Seen>(this, (signal) => this.#read(signal), ['round', 'stays', 'wears', 'episodes']);
  readonly #printing = new Printing(this, () => this.performUpdate(), () => this.#printed());

  protected override signals(): Signal<never>[] {
    return [readings.items, zone, session] as unknown as Signal<never>[];
  }

  async #read(signal: AbortSignal): Promise<Seen> {
    const seen = await readRound(this.params['site']!, session.value!.user.id, this.#opened, signal);
    this.#opened = true;
    // An answer that was given up is never shown: what it holds must still be remembered.
    if (!seen.keptAt && !signal.aborted) readings.shown(new Set(people(seen.round).flatMap((resident) => resident.readings.map((reading) => reading.id))));
    return seen;
  }

  #floor(round: Round): Floor | undefined {
    return round.floors.find((floor) => floor.id === this.query.get('floor'));
  }

  get #asList(): boolean {
    return this.query.get('view') === 'list' && may('PUT /api/manual-readings/{reading}');
  }

  protected override render() {
    return this.#round.show((seen) => this.#walk(seen));
  }

  #walk({ round, keptAt }: Seen): TemplateResult {
    const stops = stopsOf(round, this.#floor(round), readings.items.value);
    const open = may('PUT /api/manual-readings/{reading}') ? stops.find((stop) => stop.resident.person === this.query.get('person')) : undefined;
    if (this.#printing.now) return sheet(round, stops, this.#floor(round));
    if (open) {
      return html`<lz-round-entry .round=${round} .stop=${open} .at=${stops.indexOf(open) + 1} .of=${stops.length} .next=${nextAfter(stops, open.resident.person)}
        @lz-close=${() => setQuery({ person: undefined })} @lz-skip=${() => this.#go(nextAfter(stops, open.resident.person))}
        @lz-keep=${(event: CustomEvent<Reading>) => this.#keep(open, stops, event.detail)}></lz-round-entry>`;
    }
    return html`<div class="round ${this.#asList ? 'as-list' : ''}">${this.#head(round)}<lz-queue></lz-queue>${keptAt ? html`<p class="round-age t1">${icon('clock')}${say().seen(ago((Date.now() - keptAt) / 1000))}</p>` : nothing}
      ${this.#progress(stops)}${this.#asList && stops.length ? html`<lz-round-list .round=${round} .stops=${stops} @lz-open=${(event: CustomEvent<Stop>) => this.#go(event.detail)}
        @lz-keep=${({ detail: { stop, reading } }: CustomEvent<Measured>) => this.#store(stop, reading)}></lz-round-list>`
        : listView(round, stops, this.#floor(round), (stop) => this.#go(stop))}</div>`;
  }

  #head(round: Round): TemplateResult {
    const words = say();
    const { current } = round;
    const due = time(current.due, { zone: zone.value });
    const late = now().getTime() > Date.parse(current.due);
    const floor = this.#floor(round);
    return html`<header class="round-head"><div class="grow"><h1>${words.slot(current.number, current.of)}${floor ? `${words.dot}${words.floor(floor.number)}` : ''}</h1>
      <p class="t1 ${late ? 'late' : 'q3'}">${late ? words.overdue(due) : words.due(due)}</p></div>
      ${may('PUT /api/manual-readings/{reading}') ? html`<lz-button class="no-phone" kind="ghost" icon=${this.#asList ? 'route' : 'clipboard'} label=${this.#asList ? words.byDoor : words.asList} @click=${() => setQuery({ view: this.#asList ? undefined : 'list' })}></lz-button>` : nothing}
      ${may('POST /api/sites/{site}/round/prints') ? html`<lz-button class="no-phone" kind="ghost" icon="print" label=${words.print} only @click=${() => window.print()}></lz-button>` : nothing}
      ${round.floors.length > 1 ? html`<label class="input round-floor"><span class="sr">${words.floors}</span><select @change=${(event: Event) => setQuery({ floor: (event.target as HTMLSelectElement).value || undefined })}>
        <option value="" ?selected=${!floor}>${words.wholeSite}</option>${round.floors.map((each) => html`<option value=${each.id} ?selected=${each === floor}>${this.#named(round, each)}</option>`)}</select></label>` : nothing}</header>`;
  }

  #named(round: Round, floor: Floor): string {
    const several = new Set(round.floors.map((each) => each.building)).size > 1;
    const building = language.value === 'en' ? floor.buildingEn ?? floor.building : floor.building;
    return several ? `${building} · ${say().floor(floor.number)}` : say().floor(floor.number);
  }

  #progress(stops: readonly Stop[]): TemplateResult {
    const words = say();
    const { saved, waiting, left, total } = progressOf(stops);
    const part = (count: number) => `${total === 0 ? 0 : (100 * count) / total}%`;
    return html`<div class="round-progress"><span class="round-count"><b>${saved + waiting}</b> / ${total}</span><div class="grow">
      <span class="round-bar" aria-hidden="true"><i ${vars({ '--part': part(saved) })}></i><i class="c-overdue" ${vars({ '--part': part(waiting) })}></i></span>
      <span class="round-figures t1"><span>${words.saved(saved)}</span><span class="ct c-overdue">${words.waiting(waiting)}</span><span>${words.left(left)}</span></span></div></div>`;
  }

  #go(stop: Stop | undefined): void {
    setQuery({ person: stop?.resident.person });
  }

  async #keep(stop: Stop, stops: readonly Stop[], reading: Reading): Promise<void> {
    const next = nextAfter(stops, stop.resident.person);
    await this.#store(stop, reading);
    this.#go(next);
  }

  #store(stop: Stop, reading: Reading): Promise<void> {
    return readings.keep({ id: reading.id, site: this.params['site']!, who: stop.resident.name, room: stop.room, reading, state: 'waiting' });
  }

  #printed(): Promise<unknown> {
    const { round } = this.#round.value!;
    const floor = this.#floor(round);
    return sheetPrinted(this.params['site']!, stopsOf(round, floor, readings.items.value).length, floor ? String(floor.number) : null);
  }
}

function people(round: Round) {
  return [...round.floors.flatMap((floor) => floor.rooms.flatMap((room) => room.people)), ...round.elsewhere];
}
