import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { LzPage } from '../shared/page.ts';
import { Submission } from '../shared/submission.ts';
import { go } from '../shared/router.ts';
import { say } from './messages.ts';
import { access as title } from '../shared/titles.ts';
import { newPassword } from './new-password.ts';

/** The own password, by who knows the present one. */
@customElement('lz-password-page')
export class PasswordPage extends LzPage {
  readonly #submission = new Submission(this);
  @state() private different = false;

  protected override render() {
    return html`<div class="head"><h1>${title().own}</h1></div><div class="body"><form class="form narrow" @submit=${this.#send}>
      <lz-field label=${say().current} name="present" type="password" autocomplete="current-password" required error=${this.#submission.errorOf('present')}></lz-field>
      ${newPassword(this.#submission, this.different)}
      <lz-problem .problem=${this.#submission.problem}></lz-problem>
      <div class="row"><lz-button kind="prim" type="submit" label=${say().change} ?busy=${this.#submission.busy}></lz-button></div></form></div>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.different = form.get('password') !== form.get('repeat');
    if (this.different) return;
    const changed = await this.#submission.run(async (act) => {
      await post('/api/session/password', { present: String(form.get('present')), password: String(form.get('password')) }, { act });
      return true;
    });
    if (!changed) return;
    toast({ text: say().changed });
    go('/');
  }
}
