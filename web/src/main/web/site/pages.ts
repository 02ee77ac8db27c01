import { page } from '../shared/page.ts';
import { title } from './title.ts';

page({ path: '/sites', tag: 'lz-sites-page', load: () => import('./sites-page.ts'), title,
  needs: 'GET /api/sites', nav: { icon: 'home', order: 70, place: 'foot' } });
page({ path: '/sites/:site', tag: 'lz-site-page', load: () => import('./site-page.ts'), title, needs: 'GET /api/sites/{site}' });
