import { page } from '../shared/page.ts';
import { say } from './messages.ts';

page({ path: '/admin/accounts', tag: 'lz-accounts-page', load: () => import('./accounts-page.ts'), title: () => say().title,
  needs: 'GET /api/accounts', nav: { icon: 'users', order: 80 } });
