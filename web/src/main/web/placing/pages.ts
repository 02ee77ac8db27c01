import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { placing as title } from '../shared/titles.ts';

page({ path: '/sites/:site/arrivals/placing', tag: 'lz-placing-page', load: () => Promise.all([import('./placing-page.ts'), sheet('/placing.css')]), title,
  needs: 'POST /api/sites/{site}/placing-proposals' });
