import { page } from '../shared/page.ts';
import { title } from './title.ts';

page({ path: '/sites/:site/imports', tag: 'lz-imports-page', load: () => import('./imports-page.ts'),
  title, needs: 'GET /api/sites/{site}/jobs', nav: { icon: 'upload', order: 80 } });
page({ path: '/sites/:site/imports/:kind', tag: 'lz-import-page', load: () => import('./import-page.ts'),
  title, needs: 'POST /api/sites/{site}/imports' });
