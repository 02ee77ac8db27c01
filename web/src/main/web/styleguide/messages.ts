import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: { title: '元素' },
  en: { title: 'Elements' },
});
