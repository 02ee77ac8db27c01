import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { styleguide as title } from '../shared/titles.ts';

page({ path: '/styleguide', tag: 'lz-styleguide-page', load: () => Promise.all([import('./styleguide-page.ts'), sheet('/styleguide.css')]), title, open: true });
