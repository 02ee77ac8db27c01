import { messages } from '../shared/i18n.ts';

/** Apart from the other texts, because the rail needs it before the page is loaded. */
export const title = messages({ zh: '网关', en: 'Gateways' });

/** Of the page of one site. */
export const contacts = messages({ zh: '网关状态', en: 'Gateway status' });
