import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    name: '账号',
    password: '密码',
    signInAct: '登录',
    footer: 'Lazaret · 集中隔离点与医护驻地',
    ended: '登录已过期',
    endedText: '请重新登录，页面和已填写的内容都还在。',

    welcomeText: (name: string) => `${name}，您好。这个链接只能用一次，请设置您自己的密码。`,
    newPassword: '新密码',
    newPasswordHint: '至少 12 个字符；几个不相干的词连在一起最好记。',
    repeat: '再输一次',
    different: '两次输入不一样',
    set: '设置密码',

    current: '当前密码',
    change: '修改密码',
    changed: '密码已修改，其他设备上的登录已结束',
    toSignIn: '去登录',

  },
  en: {
    name: 'Account',
    password: 'Password',
    signInAct: 'Sign in',
    footer: 'Lazaret · isolation sites and staff residences',
    ended: 'Your session has ended',
    endedText: 'Please sign in again; the page and what you typed are still here.',

    welcomeText: (name: string) => `Hello ${name}. This link works once; choose a password of your own.`,
    newPassword: 'New password',
    newPasswordHint: 'At least 12 characters; a few unrelated words are easy to keep in mind.',
    repeat: 'Once more',
    different: 'The two are not the same',
    set: 'Set password',

    current: 'Current password',
    change: 'Change password',
    changed: 'Password changed; sessions on other devices have ended',
    toSignIn: 'To sign-in',

  },
});
