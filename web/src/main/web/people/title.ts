import { messages } from '../shared/i18n.ts';

/** Apart from the other texts, because the rail needs them before the pages are loaded. */
export const titles = messages({
  zh: { people: '人员', person: '人员', newPerson: '登记人员' },
  en: { people: 'People', person: 'Person', newPerson: 'Record a person' },
});
