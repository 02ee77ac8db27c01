import { page } from '../shared/page.ts';
import { access as title } from '../shared/titles.ts';

page({ path: '/sign-in', tag: 'lz-sign-in-page', load: () => import('./sign-in-page.ts'), title: () => title().signIn, open: true });
page({ path: '/welcome/:token', tag: 'lz-welcome-page', load: () => import('./welcome-page.ts'), title: () => title().welcome, open: true });
page({ path: '/password', tag: 'lz-password-page', load: () => import('./password-page.ts'), title: () => title().own });
