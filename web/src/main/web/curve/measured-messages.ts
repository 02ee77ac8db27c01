import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    head: '体温计读数', none: '没有体温计读数', methods: { AXILLA: '腋温', EAR: '耳温', FOREHEAD: '额温', MOUTH: '口温' },
    withdrawn: '已更正', broken: '体温计故障', because: (why: string) => `更正：${why}`, correct: '更正',
    correctHead: (value: string, when: string) => `更正 ${when} 的 ${value} °C`, correctText: '原读数保留并标为已更正；发热和未测按新的读数重新判断。',
    value: '实际体温', reason: '为什么更正', cancel: '取消', save: '保存更正',
  },
  en: {
    head: 'Readings by thermometer', none: 'No reading by thermometer', methods: { AXILLA: 'armpit', EAR: 'ear', FOREHEAD: 'forehead', MOUTH: 'mouth' },
    withdrawn: 'Corrected', broken: 'Thermometer broken', because: (why: string) => `correction: ${why}`, correct: 'Correct',
    correctHead: (value: string, when: string) => `Correct ${value} °C of ${when}`, correctText: 'The old reading stays on record as corrected; fevers and missed checks are judged anew.',
    value: 'True temperature', reason: 'Why it is corrected', cancel: 'Cancel', save: 'Save correction',
  },
});
