import { messages } from '../shared/i18n.ts';

/** Apart from the other texts, because the rail needs it before the page is loaded. */
export const title = messages({ zh: '导入导出', en: 'Imports and exports' });
