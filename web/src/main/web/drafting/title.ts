import { messages } from '../shared/i18n.ts';

export const title = messages({ zh: '规则草案', en: 'Draft of rules' });
