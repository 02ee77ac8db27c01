import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { contact as title } from '../shared/titles.ts';

page({ path: '/sites/:site/investigations', tag: 'lz-investigations-page', load: () => Promise.all([import('./investigations-page.ts'), sheet('/contact.css')]), title,
  needs: 'GET /api/sites/{site}/investigations', nav: { icon: 'search', order: 28 } });
page({ path: '/investigations/:investigation', tag: 'lz-investigation-page', load: () => Promise.all([import('./investigation-page.ts'), sheet('/contact.css')]), title,
  needs: 'GET /api/investigations/{investigation}' });
