import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-empty.ts';
import '../elements/lz-table.ts';
import { get } from '../shared/api.ts';
import { now } from '../shared/clock.ts';
import { calendarDay } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { go } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import '../drafting/lz-draft-list.ts';
import { say } from './messages.ts';
import { protocol as title } from '../shared/titles.ts';
import { standingTag, sure, text } from './shown.ts';
import type { Version } from './values.ts';

/** Every version of the rules, the newest first: which one counts today, and where it comes from. */
@customElement('lz-protocols-page')
export class ProtocolsPage extends LzPage {
  readonly #versions = new Resource(this, (signal) => get<{ items: Version[] }>('/api/protocols', signal));

  protected override render() {
    return html`<div class="head"><h1>${title()}</h1><span class="q3">${say().text} ${say().narrowest}</span></div>
      <div class="body col g4">${may('GET /api/protocol-drafts') ? html`<lz-draft-list></lz-draft-list>` : nothing}${this.#versions.show(({ items }) => html`<lz-table label=${title()} .rows=${items} .key=${(row: Version) => row.id} .open=${(row: Version) => go(`/protocols/${row.id}`)}
        .none=${html`<lz-empty icon="clipboard" head=${say().none}></lz-empty>`} .columns=${[
          { head: say().name, cell: (row: Version) => html`<a class="link" href="/protocols/${row.id}">${text(row.name)}</a>` },
          { head: say().scope, cell: (row: Version) => say().scopes[row.scope] },
          { head: say().state, cell: standingTag },
          { head: say().from, cell: (row: Version) => calendarDay(row.effectiveFrom, { now: now() }) },
          { head: say().to, cell: (row: Version) => row.effectiveTo ? calendarDay(row.effectiveTo, { now: now() }) : '–' },
          { head: say().sure, cell: (row: Version) => sure(row.sureness) },
        ]}></lz-table>`)}</div>`;
  }
}
