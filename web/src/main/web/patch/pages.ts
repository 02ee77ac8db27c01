import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { patch as title } from '../shared/titles.ts';

page({ path: '/sites/:site/patches', tag: 'lz-patches-page', load: () => Promise.all([import('./patches-page.ts'), sheet('/people.css')]), title,
  needs: 'GET /api/sites/{site}/patches', nav: { icon: 'patch', order: 40 } });
