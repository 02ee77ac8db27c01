import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import '../elements/lz-select.ts';
import '../elements/lz-tag.ts';
import { fillIn, occurredField, text } from '../elements/fill-in.ts';
import { icon } from '../elements/lz-icon.ts';
import { occurredAt } from '../elements/lz-occurred.ts';
import { filled } from '../elements/told.ts';
import { findPeople } from '../people/find-people.ts';
import { get, post } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { minute, zone } from '../shared/clock.ts';
import { instantIn } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { go } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import type { Row } from './case.ts';
import { say } from './messages.ts';
import { at, whereabouts } from './shown.ts';

/** The positives of a site, and how far it is decided who was near. */
@customElement('lz-investigations-page')
export class InvestigationsPage extends LzPage {
  readonly #cases: Resource<{ items: readonly Row[] }> = new Resource(this, (signal) => get<{ items: readonly Row[] }>(
    `/api/sites/${this.params['site']}/investigations${this.#cases.value ? '?live=true' : ''}`, signal), ['investigations', 'stays']);

  protected override signals(): Signal<never>[] {
    return [minute] as unknown as Signal<never>[];
  }

  protected override render() {
    return html`<div class="page"><div class="head"><h1>${this.heading()}</h1>${this.#cases.age()}<span class="grow"></span>
        ${may('POST /api/sites/{site}/investigations') ? html`<lz-button icon="phone" label=${say().told} @click=${this.#tell}></lz-button>` : nothing}</div>
      <div class="body">${this.#cases.show(({ items }) => items.length === 0 ? html`<lz-empty icon="okc" head=${say().none} text=${say().noneText}></lz-empty>`
        : html`<ul class="cx-list">${items.map((row) => this.#row(row))}</ul>`)}</div></div>`;
  }

  #row({ head, counts }: Row) {
    return html`<li class="card cx-case"><a class="cx-open" href="/investigations/${head.id}"><span class="row wrap"><b>${called(head)}</b>
        ${head.unfounded ? html`<lz-tag meaning="out" icon="noc" label=${say().states.WITHDRAWN}></lz-tag>`
          : html`<lz-tag meaning=${head.leftAt ? 'out' : 'fever'} icon=${head.leftAt ? 'exit' : 'warn'} label=${whereabouts(head)}></lz-tag>`}</span>
      <span class="t1 q2">${say().span(at(head.windowFrom), at(head.windowTo))}</span>
      <span class="t1">${counts.length === 0 ? say().noContacts : counts.map(({ grade, all, open }) => `${say().short[grade]} ${say().count(all, open)}`).join(' · ')}</span></a>${icon('chevr')}</li>`;
  }

  #tell = async (): Promise<void> => {
    let made = '';
    const local = (values: FormData, name: string) => { const typed = text(values, name); return typed ? instantIn(typed, zone.value) : null; };
    const done = await filled(fillIn({ head: say().toldHead, text: say().toldText, yes: say().told, fields: (problem) => html`
      <lz-select name="person" label=${say().who} prompt=${say().chooseWho} .find=${findPeople('')} error=${problem?.of('person') ?? ''}></lz-select>
      <lz-field name="collectedAt" type="datetime-local" label=${say().collectedAt} required error=${problem?.of('collectedAt') ?? ''}></lz-field>
      <lz-field name="onsetAt" type="datetime-local" label=${say().onsetAt} optional error=${problem?.of('onsetAt') ?? ''}></lz-field>
      <lz-field name="toldBy" label=${say().toldBy} required maxlength="200" error=${problem?.of('toldBy') ?? ''}></lz-field>${occurredField(problem)}` },
      async (values, act) => {
        const answer = await post<{ id: string }>(`/api/sites/${this.params['site']}/investigations`, { person: text(values, 'person') || null, collectedAt: local(values, 'collectedAt'),
          onsetAt: local(values, 'onsetAt'), toldBy: text(values, 'toldBy'), occurredAt: occurredAt(values) }, { act });
        made = answer!.id;
      }), say().toldDone);
    if (done) go(`/investigations/${made}`);
  };
}
