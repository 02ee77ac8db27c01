import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { site as title } from '../shared/titles.ts';

page({ path: '/sites', tag: 'lz-sites-page', load: () => Promise.all([import('./sites-page.ts'), sheet('/room.css'), sheet('/site.css')]), title,
  needs: 'GET /api/sites', nav: { icon: 'home', order: 70, place: 'foot' } });
page({ path: '/sites/:site', tag: 'lz-site-page', load: () => Promise.all([import('./site-page.ts'), sheet('/room.css'), sheet('/site.css')]), title, needs: 'GET /api/sites/{site}' });
