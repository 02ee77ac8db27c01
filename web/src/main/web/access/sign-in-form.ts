import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import type { LzField } from '../elements/lz-field.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import { LzElement } from '../shared/element.ts';
import { signIn } from '../shared/session.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './messages.ts';

/** Name and password; `lz-signed-in` when they were right. A refusal leaves both as typed. */
@customElement('lz-sign-in-form')
export class LzSignInForm extends LzElement {
  @property() name = '';
  readonly #submission = new Submission(this);

  protected override async firstUpdated(): Promise<void> {
    const fields = [...this.querySelectorAll<LzField>('lz-field')];
    await Promise.all(fields.map((field) => field.updateComplete));
    fields[this.name ? 1 : 0]?.focus();
  }

  protected override render() {
    const { busy, problem } = this.#submission;
    return html`<form class="form" @submit=${this.#send}>
      <lz-field label=${say().name} name="name" autocomplete="username" required .value=${this.name} error=${this.#submission.errorOf('name')}></lz-field>
      <lz-field label=${say().password} name="password" type="password" autocomplete="current-password" required error=${this.#submission.errorOf('password')}></lz-field>
      <lz-problem .problem=${problem}></lz-problem>
      <lz-button full kind="prim" type="submit" label=${say().signInAct} ?busy=${busy}></lz-button>
    </form>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const entered = await this.#submission.run(() => signIn(String(form.get('name')), String(form.get('password'))));
    if (entered) this.tell('lz-signed-in', entered);
  }
}
