import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { alert as title } from '../shared/titles.ts';

page({ path: '/sites/:site/alerts', tag: 'lz-alerts-page', load: () => Promise.all([import('./alerts-page.ts'), sheet('/alerts.css'), sheet('/curve.css')]), title,
  needs: 'GET /api/sites/{site}/alerts', nav: { icon: 'bell', order: 16 } });
