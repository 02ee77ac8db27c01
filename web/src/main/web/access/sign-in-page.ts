import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LzPage } from '../shared/page.ts';
import { onward } from '../shared/route.ts';
import { go } from '../shared/router.ts';
import { settings } from '../shared/settings.ts';
import type { Signal } from '../shared/signal.ts';
import { gate } from './gate.ts';
import { access as title } from '../shared/titles.ts';
import './sign-in-form.ts';

@customElement('lz-sign-in-page')
export class SignInPage extends LzPage {
  protected override signals(): Signal<never>[] {
    return [settings] as unknown as Signal<never>[];
  }

  protected override render() {
    return gate(html`<h1>${title().signIn}</h1>
      <lz-sign-in-form name=${this.query.get('name') ?? ''} @lz-signed-in=${() => go(onward(this.query.get('next')), { replace: true })}></lz-sign-in-form>`);
  }
}
