import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { round as title } from '../shared/titles.ts';

page({
  path: '/sites/:site/round', tag: 'lz-round-page', load: () => Promise.all([import('./round-page.ts'), sheet('/round.css')]), title,
  needs: 'GET /api/sites/{site}/round', nav: { icon: 'route', order: 15 },
});
