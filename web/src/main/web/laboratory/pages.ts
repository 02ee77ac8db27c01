import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { sample as titles } from '../shared/titles.ts';

page({ path: '/sites/:site/tubes', tag: 'lz-tubes-page', load: () => Promise.all([import('./tubes-page.ts'), sheet('/laboratory.css')]), title: () => titles().tubes,
  needs: 'GET /api/sites/{site}/tubes', nav: { icon: 'box', order: 45 } });
page({ path: '/sites/:site/results', tag: 'lz-results-page', load: () => Promise.all([import('./results-page.ts'), sheet('/job.css'), sheet('/laboratory.css')]), title: () => titles().results,
  needs: 'GET /api/sites/{site}/tube-results', nav: { icon: 'flask', order: 46 } });
