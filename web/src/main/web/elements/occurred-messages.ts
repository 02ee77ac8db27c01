import { messages } from '../shared/i18n.ts';

/** Apart from the other words of the elements: only what is loaded after the first screen needs them. */
export const say = messages({
  zh: { when: '发生时间', now: '现在', earlier: '更早…', actEarlier: (act: string) => `${act}（更早…）` },
  en: { when: 'When it happened', now: 'Now', earlier: 'Earlier …', actEarlier: (act: string) => `${act}, earlier …` },
});
