import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { gate } from '../access/gate.ts';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import { icon } from '../elements/lz-icon.ts';
import { scansOne } from '../label/scan-button.ts';
import { now } from '../shared/clock.ts';
import { calendarDay, moment } from '../shared/dates.ts';
import type { IconName } from '../shared/icons.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { settings } from '../shared/settings.ts';
import { sheet } from '../shared/sheet.ts';
import type { Signal } from '../shared/signal.ts';
import { keys, standing, type Standing } from './check.ts';
import { check, codeIn, fits, type Checked, type Claims } from './code.ts';
import { say } from './messages.ts';

await sheet('/certificate.css');

type Verdict = keyof ReturnType<typeof say>['verdicts'];
interface Found { checked: Checked | { is: 'no-keys' | 'insecure' }; standing?: Standing }

/** For everybody who is shown a certificate: genuine or not on this device alone, revoked or not where there is a network. */
@customElement('lz-check-page')
export class CheckPage extends LzPage {
  @state() private found: Found | undefined;
  @state() private busy = false;
  @state() private named: boolean | undefined;
  #turn = 0;

  protected override signals(): Signal<never>[] {
    return [settings] as unknown as Signal<never>[];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#read);
    this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#read);
  }

  /** The code stands behind the `#`, which no browser sends on: no log has it. */
  #read = (): void => {
    if (location.hash.length > 1) void this.#check(location.hash.slice(1));
    else void keys();
  };

  async #check(text: string): Promise<void> {
    const turn = ++this.#turn;
    const tell = (found: Found): void => {
      if (turn === this.#turn) this.found = found;
    };
    this.busy = true;
    this.named = undefined;
    const checked = await this.#judge(text);
    tell({ checked });
    if (checked.is === 'signed') tell({ checked, standing: await standing(checked.claims.jti) });
    if (turn === this.#turn) this.busy = false;
  }

  async #judge(text: string): Promise<Found['checked']> {
    if (!globalThis.crypto?.subtle) return { is: 'insecure' };
    const code = codeIn(text);
    if (!code) return { is: 'no-code' };
    const known = await keys();
    return known ? check(code, known) : { is: 'no-keys' };
  }

  protected override render() {
    return gate(html`<h1>${this.heading()}</h1>${this.found ? this.#result(this.found) : html`<p class="q2">${say().lead}</p>`}
      <form class="col g3" @submit=${this.#typed}>${scansOne(html`<lz-field class="grow" name="code" label=${say().paste} required></lz-field>`,
        { head: say().scanHead, foreign: say().foreign, reads: codeIn })}
        <lz-button kind=${this.found ? '' : 'prim'} type="submit" icon="shield" label=${say().check} ?busy=${this.busy}></lz-button></form>
      ${this.found?.checked.is === 'signed' ? this.#name(this.found.checked.claims) : nothing}`);
  }

  #typed = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    void this.#check(String(new FormData(form).get('code') ?? ''));
    form.querySelector<HTMLElement & { value: string }>('lz-field')!.value = '';
  };

  #result(found: Found): TemplateResult {
    const verdict = verdictOf(found);
    const [symbol, tone] = looks(verdict);
    const claims = found.checked.is === 'signed' ? found.checked.claims : undefined;
    return html`<section class="ck ${tone}" role="status"><div class="row">${icon(symbol)}<b class="grow">${say().verdicts[verdict]}</b></div>
      <p>${this.#more(verdict, found, claims)}</p>${found.checked.is === 'signed' && found.checked.retired ? html`<p class="t1">${say().retired}</p>` : nothing}</section>
      ${claims ? this.#claims(claims, found) : nothing}`;
  }

  #more(verdict: Verdict, { standing: told }: Found, claims: Claims | undefined): string {
    const zone = claims?.tz ?? 'UTC';
    const more = say().more;
    switch (verdict) {
      case 'stands': return more.stands(told?.is === 'stands' ? moment(told.asOf, { zone, now: now() }) : '');
      case 'revoked': case 'replaced': return more[verdict](told?.is === 'revoked' ? moment(told.at, { zone, now: now() }) : '');
      case 'signed': return told === undefined ? say().checking : told.is === 'busy' ? more.busy : more.signed;
      default: return more[verdict];
    }
  }

  #claims(claims: Claims, found: Found): TemplateResult {
    const zh = language.value === 'zh';
    const rule = claims.rule ? zh ? `《${claims.rule[1]}》` : claims.rule[2] : zh ? '' : '—';
    const day = (iso: string) => calendarDay(iso, { now: now() });
    const facts: [string, string][] = [[say().decision, say().decisions[claims.to]], [say().days, say().until(day(claims.days[0]), day(claims.days[1]))],
      [say().site, claims.site[zh ? 0 : 1]], [say().number, claims.num], [say().ground, say().grounds[claims.by](rule)],
      [say().issued, moment(new Date(claims.iat * 1000), { zone: claims.tz, now: now() })], [say().key, found.checked.is === 'signed' ? found.checked.kid : '']];
    return html`<dl class="ck-facts">${facts.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
  }

  #name(claims: Claims): TemplateResult {
    return html`<form class="ck-name col g3" @submit=${(event: SubmitEvent) => this.#compare(event, claims)}><h2>${say().name}</h2><p class="t1 q2">${say().nameText}</p>
      <lz-field name="holder" label=${say().holder} required maxlength="100"></lz-field><lz-field name="word" label=${say().word} required maxlength="30"></lz-field>
      <lz-button type="submit" label=${say().compare}></lz-button>
      ${this.named === undefined ? nothing : html`<p class="row ct ${this.named ? 'c-free' : 'c-overdue'}" role="status">${icon(this.named ? 'okc' : 'noc')}<span>${this.named ? say().fits : say().unfit}</span></p>`}</form>`;
  }

  async #compare(event: SubmitEvent, claims: Claims): Promise<void> {
    event.preventDefault();
    const values = new FormData(event.target as HTMLFormElement);
    this.named = await fits(claims, String(values.get('holder') ?? ''), String(values.get('word') ?? ''));
  }
}

function verdictOf({ checked, standing: told }: Found): Verdict {
  if (checked.is !== 'signed') return checked.is;
  switch (told?.is) {
    case 'stands': return 'stands';
    case 'revoked': return told.replaced ? 'replaced' : 'revoked';
    case 'unknown': return 'unknown';
    default: return 'signed';
  }
}

function looks(verdict: Verdict): [IconName, string] {
  switch (verdict) {
    case 'stands': return ['okc', 'c-free'];
    case 'signed': return ['cloudoff', 'c-dirty'];
    case 'no-keys': case 'insecure': case 'unknown-key': case 'no-code': return ['warn', 'c-dirty'];
    default: return ['noc', 'c-overdue'];
  }
}
