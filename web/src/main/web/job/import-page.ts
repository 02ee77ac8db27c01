import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { LzPage } from '../shared/page.ts';
import { setQuery } from '../shared/router.ts';
import { say } from './messages.ts';
import { job as title } from '../shared/titles.ts';
import './lz-import.ts';

/** One import; its job stands in the address, so that a reload finds it again. */
@customElement('lz-import-page')
export class ImportPage extends LzPage {
  protected override render() {
    const kind = this.params['kind'] ?? '';
    const site = this.params['site'] ?? '';
    return html`<div class="head"><h1>${say().kind(say().kinds[kind] ?? kind)}</h1><span class="grow"></span>
        ${kind === 'rooms' ? html`<a class="btn" href="/sites/${site}/rooms">${icon('door')}${say().toRooms}</a>` : nothing}
        <a class="link" href="/sites/${site}/imports">${title()}</a></div>
      <div class="body">${kind === 'rooms' && !this.query.get('job') ? html`<p class="q2 import-hint">${say().roomsText}</p>` : nothing}
        <lz-import site=${site} kind=${kind} job=${this.query.get('job') ?? ''}
          @lz-job-begun=${(event: CustomEvent<string>) => setQuery({ job: event.detail || undefined })}></lz-import></div>`;
  }
}
