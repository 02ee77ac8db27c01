import { page } from '../shared/page.ts';
import { quarantine as title } from '../shared/titles.ts';

page({ path: '/sites/:site/quarantine', tag: 'lz-quarantine-page', load: () => import('./quarantine-page.ts'), title,
  needs: 'GET /api/sites/{site}/quarantine', nav: { icon: 'filter', order: 50 } });
