import { page } from '../shared/page.ts';
import { title } from './title.ts';

page({ path: '/sites/:site/arrivals', tag: 'lz-arrivals-page', load: () => import('./arrivals-page.ts'), title,
  needs: 'GET /api/sites/{site}/arrivals', nav: { icon: 'bus', order: 20 } });
