import { page } from '../shared/page.ts';
import { title } from './title.ts';

page({ path: '/sites/:site/rooms', tag: 'lz-rooms-page', load: () => import('./rooms-page.ts'), title,
  needs: 'GET /api/sites/{site}/rooms', nav: { icon: 'door', order: 15 } });
