import { page } from '../shared/page.ts';
import { title } from './title.ts';

page({
  path: '/sites/:site/round', tag: 'lz-round-page', load: () => import('./round-page.ts'), title,
  needs: 'GET /api/sites/{site}/round', nav: { icon: 'route', order: 15 },
});
