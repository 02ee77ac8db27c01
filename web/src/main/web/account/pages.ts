import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { account as title } from '../shared/titles.ts';

page({ path: '/admin/accounts', tag: 'lz-accounts-page', load: () => Promise.all([import('./accounts-page.ts'), sheet('/people.css')]), title,
  needs: 'GET /api/accounts', nav: { icon: 'users', order: 80 } });
