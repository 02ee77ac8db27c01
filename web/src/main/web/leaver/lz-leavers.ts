import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-job.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-tag.ts';
import type { Meaning } from '../elements/lz-tag.ts';
import { toast } from '../elements/lz-toast.ts';
import { told } from '../elements/told.ts';
import { foundLater } from '../release/rules.ts';
import { get, post } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { now, zone as siteZone } from '../shared/clock.ts';
import { isoDay, moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { download } from '../shared/file.ts';
import { language } from '../shared/i18n.ts';
import type { IconName } from '../shared/icons.ts';
import type { Job } from '../shared/jobs.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import { may } from '../shared/session.ts';
import { Submission } from '../shared/submission.ts';
import { byFloor, inState, printable, withoutProof, type AllIssued, type Leaver, type LeaversOfDay, type Place, type ProofState } from './leavers.ts';
import { say } from './messages.ts';

const looks: Readonly<Record<ProofState, { meaning: Meaning; icon: IconName }>> = {
  NONE_YET: { meaning: 'none', icon: 'memo' }, STANDS: { meaning: 'free', icon: 'shield' }, CORRECTED_SINCE: { meaning: 'overdue', icon: 'pen' }, REVOKED: { meaning: 'overdue', icon: 'ban' },
  IN_DOUBT: { meaning: 'fever', icon: 'warn' }, TO_HOSPITAL: { meaning: 'none', icon: 'hospital' }, NO_RELEASE: { meaning: 'overdue', icon: 'noc' },
};

/** Who left a site on a day, how each release is proved, and the certificates of all of them: issued at once, printed as one file. */
@customElement('lz-leavers')
export class LzLeavers extends LzElement {
  @property() site = '';
  /** Of the site's calendar; today when it is empty. */
  @property() day = '';
  /** The job that prints; it comes back after a reload. */
  @property() print = '';
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private only: 'all' | 'open' = 'all';
  @state() private ready = false;
  readonly #issuing = new Submission(this);
  readonly #asking = new Submission(this);
  #read: string | undefined;
  readonly #leavers: Resource<LeaversOfDay> = new Resource(this, (signal) => this.#ask(signal), ['stays', 'people']);

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('print')) this.ready = false;
    if (changed.has('day')) this.chosen = new Set();
  }

  protected override updated(): void {
    if (this.#read !== undefined && this.#read !== this.day) void this.#leavers.reload();
  }

  protected override render() {
    return html`<div class="col g2 lv"><div class="row wrap"><h2 class="grow">${say().head}</h2>${this.#day()}</div>
      <p class="t1 q2">${say().text}</p>${this.#leavers.show((all) => this.#all(all))}</div>`;
  }

  #day(): TemplateResult {
    const today = isoDay(now(), this.#leavers.value?.zone ?? siteZone.value);
    return html`<lz-field type="date" label=${say().day} value=${this.day || today} @change=${(event: Event) => {
      const day = (event.target as HTMLInputElement).value;
      if (/^\d{4}-\d\d-\d\d$/.test(day)) setQuery({ left: day === today ? undefined : day, print: undefined });
    }}></lz-field>`;
  }

  #all({ items, zone }: LeaversOfDay): TemplateResult {
    if (items.length === 0) return html`<p class="q2">${say().nobody}</p>`;
    const open = withoutProof(items);
    const shown = this.only === 'open' ? open : items;
    return html`<div class="row wrap"><b class="grow">${say().count(items.length, printable(items).length)}</b>
        <lz-segments size="s" label=${say().show} value=${this.only} .segments=${[{ value: 'all', label: say().all(items.length) }, { value: 'open', label: say().open(open.length) }]}
          @lz-change=${(event: CustomEvent<'all' | 'open'>) => { this.only = event.detail; }}></lz-segments></div>
      ${this.#acts(items)}
      <lz-problem .problem=${this.#issuing.problem ?? this.#asking.problem}></lz-problem>${this.#file()}
      ${byFloor(shown).map(({ place, people }) => html`<h3>${this.#floor(place)}</h3><ul class="rl-people">${people.map((one) => this.#one(one, zone))}</ul>`)}`;
  }

  #acts(items: readonly Leaver[]): TemplateResult | typeof nothing {
    if (!may('POST /api/sites/{site}/certificates')) return nothing;
    const those = this.#those(items);
    const missing = inState(those, 'NONE_YET').length;
    const standing = printable(those).length;
    return html`<div class="row wrap">${missing ? html`<lz-button kind="prim" icon="print" label=${say().issueAndPrint(missing, missing + standing)} ?busy=${this.#issuing.busy || this.#asking.busy} @click=${() => this.#issue(items)}></lz-button>`
      : standing ? html`<lz-button icon="print" label=${say().print(standing)} ?busy=${this.#asking.busy} @click=${() => this.#print(printable(those))}></lz-button>` : nothing}
      ${this.chosen.size ? html`<span class="t1 q2">${say().chosen(those.length)}</span><lz-button kind="ghost" size="s" label=${say().chooseNone} @click=${() => { this.chosen = new Set(); }}></lz-button>` : nothing}</div>`;
  }

  #file(): TemplateResult | typeof nothing {
    if (!this.print) return nothing;
    return html`<div class="col g2 lv-file"><lz-job job=${this.print} label=${say().printing} @lz-ended=${(event: CustomEvent<Job>) => { this.ready = event.detail.state === 'DONE'; }}></lz-job>
      <div class="row wrap">${this.ready ? html`<lz-button kind="prim" icon="download" label=${say().download} @click=${this.#download}></lz-button><span class="t1 q2 grow">${say().printed}</span>` : html`<span class="grow"></span>`}
        <lz-button kind="ghost" size="s" label=${say().close} @click=${() => setQuery({ print: undefined })}></lz-button></div></div>`;
  }

  #floor(place: Place | undefined): string {
    return place ? say().floor(language.value === 'en' ? place.buildingEn ?? place.building : place.building, place.floor) : say().noBed;
  }

  #one(one: Leaver, zone: string): TemplateResult {
    const at = (instant: string) => moment(instant, { zone, now: now() });
    const { certificate } = one;
    const more = one.doubt ? foundLater(one.doubt, zone) : say().look[one.state] ?? '';
    return html`<li><div class="row wrap">
      ${may('POST /api/sites/{site}/certificates') && (one.state === 'NONE_YET' || one.state === 'STANDS') ? html`<input type="checkbox" aria-label=${say().choose(called(one))} .checked=${this.chosen.has(one.stay)} @change=${() => this.#choose(one)}>` : nothing}
      <b class="rl-room">${one.place?.room ?? '—'}</b>${may('GET /api/people/{person}') ? html`<a class="link" href="/people/${one.person}">${called(one)}</a>` : html`<span>${called(one)}</span>`}
      <span class="t1 q3">${one.releasedAt ? say().released(at(one.releasedAt)) : say().notDecided} · ${one.left ? say().left(at(one.left)) : say().stillHere}</span><span class="grow"></span>
      <lz-tag meaning=${looks[one.state].meaning} icon=${looks[one.state].icon} label=${say().states[one.state]}></lz-tag>
      ${certificate ? html`<span class="t1 lv-number">${one.state === 'STANDS' || one.state === 'CORRECTED_SINCE' ? html`<button type="button" class="link" aria-label=${say().openOne(certificate.number)} @click=${() => this.#open(certificate.id, certificate.number)}>${certificate.number}</button>` : certificate.number}</span>` : nothing}</div>
      ${more ? html`<p class="t1 ${one.doubt ? 'ct c-fever' : 'q2'}">${more}</p>` : nothing}</li>`;
  }

  /** Those chosen, or all. */
  #those(items: readonly Leaver[]): readonly Leaver[] {
    const chosen = items.filter(({ stay }) => this.chosen.has(stay));
    return chosen.length ? chosen : items;
  }

  #choose({ stay }: Leaver): void {
    const all = new Set(this.chosen);
    if (!all.delete(stay)) all.add(stay);
    this.chosen = all;
  }

  async #issue(items: readonly Leaver[]): Promise<void> {
    const those = this.#those(items);
    const body = those.length === items.length ? { day: this.#leavers.value?.day } : { stays: those.map(({ stay }) => stay) };
    const answer = await this.#issuing.run((act) => post<AllIssued>(`/api/sites/${this.site}/certificates`, body, { act }));
    if (!answer) return;
    toast({ text: say().issued(answer.issued) });
    void this.#leavers.reload();
    await this.#print(printable(answer.items));
  }

  async #print(certificates: readonly string[]): Promise<void> {
    if (certificates.length === 0) return;
    const job = await this.#asking.run((act) => post<Job>(`/api/sites/${this.site}/certificate-prints`, { certificates }, { act }));
    if (job) setQuery({ print: job.id });
  }

  readonly #download = (): Promise<boolean> =>
    told(() => download(`/api/jobs/${this.print}/result`, `certificates-${this.#leavers.value?.day ?? ''}.pdf`), say().downloaded);

  #open(id: string, number: string): Promise<boolean> {
    return told(() => download(`/api/certificates/${id}/pdf`, `certificate-${number.replace('/', '-')}.pdf`), say().downloaded);
  }

  async #ask(signal: AbortSignal): Promise<LeaversOfDay> {
    const again = this.#read === this.day ? 'live=true' : '';
    const of = this.day ? `day=${this.day}` : '';
    this.#read = this.day;
    return get<LeaversOfDay>(`/api/sites/${this.site}/leavers?${[of, again].filter(Boolean).join('&')}`, signal);
  }
}
