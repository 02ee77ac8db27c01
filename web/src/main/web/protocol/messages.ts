import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    text: '隔离天数、采样日、发热线等数字的出处；每道隔离指令沿用下达当日有效的版本。', name: '名称', scope: '范围', from: '生效', to: '失效', source: '来源', sure: '可信度', state: '状态', rule: '规则', value: '数值', risk: '适用人员',
    scopes: { WORLD: '缺省', NATION: '全国', PROVINCE: '省', CITY: '市', SITE: '站点' }, inForce: '有效', over: '已失效', ahead: '尚未生效', none: '没有规则', all: '全部版本', changes: '对在住人员的影响',
    sureness: { A: '国家文件原文或官方报道', B: '地方通知或单个场所的规定', C: '通行做法' }, narrowest: '多个版本同时有效时，范围最小的一条条优先。',
  },
  en: {
    text: 'Where days of isolation, test days and the fever line come from; each order keeps the version in force on its day.', name: 'Name', scope: 'Scope', from: 'In force from', to: 'Until', source: 'Source', sure: 'Sureness', state: 'State', rule: 'Rule', value: 'Value', risk: 'For whom',
    scopes: { WORLD: 'default', NATION: 'nation', PROVINCE: 'province', CITY: 'city', SITE: 'site' }, inForce: 'in force', over: 'no longer', ahead: 'not yet', none: 'No rules', all: 'All versions', changes: 'What it changes for running stays',
    sureness: { A: 'text or official report of the national document', B: 'local notice, or the rule of a single site', C: 'general practice' }, narrowest: 'Where several versions are in force, the narrowest scope decides, rule by rule.',
  },
});
