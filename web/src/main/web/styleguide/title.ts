import { messages } from '../shared/i18n.ts';

/** Apart from the other texts, because the window's title needs it before the page is loaded. */
export const title = messages({ zh: '元素', en: 'Elements' });
