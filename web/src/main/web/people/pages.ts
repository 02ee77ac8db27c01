import { page } from '../shared/page.ts';
import { titles } from './title.ts';

page({ path: '/sites/:site/people', tag: 'lz-people-page', load: () => import('./people-page.ts'), title: () => titles().people,
  needs: 'GET /api/sites/{site}/people', nav: { icon: 'users', order: 40 } });
page({ path: '/sites/:site/people/new', tag: 'lz-new-person-page', load: () => import('./new-person-page.ts'), title: () => titles().newPerson,
  needs: 'POST /api/sites/{site}/people' });
page({ path: '/people/:person', tag: 'lz-person-page', load: () => import('./person-page.ts'), title: () => titles().person,
  needs: 'GET /api/people/{person}' });
