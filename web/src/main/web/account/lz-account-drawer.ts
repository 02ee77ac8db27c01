import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { ask } from '../elements/lz-dialog.ts';
import '../elements/lz-drawer.ts';
import '../elements/lz-problem.ts';
import { toast } from '../elements/lz-toast.ts';
import { post, remove } from '../shared/api.ts';
import type { Act } from '../shared/act.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { Submission } from '../shared/submission.ts';
import { placeOf, type Account, type Made, type RoleHeld } from './account.ts';
import { stateTag } from './state-tag.ts';
import type { LzRoleFields } from './lz-role-fields.ts';
import './lz-role-fields.ts';
import { say } from './messages.ts';

/** One account: its roles, and what can be done with it. `lz-changed` after each act, `lz-made` with a new link. */
@customElement('lz-account-drawer')
export class LzAccountDrawer extends LzElement {
  @property({ attribute: false }) account: Account | undefined;
  @state() private adding = false;
  readonly #acts = new Submission(this);
  readonly #granting = new Submission(this);

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('account') as Account | undefined;
    if (before && before.id !== this.account?.id) this.adding = false;
  }

  protected override render() {
    const { account } = this;
    if (!account) return nothing;
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    return html`<lz-drawer open head=${account.displayName} @lz-close=${this.#close}>
      <div slot="sub" class="row">${stateTag(account)}<span class="t1 q3">${account.name} · ${say().since(at(account.createdAt))}</span></div>
      <div class="form"><h3>${say().held}</h3>
        ${account.roles.length === 0 ? html`<p class="q3">${say().noRoles}</p>` : html`<ul class="held-list">${account.roles.map((held) => this.#role(account, held))}</ul>`}
        ${this.adding ? this.#form(account) : html`<div class="row"><lz-button icon="plus" label=${say().add} @click=${() => { this.adding = true; }}></lz-button></div>`}
        <lz-problem .problem=${this.#acts.problem}></lz-problem></div>
      <div slot="foot"><lz-button icon="repeat" label=${say().reset} ?busy=${this.#acts.busy} @click=${() => this.#reset(account)}></lz-button>
        ${account.state === 'DISABLED'
          ? html`<lz-button icon="check" label=${say().enable} @click=${() => this.#do(() => remove(this.#path(account, 'disablement')), say().enabled)}></lz-button>`
          : html`<lz-button kind="danger" icon="ban" label=${say().disable} @click=${() => this.#disable(account)}></lz-button>`}</div></lz-drawer>`;
  }

  #role(account: Account, held: RoleHeld) {
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    const until = held.to ? say().until(at(held.to)) : '';
    const begins = new Date(held.from) > now() ? say().startsAt(at(held.from)) : say().heldSince(at(held.from));
    return html`<li><span class="grow"><b>${say().roles[held.role]}</b><br><span class="t1 q3">${[placeOf(held), begins, until].filter(Boolean).join(' · ')}</span></span>
      <lz-button size="s" kind="ghost" label=${say().end} @click=${() => this.#end(account, held)}></lz-button></li>`;
  }

  #form(account: Account) {
    const { problem, busy } = this.#granting;
    const apart = problem?.type === 'roles-kept-apart';
    return html`<form class="form" @submit=${(event: SubmitEvent) => this.#grant(event, account)}>
      <lz-role-fields dated .problem=${problem}></lz-role-fields>${apart ? nothing : html`<lz-problem .problem=${problem}></lz-problem>`}
      <div class="row end"><lz-button label=${say().cancel} @click=${() => { this.adding = false; }}></lz-button>
        <lz-button kind="prim" type="submit" label=${say().add} ?busy=${busy}></lz-button></div></form>`;
  }

  async #grant(event: SubmitEvent, account: Account): Promise<void> {
    event.preventDefault();
    const wanted = this.querySelector<LzRoleFields>('lz-role-fields')!.value;
    if (!await this.#granting.run((act) => post<RoleHeld>(this.#path(account, 'grants'), wanted, { act }))) return;
    this.adding = false;
    toast({ text: say().added });
    this.tell('lz-changed');
  }

  async #end(account: Account, held: RoleHeld): Promise<void> {
    if (!await ask({ head: say().endAsk(say().roles[held.role], account.displayName), text: say().endText, yes: say().end, danger: true })) return;
    await this.#do(() => remove(this.#path(account, `grants/${held.id}`)), say().ended);
  }

  async #disable(account: Account): Promise<void> {
    if (!await ask({ head: say().disableAsk(account.displayName), text: say().disableText, yes: say().disable, danger: true })) return;
    await this.#do((act) => post(this.#path(account, 'disablement'), undefined, { act }), say().disabled);
  }

  async #reset(account: Account): Promise<void> {
    if (!await ask({ head: say().resetAsk(account.displayName), text: say().resetText, yes: say().resetAct })) return;
    const made = await this.#acts.run((act) => post<Made>(this.#path(account, 'reset'), undefined, { act }));
    if (made) this.tell('lz-made', { made, who: account.displayName });
  }

  async #do(work: (act: Act) => Promise<unknown>, done: string): Promise<void> {
    const finished = await this.#acts.run(async (act) => {
      await work(act);
      return true;
    });
    if (!finished) return;
    toast({ text: done });
    this.tell('lz-changed');
  }

  #path(account: Account, what: string): string {
    return `/api/accounts/${account.id}/${what}`;
  }

  #close(event: Event): void {
    event.stopPropagation();
    this.tell('lz-close');
  }
}
