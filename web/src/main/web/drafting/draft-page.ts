import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-select.ts';
import '../elements/lz-tag.ts';
import { toast } from '../elements/lz-toast.ts';
import { told } from '../elements/told.ts';
import { get, post, put, read } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { Submission } from '../shared/submission.ts';
import { say as sayProtocol } from '../protocol/messages.ts';
import type { Scope, Sureness, Version } from '../protocol/values.ts';
import { activate, scopes, withReason } from './acts.ts';
import { added, looks, written, type Draft, type Head, type Known, type Row } from './drafts.ts';
import './lz-draft-rules.ts';
import { say } from './messages.ts';
import { draftName } from './words.ts';

interface Shown {
  draft: Draft;
  etag: string | undefined;
  known: Known[];
  versions: Version[];
  sites: { id: string; nameZh: string }[];
}

/** One draft: what stands above its rules, the rules, what was done with it, and what can be done now. */
@customElement('lz-draft-page')
export class DraftPage extends LzPage {
  readonly #shown: Resource<Shown> = new Resource(this, (signal) => this.#read(signal));
  readonly #saving = new Submission(this);
  @state() private head: Head | undefined;
  @state() private rows: readonly Row[] = [];
  @state() private changed = false;

  protected override render() {
    return this.#shown.show((shown) => html`${this.#top(shown)}<div class="body draft-cols"><form class="col g4" @submit=${this.#save}>
        <section class="card col g3 draft-card"><h2>${say().head}</h2>${this.#fields(shown)}</section>
        <section class="card col g3 draft-card"><h2>${say().rules} ${this.rows.length}</h2>${this.#saving.errorOf('rules') ? html`<p class="field-error">${this.#saving.errorOf('rules')}</p>` : nothing}
          <lz-draft-rules .rows=${this.rows} .known=${shown.known} ?readonly=${!this.#open(shown)} .errorOf=${(path: string) => this.#saving.errorOf(path)}
            @lz-rules=${(event: CustomEvent<Row[]>) => { this.rows = event.detail; this.changed = true; }} @lz-add=${(event: CustomEvent<string>) => this.#add(shown, event.detail)}></lz-draft-rules></section>
        <lz-problem .problem=${this.#saving.problem}></lz-problem></form>
      ${this.#history(shown.draft)}</div>`);
  }

  #top({ draft }: Shown): TemplateResult {
    const look = looks[draft.state];
    const can = (way: string) => may(`POST /api/protocol-drafts/{draft}/${way}`);
    return html`<div class="head"><h1>${draftName(draft)}</h1><lz-tag meaning=${look.meaning} icon=${look.icon} label=${say().states[draft.state]}></lz-tag>
      ${this.changed ? html`<span class="t1 q2" role="status">${say().unsaved}</span>` : nothing}<span class="grow"></span>
      ${may('GET /api/protocol-drafts/{draft}/changeover') && draft.effectiveFrom && draft.code && draft.state !== 'ACTIVATED' ? html`<a class="btn" href="/protocol-drafts/${draft.id}/changeover">${say().preview}</a>` : nothing}
      ${draft.activated ? html`<a class="btn prim" href="/protocols/${draft.activated}">${say().shown}</a>` : nothing}
      ${draft.state === 'WRITTEN' && may('PUT /api/protocol-drafts/{draft}') ? html`<lz-button icon="check" label=${say().save} ?busy=${this.#saving.busy} @click=${this.#save}></lz-button>
        <lz-button kind="prim" label=${say().submit} @click=${this.#submit}></lz-button>` : nothing}
      ${['IN_REVIEW', 'APPROVED'].includes(draft.state) && can('return') ? html`<lz-button label=${say().sendBack} @click=${() => this.#done(withReason(draft, 'return'))}></lz-button>` : nothing}
      ${draft.state === 'IN_REVIEW' && can('approval') && !draft.own ? html`<lz-button kind="prim" icon="check" label=${say().approve} @click=${() => this.#step('approval', say().approved)}></lz-button>` : nothing}
      ${draft.state === 'IN_REVIEW' && draft.own ? html`<span class="t1 q2">${say().own}</span>` : nothing}
      ${draft.state === 'APPROVED' && can('activation') ? html`<lz-button kind="prim" icon="shield" label=${say().activate} @click=${() => this.#done(activate(draft))}></lz-button>` : nothing}
      ${['WRITTEN', 'IN_REVIEW', 'APPROVED'].includes(draft.state) && can('withdrawal') ? html`<lz-button kind="ghost" label=${say().drop} @click=${() => this.#done(withReason(draft, 'withdrawal'))}></lz-button>` : nothing}</div>`;
  }

  #fields(shown: Shown): TemplateResult {
    const head = this.head!;
    const closed = !this.#open(shown);
    const set = (change: Partial<Head>) => { this.head = { ...head, ...change }; this.changed = true; };
    const field = (path: string, label: string, value: string | null, change: (typed: string) => Partial<Head>, more: { hint?: string; type?: 'text' | 'date' | 'area'; most?: number; optional?: boolean } = {}) => html`
      <lz-field label=${label} type=${more.type ?? 'text'} value=${value ?? ''} hint=${more.hint ?? ''} maxlength=${more.most ?? 0} ?optional=${more.optional ?? false} ?readonly=${closed} error=${this.#saving.errorOf(path)} @lz-input=${(event: CustomEvent<string>) => set(change(event.detail))}></lz-field>`;
    const choose = (label: string, value: string | null, options: { value: string; label: string }[], change: (chosen: string) => Partial<Head>, path: string, hint = '') => html`
      <lz-select label=${label} value=${value ?? ''} hint=${hint} ?disabled=${closed} .options=${options} error=${this.#saving.errorOf(path)} @lz-change=${(event: CustomEvent<string>) => set(change(event.detail))}></lz-select>`;
    return html`<div class="draft-two">
      ${field('name.zh', say().name, head.name.zh, (zh) => ({ name: { ...head.name, zh } }), { most: 200 })}${field('name.en', say().nameEn, head.name.en, (en) => ({ name: { ...head.name, en } }), { most: 200 })}
      ${field('code', say().code, head.code, (code) => ({ code }), { most: 40, hint: say().codeHint })}${choose(say().scope, head.scope, scopes(), (scope) => ({ scope: scope as Scope }), 'scope')}
      ${head.scope === 'SITE' ? choose(say().site, head.site, shown.sites.map(({ id, nameZh }) => ({ value: id, label: nameZh })), (site) => ({ site }), 'site')
        : head.scope === 'CITY' || head.scope === 'PROVINCE' ? field('division', say().division, head.division, (division) => ({ division }), { most: 4, hint: say().divisionHint }) : html`<span></span>`}
      ${choose(say().replaces, head.replaces, [{ value: '', label: say().nothing }, ...shown.versions.filter((version) => version.scope === head.scope).map((version) => ({ value: version.id, label: version.name[language.value] }))],
        (replaces) => ({ replaces: replaces || null }), 'replaces', say().replacesHint)}
      ${field('effectiveFrom', say().from, head.effectiveFrom, (effectiveFrom) => ({ effectiveFrom }), { type: 'date' })}${field('effectiveTo', say().to, head.effectiveTo, (effectiveTo) => ({ effectiveTo }), { type: 'date', hint: say().toHint, optional: true })}
      ${field('source.zh', say().source, head.source.zh, (zh) => ({ source: { ...head.source, zh } }), { most: 400 })}${field('source.en', say().sourceEn, head.source.en, (en) => ({ source: { ...head.source, en } }), { most: 400 })}
      ${choose(say().sure, head.sureness, (['A', 'B', 'C'] as const).map((value) => ({ value, label: `${value} · ${sayProtocol().sureness[value]}` })), (sureness) => ({ sureness: sureness as Sureness }), 'sureness')}</div>`;
  }

  #history({ steps }: Draft): TemplateResult {
    return html`<aside class="col g2"><h2>${say().history}</h2><ol class="held-list">${[...steps].reverse().map((step) => html`<li><span class="grow"><b>${say().steps[step.kind]}</b><br>
      <span class="t1 q3">${[moment(step.at, { zone: zone.value, now: now() }), step.author].join(' · ')}</span>${step.reason ? html`<br>${step.reason}` : nothing}</span></li>`)}</ol></aside>`;
  }

  #open({ draft }: Shown): boolean {
    return draft.state === 'WRITTEN' && may('PUT /api/protocol-drafts/{draft}');
  }

  #add({ known }: Shown, rule: string): void {
    const wanted = known.find((one) => one.rule === rule);
    if (!wanted) return;
    const { source, sureness } = this.head!;
    this.rows = added(this.rows, wanted, sureness ?? 'B', { zh: source.zh ?? '', en: source.en ?? '' });
    this.changed = true;
  }

  #save = async (event?: Event): Promise<boolean> => {
    event?.preventDefault();
    const { draft, etag } = this.#shown.value!;
    const saved = await this.#saving.run((act) => put<Draft>(`/api/protocol-drafts/${draft.id}`, written(this.head!, this.rows), { act, ifMatch: etag }));
    if (!saved) return false;
    toast({ text: say().saved });
    await this.#again();
    return true;
  };

  #submit = async (): Promise<void> => {
    if (this.changed && !await this.#save()) return;
    const { draft } = this.#shown.value!;
    const done = await this.#saving.run((act) => post<Draft>(`/api/protocol-drafts/${draft.id}/submission`, {}, { act }));
    if (!done) return;
    toast({ text: say().submitted });
    await this.#again();
  };

  async #step(way: string, done: string): Promise<void> {
    await told(() => post(`/api/protocol-drafts/${this.#shown.value!.draft.id}/${way}`, {}), done);
    await this.#again();
  }

  async #done(act: Promise<boolean>): Promise<void> {
    if (await act) await this.#again();
  }

  async #again(): Promise<void> {
    this.changed = false;
    await this.#shown.reload();
  }

  async #read(signal: AbortSignal): Promise<Shown> {
    const [{ body: draft, etag }, known, versions, sites] = await Promise.all([read<Draft>(`/api/protocol-drafts/${this.params['draft']}`, signal),
      get<{ items: Known[] }>('/api/protocol-rules', signal), get<{ items: Version[] }>('/api/protocols', signal), get<{ items: { id: string; nameZh: string }[] }>('/api/sites?limit=200', signal)]);
    if (!this.changed) {
      this.head = draft;
      this.rows = draft.rules ?? [];
    }
    return { draft, etag, known: known.items, versions: versions.items, sites: sites.items };
  }
}
