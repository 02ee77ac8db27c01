import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { arrival as title } from '../shared/titles.ts';

page({ path: '/sites/:site/arrivals', tag: 'lz-arrivals-page', load: () => Promise.all([import('./arrivals-page.ts'), sheet('/job.css'), sheet('/arrival.css')]), title,
  needs: 'GET /api/sites/{site}/arrivals', nav: { icon: 'bus', order: 20 } });
