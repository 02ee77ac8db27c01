import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import { post } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { Submission } from '../shared/submission.ts';
import type { Made } from './account.ts';
import type { LzRoleFields } from './lz-role-fields.ts';
import './lz-role-fields.ts';
import { say } from './messages.ts';

/** Asks who is to have an account and with which role; `lz-made` brings the one-time link and the name. */
@customElement('lz-new-account')
export class LzNewAccount extends LzElement {
  readonly #submission = new Submission(this);

  protected override render() {
    const { problem, busy } = this.#submission;
    const taken = problem?.type === 'name-taken' ? `${problem.detail} ${problem.help}` : '';
    return html`<lz-dialog open head=${say().create}><form class="form" @submit=${this.#send}>
      <lz-field name="name" label=${say().name} hint=${say().nameHint} required maxlength="40" error=${this.#submission.errorOf('name') || taken}></lz-field>
      <lz-field name="displayName" label=${say().displayName} hint=${say().displayHint} required maxlength="60" error=${this.#submission.errorOf('displayName')}></lz-field>
      <lz-role-fields path="roles[0]." .problem=${problem}></lz-role-fields>
      <lz-problem .problem=${problem}></lz-problem>
      <div class="row end"><lz-button label=${say().cancel} @click=${() => this.tell('lz-close')}></lz-button>
        <lz-button kind="prim" type="submit" label=${say().save} ?busy=${busy}></lz-button></div></form></lz-dialog>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const wanted = { name: String(form.get('name')).trim(), displayName: String(form.get('displayName')).trim(),
      roles: [this.querySelector<LzRoleFields>('lz-role-fields')!.value] };
    const made = await this.#submission.run((act) => post<Made>('/api/accounts', wanted, { act }));
    if (made) this.tell('lz-made', { made, who: wanted.displayName });
  }
}
