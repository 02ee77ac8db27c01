import { page } from '../shared/page.ts';
import { title } from './title.ts';

page({ path: '/admin/accounts', tag: 'lz-accounts-page', load: () => import('./accounts-page.ts'), title,
  needs: 'GET /api/accounts', nav: { icon: 'users', order: 80 } });
