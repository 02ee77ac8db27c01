import { page } from '../shared/page.ts';
import { title } from './title.ts';

page({ path: '/admin/gateways', tag: 'lz-gateways-page', load: () => import('./gateways-page.ts'), title,
  needs: 'GET /api/gateways', nav: { icon: 'signal', order: 82 } });
