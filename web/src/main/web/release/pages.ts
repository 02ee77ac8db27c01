import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { certificate, release as title } from '../shared/titles.ts';

page({ path: '/sites/:site/leaving', tag: 'lz-leaving-page', load: () => Promise.all([import('./leaving-page.ts'), sheet('/release.css')]), title,
  needs: 'GET /api/sites/{site}/leaving', nav: { icon: 'exit', order: 25 } });
page({ path: '/check', tag: 'lz-check-page', load: () => import('../certificate/check-page.ts'), title: certificate, open: true });
