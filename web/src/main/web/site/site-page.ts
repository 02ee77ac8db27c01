import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-tag.ts';
import { toast } from '../elements/lz-toast.ts';
import { get, post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './messages.ts';
import type { SiteFacts } from './sites-page.ts';

interface Answer {
  item: string;
  met: boolean;
  remark: string | null;
}

interface Openings {
  asked: string[];
  items: { id: string; openedAt: string; closedAt: string | null; closingReason: string | null; answers: Answer[] }[];
}

/** One site: whether it takes people, the check before it opens, and when it was open. */
@customElement('lz-site-page')
export class SitePage extends LzPage {
  @state() private notMet: readonly string[] = [];
  readonly #site = new Resource(this, () => get<SiteFacts>(`/api/sites/${this.params['site']}`), ['site']);
  readonly #openings = new Resource(this, () => get<Openings>(`/api/sites/${this.params['site']}/opening`), ['site']);
  readonly #submission = new Submission(this);

  protected override render() {
    return this.#site.show((site) => html`<div class="head"><h1>${site.name}</h1><span class="q3">${say().kinds[site.kind]}</span>
        ${site.openedAt ? html`<lz-tag meaning="free" icon="check" label=${say().open}></lz-tag>` : html`<lz-tag meaning="out" icon="ban" label=${say().closed}></lz-tag>`}
        <span class="grow"></span><a class="btn" href="/sites/${site.id}/rooms">${say().rooms}</a></div>
      <div class="body">${may('GET /api/sites/{site}/opening') ? this.#openings.show((openings) => html`
        ${may('POST /api/sites/{site}/opening') ? (site.openedAt ? this.#closing(site) : this.#check(site, openings.asked)) : nothing}${this.#history(openings)}`) : nothing}</div>`);
  }

  #check(site: SiteFacts, asked: string[]) {
    return html`<form class="form narrow" @submit=${(event: SubmitEvent) => this.#open(event, site, asked)}><h2>${say().check}</h2>
      <p class="q2">${asked.length ? say().checkText : say().noAsk}</p>
      ${asked.map((item) => html`<fieldset class="ask"><legend>${name(item)}</legend>
        <label class="check"><input type="radio" name=${item} value="yes" required @change=${() => this.#say(item, true)}>${say().met}</label>
        <label class="check"><input type="radio" name=${item} value="no" @change=${() => this.#say(item, false)}>${say().notMet}</label>
        ${this.notMet.includes(item) ? html`<lz-field name="${item}-remark" label=${say().remark} required maxlength="500"></lz-field>` : nothing}</fieldset>`)}
      <lz-problem .problem=${this.#submission.problem}></lz-problem>
      <div class="row"><lz-button kind="prim" type="submit" icon="check" label=${say().openSite} ?busy=${this.#submission.busy}></lz-button></div></form>`;
  }

  #closing(site: SiteFacts) {
    return html`<form class="form narrow" @submit=${(event: SubmitEvent) => this.#close(event, site)}>
      <lz-field name="reason" label=${say().reason} required maxlength="500" error=${this.#submission.errorOf('reason')}></lz-field>
      <lz-problem .problem=${this.#submission.problem}></lz-problem>
      <div class="row"><lz-button kind="danger" type="submit" icon="ban" label=${say().closeSite} ?busy=${this.#submission.busy}></lz-button></div></form>`;
  }

  #history({ items }: Openings) {
    const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
    return items.length === 0 ? nothing : html`<h2>${say().history}</h2><ol class="life narrow">${items.map((period) => html`<li>
      <b>${at(period.openedAt)} – ${period.closedAt ? at(period.closedAt) : ''}</b><span class="q3">${period.closingReason ?? ''}</span>
      <span class="t1 q2">${period.answers.map((answer) => `${name(answer.item)}: ${answer.met ? say().met : answer.remark ?? ''}`).join(' · ')}</span></li>`)}</ol>`;
  }

  #say(item: string, met: boolean): void {
    this.notMet = met ? this.notMet.filter((other) => other !== item) : [...this.notMet, item];
  }

  async #open(event: SubmitEvent, site: SiteFacts, asked: string[]): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const answers = asked.map((item) => ({ item, met: form.get(item) === 'yes', remark: String(form.get(`${item}-remark`) ?? '').trim() || null }));
    await this.#send(`/api/sites/${site.id}/opening`, { answers }, say().opened);
  }

  async #close(event: SubmitEvent, site: SiteFacts): Promise<void> {
    event.preventDefault();
    await this.#send(`/api/sites/${site.id}/closing`, { reason: new FormData(event.target as HTMLFormElement).get('reason') }, say().closedNow);
  }

  async #send(path: string, body: unknown, done: string): Promise<void> {
    if (!await this.#submission.run((act) => post(path, body, { act }))) return;
    toast({ text: done });
    await Promise.all([this.#site.reload(), this.#openings.reload()]);
  }
}

function name(item: string): string {
  return (say().items as Record<string, string>)[item] ?? item;
}
