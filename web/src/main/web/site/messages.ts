import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    create: '新建站点', none: '还没有站点', noneText: '新建一个站点，然后添加楼栋、楼层和房间。', kind: '类型', nameZh: '中文名称', nameEn: '英文名称',
    division: '所在社区', divisionHint: '输入社区或街道名称', contact: '联系人', phone: '电话', cancel: '取消', save: '保存', created: '站点已建立', state: '状态',
    kinds: { ISOLATION: '集中隔离点', RESIDENCE: '医务人员驻地', HOSPITAL: '医院', COMMUNITY: '社区' }, open: '开放中', closed: '未开放', since: (at: string) => `${at} 起开放`,
    openSite: '开放站点', closeSite: '关闭站点', check: '开放前检查', checkText: '逐项检查；未达到的项目须写明如何处理。', met: '达到', notMet: '未达到', remark: '如何处理', opened: '站点已开放', closedNow: '站点已关闭',
    reason: '关闭原因', rooms: '房间', history: '开放记录', noAsk: '该类站点没有开放检查表。',
    items: { SINGLE_ROOMS_WITH_BATHROOM: '单间，独立卫生间', THREE_ZONES_TWO_PASSAGES: '三区两通道', NO_SHARED_CENTRAL_AIR: '不共用中央空调', TWO_ENTRANCES: '两个出入口',
      SINGLE_ROOMS: '单人单间', ONE_VEHICLE_TWO_POINTS_ONE_LINE: '一车、两点一线', NO_GATHERINGS: '不聚集', NO_VISITS: '不探访', NO_COURIERS: '不收快递' },
  },
  en: {
    create: 'New site', none: 'No site yet', noneText: 'Make a site, then add its buildings, floors and rooms.', kind: 'Kind', nameZh: 'Chinese name', nameEn: 'English name',
    division: 'Community', divisionHint: 'Type the name of a community or street', contact: 'Contact', phone: 'Phone', cancel: 'Cancel', save: 'Save', created: 'The site is made', state: 'State',
    kinds: { ISOLATION: 'Isolation site', RESIDENCE: 'Staff residence', HOSPITAL: 'Hospital', COMMUNITY: 'Community' }, open: 'Open', closed: 'Closed', since: (at: string) => `open since ${at}`,
    openSite: 'Open the site', closeSite: 'Close the site', check: 'Check before opening', checkText: 'Item by item; what is not met says what is done instead.', met: 'Met', notMet: 'Not met', remark: 'What is done instead', opened: 'The site is open', closedNow: 'The site is closed',
    reason: 'Why it closes', rooms: 'Rooms', history: 'When it was open', noAsk: 'There is no check for this kind of site.',
    items: { SINGLE_ROOMS_WITH_BATHROOM: 'Single rooms with a bathroom', THREE_ZONES_TWO_PASSAGES: 'Three zones, two passages', NO_SHARED_CENTRAL_AIR: 'No shared central air', TWO_ENTRANCES: 'Two entrances',
      SINGLE_ROOMS: 'Single rooms', ONE_VEHICLE_TWO_POINTS_ONE_LINE: 'One vehicle, two points, one line', NO_GATHERINGS: 'No gatherings', NO_VISITS: 'No visits', NO_COURIERS: 'No couriers' },
  },
});
