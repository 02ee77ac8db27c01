import { page } from '../shared/page.ts';
import { say } from './messages.ts';

page({ path: '/sites/:site/people', tag: 'lz-people-page', load: () => import('./people-page.ts'), title: () => say().people,
  needs: 'GET /api/sites/{site}/people', nav: { icon: 'users', order: 40 } });
page({ path: '/sites/:site/people/new', tag: 'lz-new-person-page', load: () => import('./new-person-page.ts'), title: () => say().newPerson,
  needs: 'POST /api/sites/{site}/people' });
page({ path: '/people/:person', tag: 'lz-person-page', load: () => import('./person-page.ts'), title: () => say().person,
  needs: 'GET /api/people/{person}' });
