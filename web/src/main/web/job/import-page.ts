import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LzPage } from '../shared/page.ts';
import { setQuery } from '../shared/router.ts';
import { say } from './messages.ts';
import { title } from './title.ts';
import './lz-import.ts';

/** One import; its job stands in the address, so that a reload finds it again. */
@customElement('lz-import-page')
export class ImportPage extends LzPage {
  protected override render() {
    const kind = this.params['kind'] ?? '';
    return html`<h1>${say().kind(say().kinds[kind] ?? kind)}</h1>
      <lz-import site=${this.params['site'] ?? ''} kind=${kind} job=${this.query.get('job') ?? ''}
        @lz-job-begun=${(event: CustomEvent<string>) => setQuery({ job: event.detail || undefined })}></lz-import>
      <p><a class="link" href="/sites/${this.params['site'] ?? ''}/imports">${title()}</a></p>`;
  }
}
