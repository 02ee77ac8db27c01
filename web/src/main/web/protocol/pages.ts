import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { protocol as title } from '../shared/titles.ts';

page({ path: '/protocols', tag: 'lz-protocols-page', load: () => Promise.all([import('./protocols-page.ts'), sheet('/protocol.css')]), title,
  needs: 'GET /api/protocols', nav: { icon: 'clipboard', order: 75, place: 'foot' } });
page({ path: '/protocols/:version', tag: 'lz-protocol-page', load: () => Promise.all([import('./protocol-page.ts'), sheet('/protocol.css')]), title,
  needs: 'GET /api/protocols/{version}' });
page({ path: '/protocol-drafts/:draft', tag: 'lz-draft-page', load: () => Promise.all([import('../drafting/draft-page.ts'), sheet('/drafting.css')]), title,
  needs: 'GET /api/protocol-drafts/{draft}' });
page({ path: '/protocol-drafts/:draft/changeover', tag: 'lz-changeover-page', load: changeover, title, needs: 'GET /api/protocol-drafts/{draft}/changeover' });
page({ path: '/protocols/:version/changeover', tag: 'lz-changeover-page', load: changeover, title, needs: 'GET /api/protocols/{version}/changeover' });

function changeover(): Promise<unknown> {
  return Promise.all([import('../changeover/changeover-page.ts'), sheet('/drafting.css')]);
}
