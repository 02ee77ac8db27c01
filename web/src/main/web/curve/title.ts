import { messages } from '../shared/i18n.ts';

/** With a place where the narrow rail may break it. Apart from the other texts, because the rail needs it before the page is loaded. */
export const title = messages({ zh: '体温', en: 'Temper\u00adatures' });
