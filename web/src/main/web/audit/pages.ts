import { page } from '../shared/page.ts';
import { title } from './title.ts';

page({ path: '/admin/audit', tag: 'lz-audit-page', load: () => import('./audit-page.ts'), title,
  needs: 'GET /api/audit', nav: { icon: 'eye', order: 85 } });
