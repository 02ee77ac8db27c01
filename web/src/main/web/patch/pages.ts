import { page } from '../shared/page.ts';
import { title } from './title.ts';

page({ path: '/sites/:site/patches', tag: 'lz-patches-page', load: () => import('./patches-page.ts'), title,
  needs: 'GET /api/sites/{site}/patches', nav: { icon: 'patch', order: 30 } });
