import { messages } from '../shared/i18n.ts';

/** Apart from the other texts, because the window's title needs them before the page is loaded. */
export const title = messages({
  zh: { signIn: '登录', welcome: '设置密码', own: '修改密码' },
  en: { signIn: 'Sign in', welcome: 'Set a password', own: 'Change password' },
});
