import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { handover as title } from '../shared/titles.ts';

page({ path: '/sites/:site/hand-over', tag: 'lz-hand-over-page', load: () => Promise.all([import('./hand-over-page.ts'), sheet('/handover.css')]), title,
  needs: 'GET /api/sites/{site}/hand-over', nav: { icon: 'repeat', order: 32 } });
