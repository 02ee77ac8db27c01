import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { room as title } from '../shared/titles.ts';

page({ path: '/sites/:site/rooms', tag: 'lz-rooms-page', load: () => Promise.all([import('./rooms-page.ts'), sheet('/room.css')]), title,
  needs: 'GET /api/sites/{site}/rooms', nav: { icon: 'door', order: 42 } });
