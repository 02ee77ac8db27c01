/*
 * How a page is made
 *
 * 1. A folder per feature, named as the server's: `site/`. Its texts are in `site/messages.ts`:
 *      export const say = messages({ zh: { title: '房态' }, en: { title: 'Room board' } });
 *    English has the type of Chinese; call `say()` while rendering.
 * 2. The page is an element, one short file, `site/board-page.ts`:
 *      @customElement('lz-board-page')
 *      export class BoardPage extends LzPage {
 *        readonly #board = new Resource(this, () => get<Board>(`/api/sites/${this.params['site']}/board`), ['rooms', 'stays']);
 *        protected override render() { return this.#board.show((board) => html`<h1>…</h1>`); }
 *      }
 *    It sits in the light DOM and is styled by classes of app.css (see styles/) or by `site/board.css`, imported there; what one page alone needs is an entry of its own (pom.xml) that `load` brings by `sheet()`.
 *    `Resource` shows a skeleton, then content, keeps old data with their age when the way is lost, and reads
 *    again when the live stream names one of the kinds (as in the URL). `Submission` sends a form: busy, problem, one act.
 * 3. `site/pages.ts` registers it in one line, and `app.ts` imports that file:
 *      page({ path: '/sites/:site/board', tag: 'lz-board-page', load: () => import('./board-page.ts'),
 *             title: () => say().title, needs: 'GET /api/sites/{site}/board', nav: { icon: 'board', order: 10 } });
 *    `load` makes a chunk of its own. `needs` is the endpoint as in the policy table: who may not call it is not
 *    offered the page. Without `nav` it has no place in the rail.
 * 4. Links are plain `<a href="/people/…">`; `go()` for the rest; filters live in the address: `setQuery({ floor: '5' })`.
 * 5. No `style` attribute and no `styleMap`: the content security policy forbids both. Classes, or `vars()`.
 * 6. Times: `time`, `date`, `moment` of dates.ts with `{ zone: zone.value, now: now() }` of clock.ts; never `new Date()`.
 * 7. Imports name the file with `.ts`; types with `import type`; what is pure stays free of `lit`, so that
 *    `src/test/web/*.test.ts` can run it without a page.
 */
import { property } from 'lit/decorators.js';
import { LzElement } from './element.ts';
import type { IconName } from './icons.ts';
import type { Params } from './route.ts';

export interface Page {
  path: string;
  tag: string;
  load: () => Promise<unknown>;
  title: () => string;
  /** The endpoint without which the page is no use; without it everybody signed in may open it. */
  needs?: string;
  nav?: { icon: IconName; order: number; place?: 'main' | 'foot' };
  /** Shown without a session, outside the shell. */
  open?: boolean;
}

export const pages: Page[] = [];

export function page(entry: Page): void {
  pages.push(entry);
}

/** What every page gets: the values in its address and in its query. */
export class LzPage extends LzElement {
  @property({ attribute: false }) params: Params = {};
  @property({ attribute: false }) query: URLSearchParams = new URLSearchParams();
  /** What the address named; its title is the page's, which then needs no chunk of its own. */
  page: Page | undefined;

  protected heading(): string {
    return this.page?.title() ?? '';
  }
}
