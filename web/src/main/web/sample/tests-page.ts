import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import '../elements/lz-table.ts';
import { icon } from '../elements/lz-icon.ts';
import type { Column } from '../elements/lz-table.ts';
import { called } from '../shared/called.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { calendarDay, time } from '../shared/dates.ts';
import type { IconName } from '../shared/icons.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { groups, inGroup, standsOf, type Group, type Stand } from './collect.ts';
import { taskTag } from './collect-view.ts';
import { planMakeUp, takeMakeUpBack } from './make-up.ts';
import { say } from './messages.ts';
import { readTestList, type MakeUp, type Task, type TestList } from './test-list.ts';
import { daysOf, floorName } from './words.ts';

const shown: Readonly<Record<Group, { icon: IconName; meaning: string }>> = {
  due: { icon: 'sample', meaning: 'c-none' }, overdue: { icon: 'clock', meaning: 'c-overdue' }, madeUpLater: { icon: 'calendar', meaning: 'c-accent' }, retest: { icon: 'repeat', meaning: 'c-overdue' },
  recall: { icon: 'warn', meaning: 'c-fever' }, collectedToday: { icon: 'okc', meaning: 'c-free' },
};

/** Whose test is due, overdue or to be repeated, and what was taken today: each figure is the list behind it. */
@customElement('lz-tests-page')
export class TestsPage extends LzPage {
  readonly #list: Resource<TestList> = new Resource(this, (signal) => readTestList(this.params['site']!, this.#list.value !== undefined, signal), ['samples', 'tube-results', 'stays']);

  protected override signals(): Signal<never>[] {
    return [zone, minute] as unknown as Signal<never>[];
  }

  protected override render() {
    return this.#list.show((list) => {
      const floor = list.floors.find(({ id }) => id === this.query.get('floor'));
      const stands = standsOf(list, floor, []).filter(({ due, standing }) => standing !== 'none' || due.makeUps.length > 0);
      return html`${this.#head(list)}<div class="figs sa-figs" role="group" aria-label=${say().filter}>${groups.map((group) => this.#figure(group, stands))}</div>
        <div class="body">${this.#table(stands.filter((stand) => this.#wanted(stand)), stands.length > 0)}</div>`;
    });
  }

  #head(list: TestList): TemplateResult {
    const words = say();
    const floor = this.query.get('floor') ?? '';
    const several = new Set(list.floors.map(({ building }) => building)).size > 1;
    return html`<div class="head"><h1>${this.heading()}</h1><span class="q2">${calendarDay(list.day)}</span>
      <lz-field class="pp-find sa-search" label=${words.find2} type="search" icon="search" value=${this.query.get('q') ?? ''} @lz-input=${(event: CustomEvent<string>) => setQuery({ q: event.detail.trim() || undefined })}></lz-field>
      ${list.floors.length > 1 ? html`<div class="field"><label for="sa-floor">${words.floors}</label><span class="input"><select id="sa-floor" @change=${(event: Event) => setQuery({ floor: (event.target as HTMLSelectElement).value || undefined })}>
        <option value="">${words.wholeSite}</option>${list.floors.map((each) => html`<option value=${each.id} ?selected=${each.id === floor}>${floorName(each, several)}</option>`)}</select></span></div>` : nothing}
      <span class="grow"></span>${this.#list.age()}
      ${may('PUT /api/samples/{sample}') ? html`<a class="btn prim" href="/sites/${this.params['site']!}/collection">${icon('sample')}${words.collect}</a>` : nothing}</div>`;
  }

  #figure(group: Group, stands: readonly Stand[]): TemplateResult {
    const count = stands.filter((stand) => inGroup(stand, group)).length;
    const on = this.query.get('show') === group;
    return html`<button type="button" class="fig ${count ? shown[group].meaning : 'c-none'}" aria-pressed=${on} @click=${() => setQuery({ show: on ? undefined : group })}>
      <span class="k">${icon(shown[group].icon)}${say().figures[group]}</span><span class="v n2">${count}</span></button>`;
  }

  #wanted(stand: Stand): boolean {
    const group = groups.find((each) => each === this.query.get('show'));
    const typed = (this.query.get('q') ?? '').toLowerCase();
    return (!group || inGroup(stand, group)) && [stand.due.name, stand.due.englishName ?? '', stand.room].some((word) => word.toLowerCase().includes(typed));
  }

  #table(stands: readonly Stand[], some: boolean): TemplateResult {
    const words = say();
    return html`<lz-table label=${this.heading()} .columns=${this.#columns()} .rows=${stands} .key=${({ due }: Stand) => due.person}
      .none=${html`<lz-empty icon="sample" head=${some ? words.none : words.nobody} text=${some ? '' : words.nobodyText}></lz-empty>`}></lz-table>`;
  }

  #columns(): Column<Stand>[] {
    const { columns, risk, person, elsewhere } = say();
    return [
      { head: columns.who, cell: ({ due, room }) => html`<span><b class="sa-room">${room || elsewhere}</b> <a class="link" href="/people/${due.person}" aria-label=${person(room, called(due))}>${called(due)}</a></span>` },
      { head: columns.risk, cell: ({ due }) => due.riskClass ? risk[due.riskClass] ?? nothing : nothing, phone: 'brief' },
      { head: columns.day, cell: ({ due }) => daysOf(due) || nothing, phone: 'brief' },
      { head: columns.tasks, cell: (stand) => stand.open.length + stand.due.makeUps.length ? html`<span class="sa-tags">${stand.open.map((task) => this.#task(stand, task))}${stand.due.makeUps.map((one) => this.#later(stand, one))}</span>` : nothing },
      { head: columns.taken, cell: ({ taken }) => taken.length ? html`<span class="col">${taken.map(({ tube, at }) => html`<span class="nowrap">${time(at, { zone: zone.value })} <span class="q2">${tube}</span></span>`)}</span>` : nothing },
    ];
  }

  /** What was missed can be made up now, or on a day that somebody names. */
  #task({ due }: Stand, task: Task): TemplateResult {
    if (task.what !== 'OVERDUE' || !may('POST /api/stays/{stay}/make-ups')) return taskTag(task);
    return html`${taskTag(task)}<lz-button size="s" icon="calendar" label=${say().makeUp.yes} @click=${() => this.#done(planMakeUp(due.stay, called(due), task.on))}></lz-button>`;
  }

  #later({ due }: Stand, { plannedOn, on }: MakeUp): TemplateResult {
    const words = say().makeUp;
    return html`<span class="tag c-accent">${icon('calendar')}${words.later(calendarDay(plannedOn, { now: now() }), calendarDay(on, { now: now() }))}</span>
      ${may('POST /api/stays/{stay}/make-ups') ? html`<lz-button size="s" kind="ghost" label=${words.move} @click=${() => this.#done(planMakeUp(due.stay, called(due), plannedOn, on))}></lz-button>
        <lz-button size="s" kind="ghost" icon="undo" label=${words.back} @click=${() => this.#done(takeMakeUpBack(due.stay, called(due), plannedOn))}></lz-button>` : nothing}`;
  }

  async #done(act: Promise<boolean>): Promise<void> {
    if (await act) await this.#list.reload();
  }
}
