import { page } from '../shared/page.ts';
import { say } from './messages.ts';

page({ path: '/admin/audit', tag: 'lz-audit-page', load: () => import('./audit-page.ts'), title: () => say().title,
  needs: 'GET /api/audit', nav: { icon: 'eye', order: 85 } });
