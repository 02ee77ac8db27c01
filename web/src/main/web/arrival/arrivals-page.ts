import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import { icon } from '../elements/lz-icon.ts';
import '../job/lz-import.ts';
import type { ImportJob } from '../job/imports.ts';
import { get } from '../shared/api.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { setQuery } from '../shared/router.ts';
import type { Problem } from '../shared/problem.ts';
import { may } from '../shared/session.ts';
import { families, type Expected } from './arrivals.ts';
import type { Choices } from './lz-arrival-outcome.ts';
import { say } from './messages.ts';
import { arrival as title } from '../shared/titles.ts';
import './lz-arrival-defaults.ts';
import './lz-arrival-form.ts';
import './lz-arrival-list.ts';
import './lz-arrival-outcome.ts';

/** Who will come: lists brought in, single announcements, and everybody expected with the next step. What is open stands in the address. */
@customElement('lz-arrivals-page')
export class ArrivalsPage extends LzPage {
  readonly #all: Resource<{ items: Expected[] }> = new Resource(this, (signal) => get<{ items: Expected[] }>(
    `/api/sites/${this.params['site']}/arrivals${this.#all.value ? '?live=true' : ''}`, signal), ['stays', 'people']);
  @state() private choices: Choices = { text: '', rows: 0 };
  /** What all of the list have in common, and why it was not taken. */
  @state() private defaults: readonly string[] = [];
  @state() private refused: Problem | undefined;

  protected override render() {
    return html`<div class="head"><h1>${title()}</h1>${this.#all.age()}<span class="grow"></span>
        ${may('POST /api/sites/{site}/imports') ? html`<lz-button icon=${this.#importing ? 'x' : 'upload'} kind=${this.#importing ? '' : 'prim'} label=${this.#importing ? say().close : say().list}
          @click=${() => setQuery({ open: this.#importing ? 'none' : 'list', job: undefined })}></lz-button>` : nothing}
        ${may('POST /api/sites/{site}/placing-proposals') && this.#all.value?.items.some(({ bed }) => !bed) ? html`<a class="btn" href="/sites/${this.params['site'] ?? ''}/arrivals/placing">${icon('users')}${say().together}</a>` : nothing}
        ${may('POST /api/sites/{site}/arrivals') ? html`<lz-button icon=${this.#one ? 'x' : 'plus'} label=${this.#one ? say().close : say().one}
          @click=${() => setQuery({ open: this.#one ? undefined : 'one', job: undefined })}></lz-button>` : nothing}</div>
      ${this.#importing ? this.#import() : nothing}
      ${this.#one ? html`<section class="ar-panel" aria-label=${say().one}><h2>${say().one}</h2>
        <lz-arrival-form site=${this.params['site'] ?? ''} @lz-announced=${this.#announced}></lz-arrival-form></section>` : nothing}
      <div class="body">${this.#all.show(({ items }) => this.#expected(items))}</div>`;
  }

  get #one(): boolean {
    return this.query.get('open') === 'one';
  }

  /** With nobody expected, bringing a list is what the page is for. */
  get #importing(): boolean {
    const open = this.query.get('open');
    return may('POST /api/sites/{site}/imports') && (this.query.has('job') || open === 'list' || open === null && this.#all.value?.items.length === 0);
  }

  #import() {
    return html`<section class="ar-panel" aria-label=${say().list}><h2>${say().list}</h2>
      <lz-arrival-defaults job=${this.query.get('job') ?? ''} .problem=${this.refused} @lz-defaults=${(event: CustomEvent<string[]>) => { this.defaults = event.detail; }}></lz-arrival-defaults>
      <lz-import site=${this.params['site'] ?? ''} kind="arrivals" job=${this.query.get('job') ?? ''} choices=${this.choices.text} chosen=${this.choices.rows}
        .defaults=${this.defaults} .shown=${this.#outcome} @lz-refused=${(event: CustomEvent<Problem | undefined>) => { this.refused = event.detail; }} @lz-job-begun=${this.#begun} @lz-imported=${() => this.#all.reload()}></lz-import></section>`;
  }

  #outcome = (job: ImportJob) => html`<lz-arrival-outcome .job=${job} @lz-choices=${(event: CustomEvent<Choices>) => { this.choices = event.detail; }}></lz-arrival-outcome>`;

  #begun = (event: CustomEvent<string>): void => {
    this.choices = { text: '', rows: 0 };
    this.refused = undefined;
    setQuery({ job: event.detail || undefined, open: 'list' });
  };

  #announced = (): void => {
    setQuery({ open: undefined });
    void this.#all.reload();
  };

  #expected(items: Expected[]) {
    if (items.length === 0) return html`<lz-empty icon="bus" head=${say().none} text=${say().noneText}></lz-empty>`;
    const words = say().figures;
    const figure = (label: string, name: 'users' | 'door' | 'bus' | 'home', meaning: string, value: number) => html`<div class="fig ${meaning}">
      <span class="k">${icon(name)}${label}</span><span class="v n2">${value}</span></div>`;
    const waiting = items.filter((row) => !row.bed).length;
    return html`<div class="figs" tabindex="0" role="group" aria-label=${say().expected}>
        ${figure(words.all, 'users', 'c-none', items.length)}${figure(words.waiting, 'door', waiting ? 'c-overdue' : 'c-none', waiting)}
        ${figure(words.onTheWay, 'bus', 'c-none', items.filter((row) => row.setOutAt).length)}${figure(words.families, 'home', 'c-none', families(items).size)}</div>
      <lz-arrival-list site=${this.params['site'] ?? ''} .rows=${items} @lz-acted=${() => this.#all.reload()}></lz-arrival-list>`;
  }
}
