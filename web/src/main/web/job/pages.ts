import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { job as title } from '../shared/titles.ts';

page({ path: '/sites/:site/imports', tag: 'lz-imports-page', load: () => Promise.all([import('./imports-page.ts'), sheet('/job.css')]),
  title, needs: 'GET /api/sites/{site}/jobs', nav: { icon: 'upload', order: 80 } });
page({ path: '/sites/:site/imports/:kind', tag: 'lz-import-page', load: () => Promise.all([import('./import-page.ts'), sheet('/job.css')]),
  title, needs: 'POST /api/sites/{site}/imports' });
