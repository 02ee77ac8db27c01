import { page } from '../shared/page.ts';
import { board as title } from '../shared/titles.ts';

page({
  path: '/sites/:site/board', tag: 'lz-board-page', load: () => import('./board-page.ts'), title,
  needs: 'GET /api/sites/{site}/board', nav: { icon: 'board', order: 10 },
});
