import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { audit as title } from '../shared/titles.ts';

page({ path: '/admin/audit', tag: 'lz-audit-page', load: () => Promise.all([import('./audit-page.ts'), sheet('/audit.css')]), title,
  needs: 'GET /api/audit', nav: { icon: 'eye', order: 85 } });
