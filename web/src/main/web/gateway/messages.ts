import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    make: '新建网关', none: '还没有网关', noneText: '网关把贴片的读数送进来；为每台设备新建一个，并配置令牌。', name: '名称', nameHint: '例如安装位置：3 楼东', site: '站点', tokenSince: '令牌自', state: '状态', good: '启用', ended: '已停用',
    renew: '换令牌', renewAsk: (name: string) => `为“${name}”更换令牌？`, renewText: '原令牌立即失效；设备配置新令牌之前，读数会缓存在设备上。',
    end: '停用', endAsk: (name: string) => `停用“${name}”？`, endText: '令牌立即失效，以后不再接收它的读数；已收到的读数保留。', done: '网关已停用',
    token: '网关令牌', tokenFor: (name: string) => `配置到“${name}”`, tokenText: '只显示这一次。请填入设备的 Authorization: Bearer 请求头。', copy: '复制', copied: '已复制', close: '关闭',
    broker: 'MQTT 代理', connected: '已连接', notConnected: (hearing: number, sessions: number) => `未完全连接，正在重试（${hearing}/${sessions}）`, topic: 'MQTT 主题',
  },
  en: {
    make: 'New gateway', none: 'No gateway yet', noneText: 'A gateway hands on what patches measure. Make one for each device, and give it the token.', name: 'Name', nameHint: 'For example where it hangs: 3rd floor east', site: 'Site', tokenSince: 'Token since', state: 'State', good: 'Good', ended: 'Ended',
    renew: 'New token', renewAsk: (name: string) => `A new token for “${name}”?`, renewText: 'The present one is void at once; until the device has the new one, it keeps its readings to itself.',
    end: 'End', endAsk: (name: string) => `End “${name}”?`, endText: 'Its token is void at once and nothing more is taken from it; what it handed on stays.', done: 'The gateway has ended',
    token: 'Token of the gateway', tokenFor: (name: string) => `Give it to “${name}”`, tokenText: 'Shown this once. It goes into the device’s Authorization: Bearer header.', copy: 'Copy', copied: 'Copied', close: 'Close',
    broker: 'MQTT broker', connected: 'Connected', notConnected: (hearing: number, sessions: number) => `Not fully connected, trying again (${hearing} of ${sessions})`, topic: 'MQTT topic',
  },
});
