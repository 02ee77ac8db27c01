import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { release as title } from '../shared/titles.ts';

page({ path: '/sites/:site/leaving', tag: 'lz-leaving-page', load: () => Promise.all([import('./leaving-page.ts'), sheet('/release.css')]), title,
  needs: 'GET /api/sites/{site}/leaving', nav: { icon: 'exit', order: 25 } });
