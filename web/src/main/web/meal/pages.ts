import { page } from '../shared/page.ts';
import { sheet } from '../shared/sheet.ts';
import { meal as title } from '../shared/titles.ts';

page({ path: '/sites/:site/meals', tag: 'lz-meal-page', load: () => Promise.all([import('./meal-page.ts'), sheet('/meal.css')]), title,
  needs: 'GET /api/sites/{site}/meals', nav: { icon: 'memo', order: 60 } });
