import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import { post } from '../shared/api.ts';
import { LzPage } from '../shared/page.ts';
import { go } from '../shared/router.ts';
import { settings } from '../shared/settings.ts';
import type { Signal } from '../shared/signal.ts';
import { Submission } from '../shared/submission.ts';
import { gate } from './gate.ts';
import { say } from './messages.ts';
import { newPassword } from './new-password.ts';

/** Behind a one-time link: a new account, a reset, or the very first security administrator. */
@customElement('lz-welcome-page')
export class WelcomePage extends LzPage {
  readonly #submission = new Submission(this);
  @state() private different = false;

  protected override signals(): Signal<never>[] {
    return [settings] as unknown as Signal<never>[];
  }

  protected override render() {
    return gate(html`<h1>${say().welcome}</h1><p class="q2">${say().welcomeText}</p>
      <form class="form" @submit=${this.#send}>${newPassword(this.#submission, this.different)}
        <lz-problem .problem=${this.#submission.problem}></lz-problem>
        <lz-button full kind="prim" type="submit" label=${say().set} ?busy=${this.#submission.busy}></lz-button></form>
      <a class="link" href="/sign-in">${say().toSignIn}</a>`);
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.different = form.get('password') !== form.get('repeat');
    if (this.different) return;
    const token = this.params['token'] ?? '';
    const set = await this.#submission.run(async (act) => {
      await post(`/api/welcome/${encodeURIComponent(token)}`, { password: String(form.get('password')) }, { act });
      return true;
    });
    if (set) go('/sign-in', { replace: true });
  }
}
