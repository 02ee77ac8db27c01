import { page } from '../shared/page.ts';
import { title } from './title.ts';

page({ path: '/styleguide', tag: 'lz-styleguide-page', load: () => import('./styleguide-page.ts'), title, open: true });
