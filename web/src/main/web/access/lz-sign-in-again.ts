import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-dialog.ts';
import { LzElement } from '../shared/element.ts';
import { session, type Session } from '../shared/session.ts';
import { say } from './messages.ts';
import './sign-in-form.ts';

/** Over the page when the session ended: the same person goes on where they were; another one starts afresh. */
@customElement('lz-sign-in-again')
export class LzSignInAgain extends LzElement {
  readonly #before = session.value?.user.id;

  protected override render() {
    return html`<lz-dialog open head=${say().ended} @lz-close=${this.#leave}><p class="q2">${say().endedText}</p>
      <lz-sign-in-form @lz-signed-in=${this.#entered}></lz-sign-in-form></lz-dialog>`;
  }

  #entered(event: CustomEvent<Session>): void {
    if (event.detail.user.id === this.#before) this.tell('lz-answer', true);
    else location.reload();
  }

  #leave(): void {
    this.tell('lz-answer', false);
  }
}
