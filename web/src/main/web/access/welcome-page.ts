import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import { get, post } from '../shared/api.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { go } from '../shared/router.ts';
import { settings } from '../shared/settings.ts';
import type { Signal } from '../shared/signal.ts';
import { Submission } from '../shared/submission.ts';
import { gate } from './gate.ts';
import { say } from './messages.ts';
import { access as title } from '../shared/titles.ts';
import { newPassword } from './new-password.ts';

/** Whose link it is. */
interface Guest {
  name: string;
  displayName: string;
}

/** Behind a one-time link: a new account, a reset, or the very first security administrator. */
@customElement('lz-welcome-page')
export class WelcomePage extends LzPage {
  readonly #submission = new Submission(this);
  readonly #guest = new Resource(this, (signal) => get<Guest>(this.#path, signal));
  @state() private different = false;

  protected override signals(): Signal<never>[] {
    return [settings] as unknown as Signal<never>[];
  }

  protected override render() {
    return gate(html`<h1>${title().welcome}</h1>${this.#guest.problem ? html`<lz-problem .problem=${this.#guest.problem}></lz-problem>` : this.#guest.show((guest) => this.#form(guest), 3)}
      <a class="link" href="/sign-in">${say().toSignIn}</a>`);
  }

  get #path(): string {
    return `/api/welcome/${encodeURIComponent(this.params['token'] ?? '')}`;
  }

  #form(guest: Guest) {
    return html`<p class="q2">${say().welcomeText(guest.displayName)}</p>
      <form class="form" @submit=${this.#send}>
        <lz-field label=${say().name} name="name" autocomplete="username" readonly .value=${guest.name}></lz-field>
        ${newPassword(this.#submission, this.different)}
        <lz-problem .problem=${this.#submission.problem}></lz-problem>
        <lz-button full kind="prim" type="submit" label=${say().set} ?busy=${this.#submission.busy}></lz-button></form>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.different = form.get('password') !== form.get('repeat');
    if (this.different) return;
    const set = await this.#submission.run(async (act) => {
      await post(this.#path, { password: String(form.get('password')) }, { act });
      return true;
    });
    if (set) go(`/sign-in?name=${encodeURIComponent(String(form.get('name')))}`, { replace: true });
  }
}
