import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { icon } from '../elements/lz-icon.ts';
import '../elements/lz-tag.ts';
import { get, read, type Versioned } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { loadSession, may } from '../shared/session.ts';
import { wayTo } from './division.ts';
import './lz-first-steps.ts';
import type { Begun } from './lz-first-steps.ts';
import './lz-opening.ts';
import './lz-site-form.ts';
import { say } from './messages.ts';
import { periods, type Openings } from './openings.ts';
import type { SiteFacts } from './site-form.ts';

interface Shown {
  site: SiteFacts;
  version: string;
  way: { zh: string; en: string };
  openings: Openings | undefined;
  plan: Begun | undefined;
}

/** One site: its facts, whether it takes people, the check before it opens, and when it was open. */
@customElement('lz-site-page')
export class SitePage extends LzPage {
  @state() private editing = false;
  readonly #shown: Resource<Shown> = new Resource(this, (signal) => this.#read(signal), ['site', 'rooms']);
  #asked = '';

  protected override willUpdate(): void {
    if (this.#asked && this.#asked !== this.params['site']) {
      this.#shown.value = undefined;
      void this.#shown.reload();
    }
    this.#asked = this.params['site'] ?? '';
  }

  protected override render() {
    return this.#shown.show((shown) => html`${this.#head(shown)}<div class="body site-cols">
        <div class="col g4">${this.#unready(shown)}${this.#opening(shown)}</div>
        <div class="col g4">${this.#facts(shown)}${this.#size(shown)}</div></div>
      ${this.editing ? html`<lz-site-form .site=${shown.site} version=${shown.version} .way=${shown.way} @lz-close=${this.#edited} @lz-saved=${this.#changed}></lz-site-form>` : nothing}`);
  }

  async #read(signal: AbortSignal): Promise<Shown> {
    const path = `/api/sites/${this.params['site']}`;
    const [{ body: site, etag }, openings, plan] = await Promise.all([
      read<SiteFacts>(path, signal) as Promise<Versioned<SiteFacts>>,
      may('GET /api/sites/{site}/opening') ? get<Openings>(`${path}/opening`, signal) : undefined,
      may('POST /api/sites/{site}/buildings') ? get<Begun>(`${path}/rooms${this.#shown.value?.site.id === this.params['site'] ? '?live=true' : ''}`, signal) : undefined,
    ]);
    return { site, version: etag ?? '', openings, plan, way: await wayTo(site.divisionCode) };
  }

  #head({ site }: Shown) {
    return html`<div class="head"><h1>${site.name}</h1><span class="q3">${say().kinds[site.kind]}</span>
      ${site.openedAt ? html`<lz-tag meaning="free" icon="check" label=${say().open}></lz-tag>` : html`<lz-tag meaning="out" icon="ban" label=${say().closed}></lz-tag>`}
      <span class="grow"></span>${may('GET /api/sites/{site}/rooms') ? html`<a class="btn" href="/sites/${site.id}/rooms">${icon('door')}${say().rooms}</a>` : nothing}</div>`;
  }

  /** A site that never opened is still being made. */
  #unready({ site, openings, plan }: Shown) {
    const fresh = !site.openedAt && openings?.items.length === 0;
    return fresh && plan && site.kind !== 'COMMUNITY' ? html`<lz-first-steps site=${site.id} .plan=${plan}></lz-first-steps>` : nothing;
  }

  #opening({ site, openings }: Shown) {
    if (!openings) return nothing;
    const acts = may('POST /api/sites/{site}/opening');
    const since = site.openedAt ? say().since(moment(site.openedAt, { zone: zone.value, now: now() })) : say().closedText;
    return html`<section class="card"><div class="card-h"><h2 class="grow">${site.openedAt ? say().open : say().check}</h2><span class="t1 q3">${since}</span></div>
        ${acts ? html`<lz-opening .site=${site} .asked=${openings.asked} @lz-changed=${this.#changed}></lz-opening>` : nothing}</section>
      ${openings.items.length ? html`<section class="card"><div class="card-h"><h2>${say().history}</h2></div>${periods(openings.items)}</section>` : nothing}`;
  }

  #facts({ site, way }: Shown) {
    return html`<section class="card"><div class="card-h"><h2 class="grow">${say().facts}</h2>${may('PUT /api/sites/{site}')
        ? html`<lz-button size="s" kind="ghost" icon="pen" label=${say().edit} @click=${() => { this.editing = true; }}></lz-button>` : nothing}</div>
      <dl class="site-facts">${fact(say().nameZh, site.nameZh)}${fact(say().nameEn, site.nameEn)}${fact(say().kind, say().kinds[site.kind])}
        ${fact(say().division, html`${way[language.value]} <span class="t1 q3">${site.divisionCode}</span>`)}${fact(say().timeZone, site.zone)}
        ${fact(say().contact, site.contactName)}${fact(say().phone, site.contactPhone)}</dl></section>`;
  }

  #size({ plan }: Shown) {
    const floors = plan?.buildings.flatMap((building) => building.floors) ?? [];
    if (floors.length === 0) return nothing;
    const rooms = floors.flatMap((floor) => floor.rooms) as { beds: number }[];
    return html`<section class="card"><div class="card-h"><h2>${say().built}</h2></div><dl class="site-facts">
      ${fact(say().buildings, plan!.buildings.length)}${fact(say().floors, floors.length)}${fact(say().rooms, rooms.length)}
      ${fact(say().beds, rooms.reduce((sum, room) => sum + room.beds, 0))}</dl></section>`;
  }

  #edited = (): void => {
    this.editing = false;
  };

  /** The shell names the site and knows whether it is open. */
  #changed = async (): Promise<void> => {
    this.editing = false;
    await Promise.all([this.#shown.reload(), loadSession()]);
  };
}

/** A fact nobody knows is left out. */
function fact(name: string, value: string | number | TemplateResult | null): TemplateResult | typeof nothing {
  return value === null || value === '' ? nothing : html`<dt>${name}</dt><dd>${value}</dd>`;
}
