import { page } from '../shared/page.ts';
import { title } from './title.ts';

page({ path: '/protocols', tag: 'lz-protocols-page', load: () => import('./protocols-page.ts'), title,
  needs: 'GET /api/protocols', nav: { icon: 'clipboard', order: 75, place: 'foot' } });
page({ path: '/protocols/:version', tag: 'lz-protocol-page', load: () => import('./protocol-page.ts'), title,
  needs: 'GET /api/protocols/{version}' });
