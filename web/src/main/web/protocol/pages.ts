import { page } from '../shared/page.ts';
import { say } from './messages.ts';

page({ path: '/protocols', tag: 'lz-protocols-page', load: () => import('./protocols-page.ts'), title: () => say().title,
  needs: 'GET /api/protocols', nav: { icon: 'clipboard', order: 75, place: 'foot' } });
page({ path: '/protocols/:version', tag: 'lz-protocol-page', load: () => import('./protocol-page.ts'), title: () => say().title,
  needs: 'GET /api/protocols/{version}' });
