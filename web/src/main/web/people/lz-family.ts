import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { ask } from '../elements/lz-dialog.ts';
import { toast } from '../elements/lz-toast.ts';
import { fillIn, text } from '../elements/fill-in.ts';
import { told } from '../elements/told.ts';
import { get, post, put } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { Problem } from '../shared/problem.ts';
import { may, site } from '../shared/session.ts';
import { say as sayStay } from '../stay/messages.ts';
import { card } from './card.ts';
import { bodyOf, draftOf, type Links } from './draft.ts';
import { shown, type Circle, type Family, type Person } from './people.ts';
import { words } from './record-messages.ts';

type Kind = keyof Links;
const paths = { household: 'households', kinGroup: 'kin-groups' } as const;

/** Whom somebody lives with and may share a room with, and where those are. `lz-done` when it changed. */
@customElement('lz-family')
export class LzFamily extends LzElement {
  @property({ attribute: false }) person!: Person;
  @property({ attribute: false }) family!: Family;

  protected override render() {
    return card(words().family, html`<div class="pp-in col g3">${this.#circle('household', words().household, words().noHousehold)}${this.#circle('kinGroup', words().kinGroup, words().noKinGroup)}</div>`);
  }

  #circle(kind: Kind, name: string, none: string): TemplateResult {
    const circle = this.family[kind];
    const change = may('PUT /api/people/{person}');
    return html`<div class="col g2"><div class="row"><div class="col grow"><span class="t1 q3">${name}</span>
        ${circle ? html`<b>${circle.label}</b>${circle.address ? html`<span class="t1 q2">${circle.address}</span>` : nothing}` : html`<span class="q3">${none}</span>`}</div>
        ${!change ? nothing : circle ? html`<lz-button size="s" kind="ghost" label=${words().leave} @click=${() => this.#leave(kind, circle)}></lz-button>`
          : html`<lz-button size="s" icon="plus" label=${words().join} @click=${() => this.#join(kind)}></lz-button>`}</div>
      ${circle && circle.members.length > 1 ? html`<ul class="col g1">${circle.members.filter(({ person }) => person !== this.person.id).map((member) => html`<li class="row">
        <a class="link grow" href="/people/${member.person}">${shown(member)}</a><span class="q2">${member.room ? sayStay().room(member.room) : words().noRoom}</span></li>`)}</ul>` : nothing}</div>`;
  }

  /** One on record, or a new one that is made first; made once, however often the form is sent. */
  async #join(kind: Kind): Promise<void> {
    if (!site.value) return;
    const path = `/api/sites/${site.value.id}/${paths[kind]}`;
    const known = await get<{ items: { id: string; label: string; address: string | null }[] }>(path);
    const make = may(`POST /api/sites/{site}/${paths[kind]}`);
    let made: { label: string; id: string } | undefined;
    let joined = '';
    const done = await fillIn({ head: words().joinHead[kind], yes: words().join, fields: (problem) => html`
      ${known.items.length ? html`<lz-select name="existing" label=${words().existing} optional .options=${known.items.map(({ id, label, address }) => ({ value: id, label, note: address ?? '' }))}></lz-select>` : nothing}
      ${make ? html`<lz-field name="label" label=${words().orNew} hint=${words().orNewHint} ?optional=${known.items.length > 0} maxlength="100" error=${problem?.of('label') ?? ''}></lz-field>` : nothing}` },
      async (values, act) => {
        const existing = text(values, 'existing');
        const label = text(values, 'label');
        if (!existing && !label) throw new Problem(400, { title: words().oneOf, errors: [{ path: 'label', detail: words().oneOf }] });
        if (!existing && made?.label !== label) made = { label, id: (await post<{ id: string }>(path, { label }, { act })).id };
        joined = existing ? known.items.find(({ id }) => id === existing)?.label ?? '' : label;
        await this.#put(kind, existing || made!.id);
      });
    if (!done) return;
    toast({ text: words().joined(joined) });
    this.tell('lz-done');
  }

  async #leave(kind: Kind, circle: Circle): Promise<void> {
    if (!await ask({ head: words().leaveHead(circle.label), yes: words().leave })) return;
    if (await told(() => this.#put(kind, null), words().left(circle.label))) this.tell('lz-done');
  }

  #put(kind: Kind, id: string | null): Promise<unknown> {
    const { household, kinGroup, version } = this.person;
    return put(`/api/people/${this.person.id}`, bodyOf(draftOf(this.person), { household, kinGroup, [kind]: id }), { ifMatch: `"${version}"` });
  }
}
