import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { dayreport as title } from '../shared/titles.ts';

page({ path: '/sites/:site/daily-report', tag: 'lz-day-report-page', load: () => Promise.all([import('./day-report-page.ts'), sheet('/dayreport.css')]), title,
  needs: 'GET /api/sites/{site}/daily-report', nav: { icon: 'cal14', order: 62 } });
