import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-select.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tag.ts';
import { toast } from '../elements/lz-toast.ts';
import { get, post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { go } from '../shared/router.ts';
import { loadSession, may, type SiteKind } from '../shared/session.ts';
import { Submission } from '../shared/submission.ts';
import { say } from './messages.ts';
import { title } from './title.ts';

export interface SiteFacts {
  id: string;
  kind: SiteKind;
  name: string;
  divisionCode: string;
  contactName: string | null;
  contactPhone: string | null;
  openedAt: string | null;
}

/** All sites the reader may see, and a new one. */
@customElement('lz-sites-page')
export class SitesPage extends LzPage {
  @state() private making = false;
  readonly #sites = new Resource(this, () => get<{ items: SiteFacts[] }>('/api/sites?limit=200'), ['site']);
  readonly #submission = new Submission(this);

  protected override render() {
    return html`<div class="head"><h1>${title()}</h1><span class="grow"></span>
        ${may('POST /api/sites') ? html`<lz-button kind="prim" icon="plus" label=${say().create} @click=${() => { this.making = true; }}></lz-button>` : nothing}</div>
      <div class="body">${this.#sites.show(({ items }) => html`<lz-table label=${title()} .rows=${items} .key=${(site: SiteFacts) => site.id} .open=${(site: SiteFacts) => go(`/sites/${site.id}`)}
        .columns=${[
          { head: title(), cell: (site: SiteFacts) => html`<a class="link" href="/sites/${site.id}">${site.name}</a>` },
          { head: say().kind, cell: (site: SiteFacts) => say().kinds[site.kind] },
          { head: say().state, cell: (site: SiteFacts) => site.openedAt
            ? html`<lz-tag meaning="free" icon="check" label=${say().open}></lz-tag> <span class="t1 q3">${say().since(moment(site.openedAt, { zone: zone.value, now: now() }))}</span>`
            : html`<lz-tag meaning="out" icon="ban" label=${say().closed}></lz-tag>` },
          { head: say().contact, cell: (site: SiteFacts) => [site.contactName, site.contactPhone].filter(Boolean).join(' · ') },
        ]} .none=${html`<lz-empty icon="home" head=${say().none} text=${say().noneText}></lz-empty>`}></lz-table>`)}</div>
      ${this.making ? this.#form() : nothing}`;
  }

  #form() {
    const error = (path: string) => this.#submission.errorOf(path);
    const kinds = Object.entries(say().kinds).map(([value, label]) => ({ value, label }));
    return html`<lz-dialog open head=${say().create} @lz-close=${this.#close}><form class="form" @submit=${this.#send}>
      <lz-select name="kind" label=${say().kind} value="ISOLATION" .options=${kinds} error=${error('kind')}></lz-select>
      <lz-field name="nameZh" label=${say().nameZh} required maxlength="60" error=${error('nameZh')}></lz-field>
      <lz-field name="nameEn" label=${say().nameEn} required maxlength="120" error=${error('nameEn')}></lz-field>
      <lz-select name="divisionCode" label=${say().division} hint=${say().divisionHint} .find=${communities} error=${error('divisionCode')}></lz-select>
      <div class="two-up"><lz-field name="contactName" label=${say().contact} optional maxlength="60"></lz-field>
        <lz-field name="contactPhone" type="tel" label=${say().phone} optional error=${error('contactPhone')}></lz-field></div>
      <lz-problem .problem=${this.#submission.problem}></lz-problem>
      <div class="row end"><lz-button label=${say().cancel} @click=${this.#close}></lz-button>
        <lz-button kind="prim" type="submit" label=${say().save} ?busy=${this.#submission.busy}></lz-button></div></form></lz-dialog>`;
  }

  #close = (): void => {
    this.making = false;
  };

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const wanted = Object.fromEntries([...form].map(([name, value]) => [name, String(value).trim() || null]));
    const made = await this.#submission.run((act) => post<{ id: string }>('/api/sites', wanted, { act }));
    if (!made) return;
    toast({ text: say().created });
    await loadSession();
    go(`/sites/${made.id}`);
  }
}

interface Division {
  code: string;
  name: string;
}

async function communities(query: string) {
  const found = await get<{ items: Division[] }>(`/api/divisions?level=COMMUNITY&limit=30&contains=${encodeURIComponent(query)}`);
  return found.items.map(({ code, name }) => ({ value: code, label: name, note: code }));
}
