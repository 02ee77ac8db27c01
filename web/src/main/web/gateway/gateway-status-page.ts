import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-empty.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import type { Column } from '../elements/lz-table.ts';
import { minute, now, zone } from '../shared/clock.ts';
import { ago, lasting, moment } from '../shared/dates.ts';
import type { IconName } from '../shared/icons.ts';
import { LzPage } from '../shared/page.ts';
import { may } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { Contacts, type Contact, type State } from './contacts.ts';
import { say } from './status-messages.ts';
import { gatewayContacts as title } from '../shared/titles.ts';

const looks: Record<State, { meaning: string; icon: IconName }> = {
  NEVER: { meaning: 'none', icon: 'signal' }, SILENT: { meaning: 'silent', icon: 'silent' }, CLOCK_WRONG: { meaning: 'overdue', icon: 'clock' },
  LATE: { meaning: 'overdue', icon: 'clock' }, FINE: { meaning: 'occ', icon: 'check' },
};

/** Which gateways of the site speak: a patch is silent for one person, a gateway for a whole floor. */
@customElement('lz-gateway-status-page')
export class GatewayStatusPage extends LzPage {
  readonly #contacts = new Contacts(this, () => this.params['site']!, ['readings', 'quarantine']);

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  protected override render() {
    return this.#contacts.show(({ items }) => html`<div class="page"><div class="head"><h1>${title()}</h1>${this.#contacts.age()}</div>
      <div class="body col g4"><p class="q2">${say().intro}</p>
      <lz-table label=${title()} .columns=${this.#columns()} .rows=${items} .key=${(row: Contact) => row.id} .none=${html`<lz-empty icon="signal" head=${say().none} text=${say().noneText}></lz-empty>`}></lz-table></div></div>`);
  }

  #columns(): Column<Contact>[] {
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    const quarantine = (many: number) => may('GET /api/sites/{site}/quarantine') ? html`<a class="link" href="/sites/${this.params['site']}/quarantine">${many}</a>` : many;
    return [
      { head: say().name, cell: (row) => html`<b>${row.name}</b>` },
      { head: say().state, cell: (row) => html`<span class="col"><lz-tag meaning=${looks[row.state].meaning} icon=${looks[row.state].icon} ?line=${row.state === 'FINE'} label=${say().states[row.state]}></lz-tag>
        ${row.state === 'FINE' ? nothing : html`<span class="t1 q2">${say().helps[row.state]}</span>`}</span>` },
      { head: say().last, cell: (row) => row.receivedAt ? html`<span class="col"><span>${at(row.receivedAt)}</span><span class="t1 q3">${ago((now().getTime() - Date.parse(row.receivedAt)) / 1000)}</span></span>` : say().never },
      { head: say().lag, num: true, cell: (row) => row.lagSeconds == null ? nothing : lasting(Math.max(0, row.lagSeconds)) },
      { head: say().clock, num: true, cell: (row) => row.clockAheadSeconds == null ? html`<span class="q3">${say().unsaid}</span>` : say().offset(row.clockAheadSeconds) },
      { head: say().accepted, num: true, cell: ({ day }) => html`<span>${day.accepted}<span class="t1 q3"> / ${day.deliveries}</span></span>` },
      { head: say().repeated, num: true, cell: ({ day }) => day.repeated },
      { head: say().conflicting, num: true, cell: ({ day }) => day.conflicting },
      { head: say().quarantined, num: true, cell: ({ day }) => day.quarantined > 0 ? quarantine(day.quarantined) : 0 },
    ];
  }
}
