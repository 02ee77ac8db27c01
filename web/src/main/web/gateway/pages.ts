import { page } from '../shared/page.ts';
import { gatewayContacts as contacts, gateway as title } from '../shared/titles.ts';

page({ path: '/admin/gateways', tag: 'lz-gateways-page', load: () => import('./gateways-page.ts'), title,
  needs: 'GET /api/gateways', nav: { icon: 'signal', order: 82 } });

page({ path: '/sites/:site/gateways', tag: 'lz-gateway-status-page', load: () => import('./gateway-status-page.ts'), title: contacts,
  needs: 'GET /api/sites/{site}/gateways', nav: { icon: 'signal', order: 55 } });
