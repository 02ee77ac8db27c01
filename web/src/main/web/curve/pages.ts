import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { curve as title } from '../shared/titles.ts';

page({ path: '/sites/:site/temperatures', tag: 'lz-temperatures-page', load: () => Promise.all([import('./temperatures-page.ts'), sheet('/curve.css')]), title,
  needs: 'GET /api/sites/{site}/temperatures', nav: { icon: 'thermo', order: 18 } });
