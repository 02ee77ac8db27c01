import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { transfer as title } from '../shared/titles.ts';

const styled = (load: () => Promise<unknown>) => () => Promise.all([load(), sheet('/transfer.css')]);

page({ path: '/sites/:site/transfers', tag: 'lz-transfers-page', load: styled(() => import('./transfers-page.ts')), title,
  needs: 'GET /api/sites/{site}/transfers', nav: { icon: 'swap', order: 27 } });
page({ path: '/transfers/:transfer', tag: 'lz-transfer-page', load: styled(() => import('./transfer-page.ts')), title, needs: 'GET /api/transfers/{transfer}' });
page({ path: '/transfers/:transfer/note', tag: 'lz-transfer-note-page', load: styled(() => import('./transfer-note-page.ts')), title, needs: 'GET /api/transfers/{transfer}' });
