import { page } from '../shared/page.ts';
import { say } from './messages.ts';

page({
  path: '/sites/:site/board', tag: 'lz-board-page', load: () => import('./board-page.ts'), title: () => say().title,
  needs: 'GET /api/sites/{site}/board', nav: { icon: 'board', order: 10 },
});
