import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import type { Column } from '../elements/lz-table.ts';
import { all } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { go } from '../shared/router.ts';
import { loadSession, may } from '../shared/session.ts';
import './lz-site-form.ts';
import { say } from './messages.ts';
import type { SiteFacts } from './site-form.ts';
import { site as title } from '../shared/titles.ts';

/** All sites the reader may see, and a new one. */
@customElement('lz-sites-page')
export class SitesPage extends LzPage {
  @state() private making = false;
  readonly #sites: Resource<SiteFacts[]> = new Resource(this, (signal) => all<SiteFacts>('/api/sites', signal, this.#sites.value !== undefined), ['site']);

  protected override render() {
    const makes = may('POST /api/sites');
    const open = may('GET /api/sites/{site}') ? (site: SiteFacts) => go(`/sites/${site.id}`) : undefined;
    return html`<div class="head"><h1>${title()}</h1><span class="grow"></span>
        ${makes ? html`<lz-button kind="prim" icon="plus" label=${say().create} @click=${() => { this.making = true; }}></lz-button>` : nothing}</div>
      <div class="body">${this.#sites.show((sites) => html`<lz-table label=${title()} .rows=${sites} .key=${(site: SiteFacts) => site.id} .open=${open}
        .columns=${columns(open !== undefined)} .none=${html`<lz-empty icon="home" head=${say().none} text=${makes ? say().noneText : say().noneYours}
          act=${makes ? say().create : ''} @lz-act=${() => { this.making = true; }}></lz-empty>`}></lz-table>`)}</div>
      ${this.making ? html`<lz-site-form @lz-close=${() => { this.making = false; }} @lz-saved=${this.#made}></lz-site-form>` : nothing}`;
  }

  #made = async (event: CustomEvent<string>): Promise<void> => {
    this.making = false;
    await loadSession();
    go(`/sites/${event.detail}`);
  };
}

function columns(linked: boolean): Column<SiteFacts>[] {
  return [
    { head: title(), cell: (site) => linked ? html`<a class="link" href="/sites/${site.id}">${site.name}</a>` : site.name },
    { head: say().kind, cell: (site) => say().kinds[site.kind] },
    { head: say().state, cell: (site) => site.openedAt
      ? html`<span class="wrap"><lz-tag meaning="free" icon="check" label=${say().open}></lz-tag><span class="t1 q3">${say().since(moment(site.openedAt, { zone: zone.value, now: now() }))}</span></span>`
      : html`<lz-tag meaning="out" icon="ban" label=${say().closed}></lz-tag>` },
    { head: say().contact, cell: (site) => [site.contactName, site.contactPhone].filter(Boolean).join(' · ') || html`<span class="q3">—</span>` },
  ];
}
