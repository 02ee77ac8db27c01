import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    offline: (count: number) => `没有网络 · ${count} 条等待发送`, sending: (count: number) => `${count} 条等待发送`, offlineNone: '没有网络，照常工作', noNetwork: '没有网络',
    kept: (at: string) => `存在本机，最早 ${at}，恢复后自动发送`, keptOpen: '只在此页面打开时保留：本连接不安全，不能加密存储',
    refused: (count: number) => `${count} 条被拒，请处理`, title: '本机待发送的记录', empty: '全部已发送', waits: '待发送', giveUp: '放弃这条', resend: '立即发送', close: '返回清单',
  },
  en: {
    offline: (count: number) => `No network · ${count} waiting to be sent`, sending: (count: number) => `${count} waiting to be sent`, offlineNone: 'No network; go on as usual', noNetwork: 'No network',
    kept: (at: string) => `On this phone since ${at}; sent by itself later`, keptOpen: 'Only while this page is open: this connection is not secure, so nothing is stored',
    refused: (count: number) => `${count} refused: please look`, title: 'Waiting on this phone', empty: 'All sent', waits: 'Waiting', giveUp: 'Give this one up', resend: 'Send now', close: 'Back to the list',
  },
});
