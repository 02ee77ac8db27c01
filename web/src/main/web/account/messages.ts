import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    find: '按账号或姓名查找', create: '新建账号', none: '没有符合的账号', noneText: '换个说法再找，或新建账号。', more: '再显示一些',
    name: '账号', nameHint: '登录时输入：小写字母、数字和 . _ -', displayName: '姓名', displayHint: '同事和审计看到的名字', state: '状态', held: '角色', lastSignIn: '最近登录', notLately: '近期未登录',
    states: { INVITED: '待启用', ENABLED: '启用', DISABLED: '停用' }, locked: '已锁定', since: (at: string) => `${at} 建立`,
    everywhere: '全部范围', unknownSite: '未知站点', until: (at: string) => `至 ${at}`, heldSince: (at: string) => `${at} 起`, startsAt: (at: string) => `${at} 开始`, from: '开始（不填即现在）', to: '结束（不填即不限）', at: (role: string, place: string) => `${role} · ${place}`,
    cancel: '取消', close: '关闭', save: '建立账号', created: '账号已建立',
    role: '角色', where: '范围', place: '在哪里担任', atSite: '站点', inArea: '区域', site: '站点', area: '行政区', areaHint: '输入省、市、区、街道或社区名称', administersAll: '管理员角色不分站点，也不能与其他角色同时担任。',
    noSites: '还没有站点：请选“区域”，或先由系统管理员建立站点。',
    add: '增加角色', added: '角色已增加', end: '结束', endAsk: (role: string, who: string) => `结束 ${who} 的“${role}”？`, endText: '立即生效，记录保留。', ended: '角色已结束', noRoles: '没有角色，登录后看不到任何内容。',
    disable: '停用账号', disableAsk: (who: string) => `停用 ${who}？`, disableText: '正在使用的登录立即结束，角色保留；随时可以重新启用。', disabled: '账号已停用',
    enable: '重新启用', enabled: '账号已启用', reset: '重设密码', resetAsk: (who: string) => `为 ${who} 生成新的一次性链接？`, resetText: '原密码在链接使用之前仍然有效；以前发出的链接立即作废。', resetAct: '生成链接',
    link: '一次性链接', linkFor: (who: string) => `交给 ${who} 本人`, linkText: '只显示这一次。本人打开链接并设置密码后即可登录。', expires: (at: string) => `${at} 前有效，只能用一次`, copy: '复制', copied: '已复制',
    locks: '登录锁定', locksText: '多次登录失败后自动锁定，到时自动解除。', noLocks: '现在没有锁定', kinds: { ACCOUNT: '账号', ADDRESS: '网络地址' }, nobody: '（不存在的账号）', lockedUntil: (at: string) => `锁定至 ${at}`, unlock: '立即解除', unlocked: '锁定已解除',
    roles: {
      SITE_MANAGER: '隔离点负责人', NURSE: '护士', DOCTOR: '医生', LABORATORY: '检验人员', LOOP_COORDINATOR: '闭环管理员', RESIDENCE_MANAGER: '驻地管理员',
      STAFF_MEMBER: '工作人员', INFECTION_CONTROL_INSPECTOR: '院感督导员', COMMAND_CENTRE: '指挥部', COMMUNITY_WORKER: '社区工作者',
      SYSTEM_ADMINISTRATOR: '系统管理员', SECURITY_ADMINISTRATOR: '安全管理员', AUDIT_ADMINISTRATOR: '审计管理员',
    },
  },
  en: {
    find: 'Find by account or name', create: 'New account', none: 'No such account', noneText: 'Try other words, or make a new account.', more: 'Show more',
    name: 'Account', nameHint: 'Typed to sign in: small letters, digits and . _ -', displayName: 'Name', displayHint: 'What colleagues and the audit read', state: 'State', held: 'Roles', lastSignIn: 'Last sign-in', notLately: 'Not lately',
    states: { INVITED: 'Invited', ENABLED: 'Enabled', DISABLED: 'Disabled' }, locked: 'Locked', since: (at: string) => `made ${at}`,
    everywhere: 'everywhere', unknownSite: 'unknown site', until: (at: string) => `until ${at}`, heldSince: (at: string) => `since ${at}`, startsAt: (at: string) => `begins ${at}`, from: 'From (empty: now)', to: 'Until (empty: open)', at: (role: string, place: string) => `${role} · ${place}`,
    cancel: 'Cancel', close: 'Close', save: 'Make the account', created: 'The account is made',
    role: 'Role', where: 'Where', place: 'Where it is held', atSite: 'At a site', inArea: 'In an area', site: 'Site', area: 'Division', areaHint: 'Type the name of a province, city, district, street or community', administersAll: 'An administrator role holds everywhere, and together with no other.',
    noSites: 'There is no site yet: choose an area, or have the system administrator make a site first.',
    add: 'Add a role', added: 'The role is added', end: 'End', endAsk: (role: string, who: string) => `End “${role}” for ${who}?`, endText: 'It holds no more from now on; the record stays.', ended: 'The role has ended', noRoles: 'No role: there is nothing to see after signing in.',
    disable: 'Disable', disableAsk: (who: string) => `Disable ${who}?`, disableText: 'Open sessions end at once; the roles stay. It can be enabled again at any time.', disabled: 'The account is disabled',
    enable: 'Enable again', enabled: 'The account is enabled', reset: 'Reset password', resetAsk: (who: string) => `Make a new one-time link for ${who}?`, resetText: 'The present password stays good until the link is used; links given out before are void at once.', resetAct: 'Make the link',
    link: 'One-time link', linkFor: (who: string) => `Hand it to ${who} in person`, linkText: 'Shown this once. Whoever opens it sets the password and can then sign in.', expires: (at: string) => `Good until ${at}, once`, copy: 'Copy', copied: 'Copied',
    locks: 'Sign-in locks', locksText: 'After many failed attempts; each ends by itself.', noLocks: 'Nothing is locked now', kinds: { ACCOUNT: 'Account', ADDRESS: 'Network address' }, nobody: '(no such account)', lockedUntil: (at: string) => `locked until ${at}`, unlock: 'Unlock now', unlocked: 'The lock has ended',
    roles: {
      SITE_MANAGER: 'Site manager', NURSE: 'Nurse', DOCTOR: 'Doctor', LABORATORY: 'Laboratory', LOOP_COORDINATOR: 'Loop coordinator', RESIDENCE_MANAGER: 'Residence manager',
      STAFF_MEMBER: 'Staff member', INFECTION_CONTROL_INSPECTOR: 'Infection control inspector', COMMAND_CENTRE: 'Command centre', COMMUNITY_WORKER: 'Community worker',
      SYSTEM_ADMINISTRATOR: 'System administrator', SECURITY_ADMINISTRATOR: 'Security administrator', AUDIT_ADMINISTRATOR: 'Audit administrator',
    },
  },
});
