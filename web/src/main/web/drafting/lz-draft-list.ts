import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import { get } from '../shared/api.ts';
import { now } from '../shared/clock.ts';
import { calendarDay } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { Resource } from '../shared/resource.ts';
import { go } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import { say as sayProtocol } from '../protocol/messages.ts';
import { begin } from './acts.ts';
import { looks, type Draft } from './drafts.ts';
import { say } from './messages.ts';
import { draftName } from './words.ts';

/** The drafts of the reader's area, above the versions. */
@customElement('lz-draft-list')
export class LzDraftList extends LzElement {
  readonly #drafts = new Resource(this, (signal) => get<{ items: Draft[] }>('/api/protocol-drafts', signal));

  protected override render() {
    return html`<section class="col g2"><div class="row wrap"><h2 class="grow">${say().drafts}</h2>
      ${may('POST /api/protocol-drafts') ? html`<lz-button kind="prim" icon="plus" label=${say().begin} @click=${() => begin()}></lz-button>` : nothing}</div>
      ${this.#drafts.show(({ items }) => html`<lz-table label=${say().drafts} .rows=${items} .key=${(row: Draft) => row.id} .open=${(row: Draft) => go(`/protocol-drafts/${row.id}`)}
        .none=${html`<lz-empty icon="memo" head=${say().none} text=${say().noneText}></lz-empty>`} .columns=${[
          { head: sayProtocol().name, cell: (row: Draft) => html`<a class="link" href="/protocol-drafts/${row.id}">${draftName(row)}</a>` },
          { head: sayProtocol().state, cell: (row: Draft) => html`<lz-tag meaning=${looks[row.state].meaning} icon=${looks[row.state].icon} label=${say().states[row.state]}></lz-tag>`, phone: 'brief' as const },
          { head: sayProtocol().scope, cell: (row: Draft) => sayProtocol().scopes[row.scope], phone: 'brief' as const },
          { head: sayProtocol().from, cell: (row: Draft) => row.effectiveFrom ? calendarDay(row.effectiveFrom, { now: now() }) : '–' },
        ]}></lz-table>`, 2)}</section>`;
  }
}
