import { messages } from '../shared/i18n.ts';

const seconds = (n: number): string => `${n > 0 ? '+' : n < 0 ? '−' : '±'}${Math.abs(n)}`;

export const say = messages({
  zh: {
    intro: '网关失联时，它听到的所有贴片都会没有数据。计数为最近24小时。',
    none: '本站点没有网关', noneText: '系统管理员新建网关后，会显示在这里。',
    name: '名称', state: '状态', last: '最近一次', lag: '数据滞后', clock: '时钟偏差', accepted: '收下 / 批次', repeated: '重复', conflicting: '不一致', quarantined: '待核对',
    silentFor: (name: string, long: string) => `网关 ${name} 已失联 ${long}`, heard: '它听到的贴片都会显示失联；先恢复网关，并用体温计测温。', look: '查看网关',
    never: '从未', unsaid: '未上报', offset: (n: number) => `${seconds(n)} 秒`,
    states: { NEVER: '尚无数据', SILENT: '失联', CLOCK_WRONG: '时钟错误', LATE: '数据滞后', FINE: '正常' },
    helps: { NEVER: '检查令牌和网络', SILENT: '检查电源和网络；恢复后缓存的读数会补上', CLOCK_WRONG: '校准时间，否则读数会被隔离', LATE: '发热会晚发现；检查网络', FINE: '' },
  },
  en: {
    intro: 'When a gateway is silent, nothing comes from any patch it hears. Counts are of the last 24 hours.',
    none: 'The site has no gateway', noneText: 'Once the system administrator has made one, it stands here.',
    name: 'Name', state: 'State', last: 'Last contact', lag: 'Lag', clock: 'Clock off by', accepted: 'Accepted / deliveries', repeated: 'Repeated', conflicting: 'Conflicting', quarantined: 'Set aside',
    silentFor: (name: string, long: string) => `Gateway ${name} has been silent for ${long}`, heard: 'Every patch it hears shows as silent. See to the gateway first, and measure by thermometer meanwhile.', look: 'Open the gateways',
    never: 'never', unsaid: 'not said', offset: (n: number) => `${seconds(n)} s`,
    states: { NEVER: 'Nothing yet', SILENT: 'Silent', CLOCK_WRONG: 'Clock wrong', LATE: 'Late', FINE: 'Fine' },
    helps: { NEVER: 'Check the token and the network', SILENT: 'Check power and network; what it has kept will follow', CLOCK_WRONG: 'Set its clock, or readings are set aside', LATE: 'A fever would be seen late; check the network', FINE: '' },
  },
});
