import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-problem.ts';
import { toast } from '../elements/lz-toast.ts';
import { icon } from '../elements/lz-icon.ts';
import { remove } from '../shared/api.ts';
import { zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { Submission } from '../shared/submission.ts';
import type { Lock } from './account.ts';
import { say } from './messages.ts';

/** What is locked after failed sign-ins; `lz-changed` after one was ended by hand. */
@customElement('lz-locks')
export class LzLocks extends LzElement {
  @property({ attribute: false }) locks: readonly Lock[] = [];
  readonly #submission = new Submission(this);

  protected override render() {
    return html`<section class="card"><div class="card-h"><h2>${say().locks}</h2><span class="grow cut t1 q3">${say().locksText}</span></div>
      ${this.locks.length === 0 ? html`<p class="pp-in q3">${say().noLocks}</p>` : html`<ul class="pp-list">${this.locks.map((lock) => this.#lock(lock))}</ul>`}
      <lz-problem .problem=${this.#submission.problem}></lz-problem></section>`;
  }

  #lock(lock: Lock) {
    return html`<li><span class="wrap">${icon('shield')}<span class="grow"><b>${lock.subject ?? say().nobody}</b> <span class="t1 q3">${say().kinds[lock.kind]} · ${say().lockedUntil(moment(lock.until, { zone: zone.value }))}</span></span>
      <lz-button size="s" label=${say().unlock} ?busy=${this.#submission.busy} @click=${() => this.#unlock(lock)}></lz-button></span></li>`;
  }

  async #unlock(lock: Lock): Promise<void> {
    const done = await this.#submission.run(async () => {
      await remove(`/api/sign-in-locks/${lock.id}`);
      return true;
    });
    if (!done) return;
    toast({ text: say().unlocked });
    this.tell('lz-changed');
  }
}
