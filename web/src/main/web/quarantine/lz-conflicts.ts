import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-table.ts';
import type { Column } from '../elements/lz-table.ts';
import { toast } from '../elements/lz-toast.ts';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { get, post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { celsius, moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { say } from './messages.ts';

/** `values` in hundredths of a degree, ascending: the last one counts while nobody has decided. */
interface Conflict { id: string; person: string; name: string; englishName?: string | null; code: string; measuredAt: string; noticedAt: string; values: number[] }

/** Times for which a patch gave two values, and the decision which counts. */
@customElement('lz-conflicts')
export class LzConflicts extends LzElement {
  @property() site = '';
  readonly #open: Resource<{ items: Conflict[] }> = new Resource(this, (signal) => get<{ items: Conflict[] }>(
    `/api/sites/${this.site}/reading-conflicts${this.#open.value ? '?live=true' : ''}`, signal), ['conflicts', 'readings', 'wears']);

  protected override render() {
    return this.#open.show(({ items }) => html`<p class="q2">${say().conflictsIntro}</p><lz-table label=${say().conflicts} .columns=${this.#columns()} .rows=${items} .key=${(row: Conflict) => row.id}
      .none=${html`<lz-empty icon="okc" head=${say().noConflict} text=${say().noConflictText}></lz-empty>`}></lz-table>`);
  }

  #columns(): Column<Conflict>[] {
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    return [
      { head: say().person, cell: (row) => html`<a class="link" href="/people/${row.person}">${this.#name(row)}</a>` },
      { head: say().code, cell: (row) => row.code },
      { head: say().measured, cell: (row) => at(row.measuredAt) },
      { head: say().values, cell: (row) => html`<span class="row wrap">${row.values.map((centi, index) => {
        const label = index === row.values.length - 1 ? say().countsNow(celsius(centi / 100)) : celsius(centi / 100);
        return may('POST /api/reading-conflicts/{conflict}/decision')
          ? html`<lz-button size="s" label=${label} @click=${() => this.#decide(row, centi)}></lz-button>` : html`<span>${label}</span>`;
      })}</span>` },
      { head: say().noticed, cell: (row) => at(row.noticedAt) }];
  }

  #name(row: Conflict): string {
    return language.value === 'en' ? row.englishName ?? row.name : row.name;
  }

  async #decide(conflict: Conflict, centi: number): Promise<void> {
    const value = celsius(centi / 100);
    const done = await fillIn({ head: say().decideHead(this.#name(conflict), value), text: say().decideText, yes: say().decide(value), fields: reasonField },
      (values, act) => post(`/api/reading-conflicts/${conflict.id}/decision`, { centi, reason: text(values, 'reason') }, { act }));
    if (done === undefined) return;
    toast({ text: say().decided });
    await this.#open.reload();
  }
}
