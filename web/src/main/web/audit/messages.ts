import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    conditions: '查询条件', text: '谁在何时何地对谁做了什么。查询本身也会记录。', none: '没有符合的记录', noneText: '放宽条件再查。', more: '更早的记录',
    user: '操作人', userHint: '输入账号或姓名', person: '当事人档案编号', personHint: '人员页面地址中的编号，可粘贴整个地址', notAnId: '编号应为 32 位十六进制数字', site: '站点', action: '操作', from: '从', to: '到', clear: '清除条件', any: '全部', anybody: '所有人',
    when: '时间', who: '操作人', what: '操作', whom: '对象', details: '详情', outcome: '结果',
    outcomes: { WRITTEN: '已更改', READ: '已查看', REFUSED: '被拒绝' }, onlyPerson: '只看此人的记录', onlySite: '只看此站点的记录', onlyUser: '只看此人的操作', system: (task: string) => `系统：${task}`, tasks: { 'first-account': '首次启动', 'signing-key': '签名密钥' } as Record<string, string>, nobody: '未登录',
    kinds: { 'daily-report': '日报', centre: '总览', account: '账号', room: '房间', rooms: '房间', site: '站点', person: '人员', stay: '住宿', stays: '住宿', order: '隔离指令', 'bed-assignment': '床位', household: '住户', 'kin-group': '家庭',
      job: '任务', audit: '审计', 'sign-in-lock': '登录锁定', request: '请求', building: '楼栋', floor: '楼层', landmark: '标志物', bed: '床位', 'sharing-exception': '同住例外' } as Record<string, string>,
    facts: { bed: '床位', zone: '分区', name: '名称', role: '角色', roles: '角色', places: '范围', area: '区域', from: '从', to: '到', count: '数量', contains: '查找', filter: '条件', reason: '原因', kind: '种类', endpoint: '接口', path: '地址', people: '人员', found: '找到',
      rooms: '房间', first: '首个', fit: '合适', of: '共', riskClass: '类别', computed: '已算出期限', type: '类型', ruledOut: '已排除重复', fields: '字段', person: '档案', survivor: '保留档案', ground: '依据', assessor: '评估人', room: '房间', dose: '剂次',
      notMet: '未达到', user: '操作人', action: '操作' } as Record<string, string>,
    yes: '是', no: '否', comma: '、',
  },
  en: {
    conditions: 'Conditions', text: 'Who did what to whom, when and from where. Searching is on record too.', none: 'No such entry', noneText: 'Search with fewer conditions.', more: 'Earlier entries',
    user: 'Who did it', userHint: 'Type an account or a name', person: 'Record number of the person', personHint: 'The number in the address of the page about the person; the whole address will do', notAnId: 'A record number has 32 hexadecimal digits', site: 'Site', action: 'What was done', from: 'From', to: 'To', clear: 'Clear', any: 'anything', anybody: 'anybody',
    when: 'When', who: 'Who', what: 'What', whom: 'Whom or what', details: 'Details', outcome: 'Outcome',
    outcomes: { WRITTEN: 'changed', READ: 'looked at', REFUSED: 'refused' }, onlyPerson: 'Only entries about this person', onlySite: 'Only entries about this site', onlyUser: 'Only what this user did', system: (task: string) => `system: ${task}`, tasks: { 'first-account': 'first start', 'signing-key': 'signing key' } as Record<string, string>, nobody: 'not signed in',
    kinds: { 'daily-report': 'daily report', centre: 'overview', account: 'account', room: 'room', rooms: 'rooms', site: 'site', person: 'person', stay: 'stay', stays: 'stays', order: 'isolation order', 'bed-assignment': 'bed', household: 'household', 'kin-group': 'family',
      job: 'job', audit: 'audit', 'sign-in-lock': 'sign-in lock', request: 'request', building: 'building', floor: 'floor', landmark: 'landmark', bed: 'bed', 'sharing-exception': 'sharing' } as Record<string, string>,
    facts: { bed: 'bed', zone: 'zone', name: 'name', role: 'role', roles: 'roles', places: 'where', area: 'area', from: 'from', to: 'to', count: 'count', contains: 'searched', filter: 'filter', reason: 'reason', kind: 'kind', endpoint: 'endpoint', path: 'address', people: 'people', found: 'found',
      rooms: 'rooms', first: 'first', fit: 'fit', of: 'of', riskClass: 'class', computed: 'term computed', type: 'type', ruledOut: 'ruled out as the same', fields: 'fields', person: 'record', survivor: 'record kept', ground: 'ground', assessor: 'assessor', room: 'room', dose: 'dose',
      notMet: 'not met', user: 'user', action: 'action' } as Record<string, string>,
    yes: 'yes', no: 'no', comma: ', ',
  },
});
