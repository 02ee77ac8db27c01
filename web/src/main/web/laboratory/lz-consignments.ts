import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-empty.ts';
import '../elements/lz-tag.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { setQuery } from '../shared/router.ts';
import { say } from './messages.ts';
import { outcomeLooks, type Consignment, type Sent } from './tubes.ts';

/** What was sent, the newest first, and what became of each tube. */
@customElement('lz-consignments')
export class LzConsignments extends LzElement {
  @property({ attribute: false }) consignments: readonly Consignment[] = [];

  protected override render() {
    if (this.consignments.length === 0) return html`<lz-empty icon="box" head=${say().noConsignments} text=${say().noConsignmentsText}></lz-empty>`;
    return html`<div class="col g3">${this.consignments.map((one) => this.#consignment(one))}</div>`;
  }

  #consignment(one: Consignment): TemplateResult {
    const at = moment(one.dispatchedAt, { zone: zone.value, now: now() });
    const missing = one.tubes.filter(({ missingAt }) => missingAt !== null).length;
    const received = one.tubes.filter(({ receivedAt }) => receivedAt !== null).length;
    const told = one.tubes.filter(({ outcome }) => outcome !== null).length;
    return html`<section class="card"><div class="card-h la-sent-h"><h2 class="grow">${at}${say().dot}${one.laboratory.name}</h2><span class="t1 q2">${[one.by ? say().by(one.by) : '', one.courier].filter(Boolean).join(say().dot)}</span></div>
      <p class="t1 q2 la-sums">${[say().receivedOf(received, one.tubes.length), missing ? say().missingOf(missing) : '', told ? say().resultsOf(told) : ''].filter(Boolean).join(say().dot)}</p>
      <ul class="la-tubes">${one.tubes.map((tube) => this.#tube(tube))}</ul></section>`;
  }

  #tube(tube: Sent): TemplateResult {
    const look = tube.outcome ? outcomeLooks[tube.outcome] : tube.missingAt && !tube.receivedAt ? { meaning: 'overdue', icon: 'search' } as const : tube.receivedAt ? { meaning: 'sample', icon: 'flask' } as const : { meaning: 'none', icon: 'arrowr' } as const;
    const label = tube.outcome ? say().outcomes[tube.outcome] : tube.missingAt && !tube.receivedAt ? say().states.MISSING : tube.receivedAt ? say().states.RECEIVED : say().states.DISPATCHED;
    return html`<li><button type="button" class="link" @click=${() => setQuery({ tube: tube.code })}>${tube.code}</button><span class="t1 q3">${say().held(tube.filled, tube.capacity)}</span>
      <lz-tag meaning=${look.meaning} icon=${look.icon} label=${label}></lz-tag>${tube.note ? html`<span class="t1 q2">${tube.note}</span>` : nothing}</li>`;
  }
}
