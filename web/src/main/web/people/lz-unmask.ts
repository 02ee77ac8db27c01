import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import { post } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './messages.ts';
import type { Person } from './people.ts';

/** Asks why somebody's numbers are needed in clear; `lz-clear` brings the person, `lz-close` that it was given up. */
@customElement('lz-unmask')
export class LzUnmask extends LzElement {
  @property() person = '';
  @property({ type: Boolean }) open = false;
  readonly #submission = new Submission(this);

  protected override render() {
    return html`<lz-dialog ?open=${this.open} head=${say().unmask}>
      <p class="q2">${say().unmaskText}</p>
      <form class="form" id="unmask" @submit=${this.#send}>
        <lz-field label=${say().reason} name="reason" required maxlength="300" error=${this.#submission.errorOf('reason')}></lz-field>
        <lz-problem .problem=${this.#submission.problem}></lz-problem>
        <div class="row end">
          <lz-button label=${say().cancel} @click=${() => this.tell('lz-close')}></lz-button>
          <lz-button kind="prim" type="submit" icon="eye" label=${say().show} ?busy=${this.#submission.busy}></lz-button>
        </div>
      </form></lz-dialog>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const reason = String(new FormData(form).get('reason'));
    const clear = await this.#submission.run((act) => post<Person>(`/api/people/${this.person}/unmasking`, { reason }, { act }));
    if (clear) this.tell('lz-clear', clear);
  }
}
