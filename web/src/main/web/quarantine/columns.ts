import { html, nothing } from 'lit';
import '../elements/lz-tag.ts';
import type { Column } from '../elements/lz-table.ts';
import { now, zone } from '../shared/clock.ts';
import { celsius, moment } from '../shared/dates.ts';
import { may } from '../shared/session.ts';
import { say } from './messages.ts';
import { waitsForWearer, type SetAside, type Settled } from './quarantine.ts';

/** What is chosen, where somebody may choose. */
interface Choosing { chosen: ReadonlySet<string>; choose: (row: SetAside, on: boolean) => void }

export function columns(site: string, settled: boolean, choosing: Choosing | undefined): Column<SetAside>[] {
  const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
  const tick: Column<SetAside>[] = choosing ? [{ head: '', cell: (row) => html`<label class="check"><input type="checkbox" aria-label=${say().choose(row.code)} .checked=${choosing.chosen.has(row.id)}
    @change=${(event: Event) => choosing.choose(row, (event.target as HTMLInputElement).checked)}></label>` }] : [];
  return [...tick,
    { head: say().reason, cell: (row) => html`<lz-tag meaning=${waitsForWearer(row) ? 'dirty' : 'out'} icon=${waitsForWearer(row) ? 'person' : 'warn'} line label=${say().reasons[row.reason]}></lz-tag>` },
    { head: say().code, cell: (row) => row.patch ? html`<a class="link" href="/sites/${site}/patches?patch=${row.patch}">${row.code}</a>` : row.code || html`<span class="q3">${say().noCode}</span>` },
    { head: say().measured, cell: (row) => row.measuredAt ? at(row.measuredAt) : html`<span class="q3" title=${row.said}>${say().unreadable}</span>` },
    { head: say().value, num: true, cell: (row) => row.centi == null ? html`<span class="q3" title=${row.said}>${say().unreadable}</span>` : celsius(row.centi / 100) },
    { head: say().gateway, cell: (row) => row.gateway ?? html`<span class="q3">${say().takenBack}</span>` },
    { head: say().received, cell: (row) => at(row.receivedAt) },
    settled ? { head: say().outcome, cell: (row) => row.settled ? outcome(row.settled, at) : nothing } : { head: '', cell: (row) => way(site, row) }];
}

function outcome(settled: Settled, at: (instant: string) => string) {
  const taken = settled.outcome === 'TAKEN';
  const how = taken ? settled.wornFrom ? say().takenBy(at(settled.wornFrom)) : say().taken : settled.reason;
  return html`<span class="col"><lz-tag meaning=${taken ? 'free' : 'out'} icon=${taken ? 'okc' : 'ban'} label=${say().outcomes[settled.outcome]}></lz-tag>
    <span class="t1 q2">${how}</span><span class="t1 q3">${settled.by ? say().by(settled.by, at(settled.at)) : at(settled.at)}</span></span>`;
}

/** What somebody can do so that it settles by itself. */
function way(site: string, row: SetAside) {
  if (!waitsForWearer(row)) return html`<span class="t1 q3">${row.said}</span>`;
  if (!row.patch) return may('POST /api/sites/{site}/patches') && row.code ? html`<a class="link" href="/sites/${site}/patches?register=${encodeURIComponent(row.code)}">${say().register}</a>` : nothing;
  return may('POST /api/people/{person}/wears') ? html`<a class="link" href="/sites/${site}/patches?patch=${row.patch}&at=${encodeURIComponent(row.measuredAt ?? '')}">${say().pair}</a>` : nothing;
}
