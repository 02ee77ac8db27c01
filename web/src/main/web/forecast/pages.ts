import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { forecast as title } from '../shared/titles.ts';

page({ path: '/sites/:site/forecast', tag: 'lz-forecast-page', load: () => Promise.all([import('./forecast-page.ts'), sheet('/forecast.css')]), title,
  needs: 'GET /api/sites/{site}/forecast', nav: { icon: 'cal14', order: 43 } });
page({ path: '/forecasts', tag: 'lz-forecasts-page', load: () => Promise.all([import('./forecasts-page.ts'), sheet('/forecast.css')]), title,
  needs: 'GET /api/forecasts' });
