import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    drafts: '草案', begin: '起草新版本', successor: '据此起草', beginHead: '起草一个新版本', beginText: '草案须由另一人审核，再由指挥部启用；启用前不影响任何人。',
    none: '没有草案', noneText: '规则有变时，在此起草，审核后启用。', unnamed: '（未命名）',
    states: { WRITTEN: '编写中', IN_REVIEW: '审核中', APPROVED: '已审核', ACTIVATED: '已启用', DROPPED: '已作废' },
    steps: { BEGUN: '起草', CHANGED: '修改', SUBMITTED: '提交审核', APPROVED: '审核通过', SENT_BACK: '退回', DROPPED: '作废', ACTIVATED: '启用' },
    name: '名称', nameEn: '英文名称', code: '代号', codeHint: '小写字母、数字和连字符，例如 zhuzhou-9', scope: '适用范围', division: '区划代码', divisionHint: '省两位，市四位：株洲为 4302', site: '站点', from: '生效日期', to: '失效日期', toHint: '失效的首日；不填则一直有效',
    source: '来源文件', sourceEn: '来源（英文）', sure: '可信度', replaces: '替代版本', replacesHint: '该版本自生效日起失效', nothing: '不替代', head: '版本', rules: '规则', history: '经过',
    rule: '规则', riskClass: '适用人员', value: '数值', number: '编号', remove: '删除', add: '增加规则', addHint: '按名称查找', reads: (text: string) => `读作：${text}`,
    save: '保存', saved: '草案已保存', submit: '提交审核', submitted: '已提交，等待另一人审核', approve: '审核通过', approved: '已审核通过，可由指挥部启用', sendBack: '退回', sendBackHead: '退回草案', sentBack: '已退回', drop: '作废', dropHead: '作废草案', dropped: '已作废',
    activate: '启用', activateHead: (name: string) => `启用“${name}”？`, activateText: (day: string) => `自 ${day} 起下达的隔离指令按此版本执行。正在执行的隔离指令不变，启用后可选择改按新版本。`, activated: '已启用', preview: '预览影响', own: '您参与了编写，须由他人审核。', shown: '查看版本', unsaved: '有未保存的修改',
  },
  en: {
    drafts: 'Drafts', begin: 'Write a version', successor: 'Write a successor', beginHead: 'Write a new version', beginText: 'Somebody else approves a draft, then the command centre activates it; until then it changes nothing.',
    none: 'No drafts', noneText: 'When rules change, they are written here, approved and activated.', unnamed: '(no name yet)',
    states: { WRITTEN: 'being written', IN_REVIEW: 'in review', APPROVED: 'approved', ACTIVATED: 'activated', DROPPED: 'dropped' },
    steps: { BEGUN: 'Begun', CHANGED: 'Changed', SUBMITTED: 'Submitted', APPROVED: 'Approved', SENT_BACK: 'Sent back', DROPPED: 'Dropped', ACTIVATED: 'Activated' },
    name: 'Chinese name', nameEn: 'Name', code: 'Code', codeHint: 'Small letters, digits and hyphens: zhuzhou-9', scope: 'Scope', division: 'Division code', divisionHint: 'Two digits for a province, four for a city: 4302 is Zhuzhou', site: 'Site', from: 'In force from', to: 'Until', toHint: 'First day it is no longer in force; empty: no end',
    source: 'Chinese source', sourceEn: 'Source', sure: 'Sureness', replaces: 'Replaces', replacesHint: 'Ends when this version begins', nothing: 'nothing', head: 'Version', rules: 'Rules', history: 'History',
    rule: 'Rule', riskClass: 'For whom', value: 'Value', number: 'Number', remove: 'Remove', add: 'Add a rule', addHint: 'Search by name', reads: (text: string) => `Reads: ${text}`,
    save: 'Save', saved: 'Draft saved', submit: 'Submit', submitted: 'Submitted; somebody else approves it', approve: 'Approve', approved: 'Approved; the command centre can activate it', sendBack: 'Send back', sendBackHead: 'Send the draft back', sentBack: 'Sent back', drop: 'Drop', dropHead: 'Drop the draft', dropped: 'Dropped',
    activate: 'Activate', activateHead: (name: string) => `Activate “${name}”?`, activateText: (day: string) => `Orders given from ${day} on run under it. Orders that run now stay as they are; once it is active you choose which go over.`, activated: 'Activated', preview: 'Preview', own: 'You have written in it; somebody else approves it.', shown: 'Show the version', unsaved: 'Changes not saved',
  },
});
