import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './messages.ts';
import { askedName } from './openings.ts';
import type { SiteFacts } from './site-form.ts';

/** Opens a site after its check, item by item (R11, R18), or closes it with a reason; `lz-changed` after either. */
@customElement('lz-opening')
export class LzOpening extends LzElement {
  @property({ attribute: false }) site: SiteFacts | undefined;
  @property({ attribute: false }) asked: readonly string[] = [];
  @state() private met: Readonly<Record<string, boolean>> = {};
  @state() private closing = false;
  readonly #submission = new Submission(this);

  protected override render() {
    const { site } = this;
    if (!site) return nothing;
    if (!site.openedAt) return this.#check();
    return html`<div class="card-in"><p class="q2">${say().openText}</p><lz-button icon="ban" label=${say().closeSite} @click=${() => { this.closing = true; }}></lz-button></div>
      ${this.closing ? this.#reason(site) : nothing}`;
  }

  #check() {
    const answered = this.asked.filter((item) => item in this.met).length;
    return html`<form class="form card-in" @submit=${this.#open}>
      <p class="q2">${this.asked.length ? say().checkText : say().noAsk}</p>
      ${this.asked.map((item, index) => this.#item(item, index))}
      <lz-problem .problem=${this.#submission.problem}></lz-problem>
      <div class="row wrap"><lz-button kind="prim" type="submit" icon="check" label=${say().openSite} ?busy=${this.#submission.busy}></lz-button>
        ${this.asked.length ? html`<span class="t1 q3" role="status">${say().answered(answered, this.asked.length)}</span>` : nothing}</div></form>`;
  }

  #item(item: string, index: number) {
    const radio = (met: boolean, label: string) => html`<label class="check"><input type="radio" name=${item} required .checked=${this.met[item] === met}
      @change=${() => { this.met = { ...this.met, [item]: met }; }}>${label}</label>`;
    return html`<fieldset class="ask"><legend>${index + 1}. ${askedName(item)}</legend>${radio(true, say().met)}${radio(false, say().notMet)}
      ${this.met[item] === false ? html`<lz-field name="${item}-remark" label=${say().remark} hint=${say().remarkHint} required maxlength="500" error=${this.#submission.errorOf(`answers[${index}].remark`)}></lz-field>` : nothing}</fieldset>`;
  }

  #reason(site: SiteFacts) {
    return html`<lz-dialog open head=${say().closeAsk(site.name)} @lz-close=${this.#stay}><form class="form" @submit=${this.#close}>
      <p class="q2">${say().closeText}</p>
      <lz-field name="reason" label=${say().reason} required maxlength="500" error=${this.#submission.errorOf('reason')}></lz-field>
      <lz-problem .problem=${this.#submission.problem}></lz-problem>
      <div class="row end"><lz-button label=${say().cancel} @click=${this.#stay}></lz-button>
        <lz-button kind="danger" type="submit" icon="ban" label=${say().closeSite} ?busy=${this.#submission.busy}></lz-button></div></form></lz-dialog>`;
  }

  #stay = (): void => {
    this.closing = false;
    this.#submission.problem = undefined;
  };

  async #open(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const answers = this.asked.map((item) => ({ item, met: this.met[item] === true, remark: String(form.get(`${item}-remark`) ?? '').trim() || null }));
    if (await this.#send('opening', { answers }, say().opened)) this.met = {};
  }

  async #close(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (await this.#send('closing', { reason: new FormData(event.target as HTMLFormElement).get('reason') }, say().closedNow)) this.closing = false;
  }

  async #send(what: string, body: unknown, done: string): Promise<boolean> {
    if (!await this.#submission.run((act) => post(`/api/sites/${this.site!.id}/${what}`, body, { act }))) return false;
    toast({ text: done });
    this.tell('lz-changed');
    return true;
  }
}
