import { messages } from './i18n.ts';

/* What the pages are called. Apart from their other texts, because rail and window need the names before a page is loaded; in one
   file, because a phone asks for each file anew. */
export const access = messages({
  zh: { signIn: '登录', welcome: '设置密码', own: '修改密码' },
  en: { signIn: 'Sign in', welcome: 'Set a password', own: 'Change password' },
});
export const account = messages({ zh: '账号', en: 'Accounts' });
export const alert = messages({ zh: '告警', en: 'Alerts' });
export const arrival = messages({ zh: '到达', en: 'Arrivals' });
export const audit = messages({ zh: '审计', en: 'Audit' });
export const board = messages({ zh: '房态', en: 'Board' });
export const centre = messages({ zh: '总览', en: 'Overview' });
export const certificate = messages({ zh: '核验证明', en: 'Check' });
export const curve = messages({ zh: '体温', en: 'Temps' });
export const contact = messages({ zh: '阳性排查', en: 'Contacts' });
export const forecast = messages({ zh: '预测', en: 'Forecast' });
export const dayreport = messages({ zh: '日报', en: 'Daily report' });
export const gateway = messages({ zh: '网关', en: 'Gateways' });
export const gatewayContacts = messages({ zh: '网关状态', en: 'Gateway status' });
export const handover = messages({ zh: '交接班', en: 'Hand-over' });
export const job = messages({ zh: '导入导出', en: 'Imports and exports' });
export const meal = messages({ zh: '餐单', en: 'Meals' });
export const patch = messages({ zh: '贴片', en: 'Patches' });
export const placing = messages({ zh: '集体安置', en: 'Place together' });
export const people = messages({
  zh: { people: '人员', person: '人员', newPerson: '登记人员' },
  en: { people: 'People', person: 'Person', newPerson: 'Record a person' },
});
export const protocol = messages({ zh: '规则', en: 'Rules' });
export const quarantine = messages({ zh: '读数核查', en: 'Readings to check' });
export const release = messages({ zh: '离开', en: 'Leaving' });
export const room = messages({ zh: '房间', en: 'Rooms' });
export const round = messages({ zh: '巡房', en: 'Round' });
export const sample = messages({
  zh: { collection: '采样', tests: '核酸', tubes: '试管', results: '检测结果' },
  en: { collection: 'Swabs', tests: 'Tests', tubes: 'Tubes', results: 'Results' },
});
export const site = messages({ zh: '站点', en: 'Sites' });
export const styleguide = messages({ zh: '元素', en: 'Elements' });
export const transfer = messages({ zh: '转运', en: 'Transfers' });
