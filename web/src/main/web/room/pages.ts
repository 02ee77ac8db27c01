import { page } from '../shared/page.ts';
import { say } from './messages.ts';

page({ path: '/sites/:site/rooms', tag: 'lz-rooms-page', load: () => import('./rooms-page.ts'), title: () => say().title,
  needs: 'GET /api/sites/{site}/rooms', nav: { icon: 'door', order: 15 } });
