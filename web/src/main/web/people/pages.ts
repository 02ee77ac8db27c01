import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { people as titles } from '../shared/titles.ts';

page({ path: '/sites/:site/people', tag: 'lz-people-page', load: () => Promise.all([import('./people-page.ts'), sheet('/people.css')]), title: () => titles().people,
  needs: 'GET /api/sites/{site}/people', nav: { icon: 'users', order: 30 } });
page({ path: '/sites/:site/people/new', tag: 'lz-new-person-page', load: () => Promise.all([import('./new-person-page.ts'), sheet('/people.css')]), title: () => titles().newPerson,
  needs: 'POST /api/sites/{site}/people' });
page({ path: '/people/:person', tag: 'lz-person-page', load: () => Promise.all([import('./person-page.ts'), sheet('/people.css'), sheet('/curve.css'), sheet('/release.css')]), title: () => titles().person,
  needs: 'GET /api/people/{person}' });
