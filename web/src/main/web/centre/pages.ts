import { page } from '../shared/page.ts';
import { session } from '../shared/session.ts';
import { sheet } from '../shared/sheet.ts';
import { centre as title } from '../shared/titles.ts';

page({ path: '/centre', tag: 'lz-centre-page', load: () => Promise.all([import('./centre-page.ts'), sheet('/forecast.css'), sheet('/centre.css')]), title, needs: 'GET /api/centre',
  // The command centre begins with all its sites; whoever runs one begins there.
  nav: { icon: 'gauge', get order() { return session.value?.grants.some(({ role }) => role === 'COMMAND_CENTRE') ? 5 : 64; } } });
