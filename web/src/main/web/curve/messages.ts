import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    head: '体温', chart: (from: string, to: string) => `体温曲线，${from} 至 ${to}。左右键移动，加减键缩放。`,
    spans: { 12: '12 时', 24: '24 时', 48: '48 时', 336: '14 天' } as Record<number, string>, span: '时长',
    line: (value: string) => `${value} 发热线`, now: '现在', patch: '贴片', manual: '体温计', fever: '发热时段', blank: '无数据',
    whys: { NOT_WORN: '未佩戴', OFF_BODY: '脱落', SILENT: '失联' }, refuted: '已排除', usually: '高于平时', broken: '体温计故障',
    methods: { AXILLA: '腋温', EAR: '耳温', FOREHEAD: '额温', MOUTH: '口温' },
    days: '每日最低与最高', earlier: '前 14 天', later: '后 14 天', zoomIn: '放大', zoomOut: '缩小',
    none: '这段时间没有体温记录', noneText: '配对贴片或巡房测温后，曲线会出现在这里。',
    open: (since: string, peak: string) => `发热自 ${since}，最高 ${peak} °C`, toAlerts: '查看告警',
    patchIs: (code: string) => `贴片 ${code}`, online: '在线', heard: (ago: string) => `${ago}有读数`, noPatch: '没有佩戴贴片', neverHeard: '还没有读数',
    today: '今日读数', lowHigh: '今日最低与最高', usual: '近 72 时同刻中位', above: (by: string) => `高 +${by}`, below: (by: string) => `低 −${by}`,
    current: '当前体温', nothing: '无', table: '按日列出', day: '日期', lowest: '最低', highest: '最高', readings: '读数', as: '表格', asChart: '曲线',
  },
  en: {
    head: 'Temperature', chart: (from: string, to: string) => `Temperature from ${from} to ${to}. Arrows move, plus and minus zoom.`,
    spans: { 12: '12 h', 24: '24 h', 48: '48 h', 336: '14 days' } as Record<number, string>, span: 'Length',
    line: (value: string) => `${value} fever line`, now: 'now', patch: 'patch', manual: 'thermometer', fever: 'fever', blank: 'no data',
    whys: { NOT_WORN: 'not worn', OFF_BODY: 'off', SILENT: 'silent' }, refuted: 'refuted', usually: 'above usual', broken: 'thermometer broken',
    methods: { AXILLA: 'armpit', EAR: 'ear', FOREHEAD: 'forehead', MOUTH: 'mouth' },
    days: 'Lowest and highest of each day', earlier: '14 days before', later: '14 days after', zoomIn: 'Zoom in', zoomOut: 'Zoom out',
    none: 'No temperature in this time', noneText: 'The curve appears here once a patch is paired or the round has measured.',
    open: (since: string, peak: string) => `Fever since ${since}, highest ${peak} °C`, toAlerts: 'To the alerts',
    patchIs: (code: string) => `Patch ${code}`, online: 'online', heard: (ago: string) => `heard ${ago}`, noPatch: 'Wears no patch', neverHeard: 'not heard yet',
    today: 'Readings today', lowHigh: 'Lowest and highest today', usual: 'Median of this hour, 72 h', above: (by: string) => `+${by} above`, below: (by: string) => `−${by} below`,
    current: 'Temperature now', nothing: 'none', table: 'Day by day', day: 'Day', lowest: 'Lowest', highest: 'Highest', readings: 'Readings', as: 'Table', asChart: 'Curve',
  },
});
