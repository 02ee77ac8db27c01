import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { sample as titles } from '../shared/titles.ts';

page({ path: '/sites/:site/collection', tag: 'lz-collection-page', load: () => Promise.all([import('./collection-page.ts'), sheet('/round.css'), sheet('/sample.css')]), title: () => titles().collection,
  needs: 'PUT /api/samples/{sample}', nav: { icon: 'sample', order: 17 } });
page({ path: '/sites/:site/tests', tag: 'lz-tests-page', load: () => Promise.all([import('./tests-page.ts'), sheet('/sample.css')]), title: () => titles().tests,
  needs: 'GET /api/sites/{site}/test-list', nav: { icon: 'calendar', order: 34 } });
