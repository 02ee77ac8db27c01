import { page } from '../shared/page.ts';
import { say } from './messages.ts';

page({ path: '/styleguide', tag: 'lz-styleguide-page', load: () => import('./styleguide-page.ts'), title: () => say().title, open: true });
