import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { title } from './title.ts';

page({ path: '/protocols', tag: 'lz-protocols-page', load: () => Promise.all([import('./protocols-page.ts'), sheet('/protocol.css')]), title,
  needs: 'GET /api/protocols', nav: { icon: 'clipboard', order: 75, place: 'foot' } });
page({ path: '/protocols/:version', tag: 'lz-protocol-page', load: () => Promise.all([import('./protocol-page.ts'), sheet('/protocol.css')]), title,
  needs: 'GET /api/protocols/{version}' });
