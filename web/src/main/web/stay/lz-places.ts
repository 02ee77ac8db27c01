import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-table.ts';
import type { Column } from '../elements/lz-table.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { say } from './messages.ts';
import { siteName } from './lz-now.ts';
import type { Bed, Stay, Story } from './story.ts';

/** Every bed somebody has lain in, the newest first. */
@customElement('lz-places')
export class LzPlaces extends LzElement {
  @property({ attribute: false }) story!: Story;

  protected override render() {
    const rows = this.story.stays.flatMap((stay) => stay.beds.filter(({ planned }) => !planned).map((bed) => ({ stay, bed })))
      .sort((one, other) => other.bed.from.localeCompare(one.bed.from));
    return html`<section class="card"><div class="card-h"><h2 class="grow">${say().places}</h2></div>
      ${rows.length ? html`<lz-table label=${say().places} .columns=${this.#columns()} .rows=${rows} .key=${({ bed }: Row) => bed.from}></lz-table>` : html`<p class="pp-in q3">${say().none}</p>`}</section>`;
  }

  #columns(): Column<Row>[] {
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    return [
      { head: say().roomHead, cell: ({ bed }) => html`<b>${bed.room}</b> <span class="q3">${say().bed(bed.bed)}</span>` },
      { head: say().site, cell: ({ stay }) => siteName(stay) },
      { head: say().from, cell: ({ bed }) => at(bed.from) },
      { head: say().to, cell: ({ bed }) => bed.to ? at(bed.to) : say().here },
    ];
  }
}

interface Row {
  stay: Stay;
  bed: Bed;
}
