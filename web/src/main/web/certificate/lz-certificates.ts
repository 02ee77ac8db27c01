import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { icon } from '../elements/lz-icon.ts';
import { filled, told } from '../elements/told.ts';
import { get, post } from '../shared/api.ts';
import { now } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { download } from '../shared/file.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import type { FoundLater } from '../release/release.ts';
import { foundLater } from '../release/rules.ts';
import { say } from './messages.ts';

interface Certificate {
  id: string; number: string; holder: string; issuedAt: string; issuedBy: string; agrees: boolean;
  revocation?: { at: string; by: string; cause: 'BY_HAND' | 'REPLACED' | 'RELEASE_WITHDRAWN' | 'FOUND_LATER'; reason?: string | null; found?: FoundLater | null } | null;
}
interface Issued { zone: string; issuable: boolean; doubt?: FoundLater | null; items: readonly Certificate[] }

/** The proofs of a release: issue, open, revoke; every edition stays shown. */
@customElement('lz-certificates')
export class LzCertificates extends LzElement {
  @property() stay = '';
  #read = '';
  readonly #issued: Resource<Issued> = new Resource(this, (signal) => this.#ask(signal), ['stays']);

  protected override updated(): void {
    if (this.#read && this.#read !== this.stay) void this.#issued.reload();
  }

  protected override render() {
    return html`<section class="col g2" aria-label=${say().certificates}><h3>${say().certificates}</h3>${this.#issued.show((all) => this.#all(all), 1)}</section>`;
  }

  #all({ zone, issuable, doubt, items }: Issued): TemplateResult {
    const standing = items.find(({ revocation }) => !revocation);
    const issues = issuable && may('POST /api/stays/{stay}/certificates') && !standing?.agrees;
    return html`${doubt ? html`<div class="note c-fever">${icon('warn')}<div><b>${say().doubt}</b><br><span>${foundLater(doubt, zone)}</span></div></div>` : nothing}
      ${items.length === 0 ? html`<p class="t1 q2">${say().none}</p>` : html`<ul class="rl-remarks">${items.map((one) => this.#one(one, zone))}</ul>`}
      ${issues ? html`<div class="row"><lz-button icon="shield" label=${standing ? say().again : say().issue} @click=${this.#issue}></lz-button></div>` : nothing}`;
  }

  #one(one: Certificate, zone: string): TemplateResult {
    const at = (instant: string) => moment(instant, { zone, now: now() });
    const { revocation } = one;
    return html`<li>${icon(revocation ? 'noc' : 'shield')}<div class="col grow"><b class=${revocation ? 'q3' : ''}>${one.number}${one.agrees ? '' : ` · ${one.holder}`}</b><span class="t1 q2">${say().by(at(one.issuedAt), one.issuedBy)}</span>
      ${revocation ? html`<span class="t1 ct c-overdue">${say().causes[revocation.cause]} · ${say().by(at(revocation.at), revocation.by)}${revocation.reason ? `${say().colon}${revocation.reason}` : revocation.found ? `${say().colon}${foundLater(revocation.found, zone)}` : ''}</span>`
        : html`${one.agrees ? nothing : html`<span class="t1 ct c-overdue">${say().outdated}</span>`}<div class="row wrap">
          <lz-button kind="ghost" icon="print" label=${say().open} @click=${() => told(() => download(`/api/certificates/${one.id}/pdf`, `certificate-${one.number.replace('/', '-')}.pdf`), say().downloaded)}></lz-button>
          ${may('POST /api/certificates/{certificate}/revocation') ? html`<lz-button kind="ghost" icon="ban" label=${say().revoke} @click=${() => this.#revoke(one)}></lz-button>` : nothing}</div>`}</div></li>`;
  }

  #issue = async (): Promise<void> => {
    if (await told(() => post(`/api/stays/${this.stay}/certificates`, {}), say().issuedNow)) await this.#issued.reload();
  };

  async #revoke({ id, number }: Certificate): Promise<void> {
    const done = await filled(fillIn({ head: say().revokeHead(number), text: say().revokeText, yes: say().revokeNow, danger: true, fields: reasonField },
      (values, act) => post(`/api/certificates/${id}/revocation`, { reason: text(values, 'reason') }, { act })), say().revokedNow);
    if (done) await this.#issued.reload();
  }

  async #ask(signal: AbortSignal): Promise<Issued> {
    const again = this.#read === this.stay ? '?live=true' : '';
    this.#read = this.stay;
    return get<Issued>(`/api/stays/${this.stay}/certificates${again}`, signal);
  }
}
