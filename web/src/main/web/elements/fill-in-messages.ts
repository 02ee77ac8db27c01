import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: { reason: '原因', destination: '去向', cancel: '取消' },
  en: { reason: 'Reason', destination: 'Where to', cancel: 'Cancel' },
});
