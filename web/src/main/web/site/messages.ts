import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    create: '新建站点', none: '还没有站点', noneText: '新建一个站点，然后添加楼栋、楼层和房间。', noneYours: '您还没有被授予任何站点的角色，请联系安全管理员。', kind: '类型', nameZh: '中文名称', nameEn: '英文名称',
    division: '所在社区', divisionHint: '输入社区或街道名称', timeZone: '时区', timeZoneHint: '该站点的日期按此时区计算', contact: '联系人', phone: '电话', cancel: '取消', save: '保存', created: '站点已建立', saved: '已保存', state: '状态',
    kinds: { ISOLATION: '集中隔离点', RESIDENCE: '医务人员驻地', HOSPITAL: '医院', COMMUNITY: '社区' }, open: '开放中', closed: '未开放', closedText: '未开放时不能安排任何人入住', since: (at: string) => `${at} 起开放`,
    openSite: '开放站点', closeSite: '关闭站点', check: '开放前检查', checkText: '逐项检查；未达到的项目须写明如何处理，不妨碍开放，但会留在记录里。', met: '达到', notMet: '未达到', remark: '如何处理', remarkHint: '例如：东门临时改为入口', opened: '站点已开放', closedNow: '站点已关闭',
    answered: (n: number, of: number) => `已检查 ${n}/${of} 项`, openText: '可以安排人员入住。', closeAsk: (name: string) => `关闭 ${name}？`, closeText: '关闭后不再接收任何人。仍有预留或住人的房间时不能关闭。',
    reason: '关闭原因', rooms: '房间', history: '开放记录', noAsk: '该类站点没有开放检查表，可直接开放。', untilNow: '至今', openedBy: (who: string) => `${who} 开放`, closedBy: (who: string) => `${who} 关闭`, system: '系统',
    facts: '基本信息', edit: '修改', editSite: '修改站点', built: '规模', buildings: '楼栋', floors: '楼层', beds: '床位',
    fields: { nameZh: '中文名称', nameEn: '英文名称', divisionCode: '所在社区', zone: '时区', contactName: '联系人', contactPhone: '电话' },
    firstSteps: '从这里开始', stepsDone: (n: number, of: number) => `已完成 ${n}/${of}`, stepDone: '，已完成', importList: '导入房间表',
    steps: {
      building: { head: '添加楼栋', text: '用墙上的名字，例如“1 号楼”。', act: '添加楼栋' },
      floor: { head: '添加楼层', text: '楼层号，以及收治哪些类别：密接与次密接最好分层。', act: '添加楼层' },
      rooms: { head: '添加房间', text: '按房号范围一次添加一段走廊，或导入已有的房间表。', act: '添加房间' },
      landmarks: { head: '标出楼梯、电梯和出口', text: '显示在走廊里，方便找路和分清洁污通道。可以以后再做。', act: '打开房间' },
      opening: { head: '检查并开放', text: '逐项检查后开放，才能安排人员入住。', act: '开放前检查' },
    },
    items: { SINGLE_ROOMS_WITH_BATHROOM: '单间，独立卫生间', THREE_ZONES_TWO_PASSAGES: '三区两通道', NO_SHARED_CENTRAL_AIR: '不共用中央空调', TWO_ENTRANCES: '两个出入口',
      SINGLE_ROOMS: '单人单间', ONE_VEHICLE_TWO_POINTS_ONE_LINE: '一车、两点一线', NO_GATHERINGS: '不聚集', NO_VISITS: '不探访', NO_COURIERS: '不收快递' },
  },
  en: {
    create: 'New site', none: 'No site yet', noneText: 'Make a site, then add its buildings, floors and rooms.', noneYours: 'You hold no role at a site yet; ask the security administrator.', kind: 'Kind', nameZh: 'Chinese name', nameEn: 'English name',
    division: 'Community', divisionHint: 'Type the name of a community or street', timeZone: 'Time zone', timeZoneHint: 'The site counts its days in this zone', contact: 'Contact', phone: 'Phone', cancel: 'Cancel', save: 'Save', created: 'The site is made', saved: 'Saved', state: 'State',
    kinds: { ISOLATION: 'Isolation site', RESIDENCE: 'Staff residence', HOSPITAL: 'Hospital', COMMUNITY: 'Community' }, open: 'Open', closed: 'Closed', closedText: 'nobody can be placed while it is closed', since: (at: string) => `open since ${at}`,
    openSite: 'Open the site', closeSite: 'Close the site', check: 'Check before opening', checkText: 'Item by item. What is not met does not forbid opening, but says what is done instead and stays on record.', met: 'Met', notMet: 'Not met', remark: 'What is done instead', remarkHint: 'For example: the east gate serves as an entrance for now', opened: 'The site is open', closedNow: 'The site is closed',
    answered: (n: number, of: number) => `${n} of ${of} checked`, openText: 'People can be placed here.', closeAsk: (name: string) => `Close ${name}?`, closeText: 'It takes nobody any more. It cannot close while a room is reserved or occupied.',
    reason: 'Why it closes', rooms: 'Rooms', history: 'When it was open', noAsk: 'There is no check for this kind of site: it can be opened as it is.', untilNow: 'now', openedBy: (who: string) => `opened by ${who}`, closedBy: (who: string) => `closed by ${who}`, system: 'the system',
    facts: 'Facts', edit: 'Edit', editSite: 'Edit the site', built: 'Size', buildings: 'Buildings', floors: 'Floors', beds: 'Beds',
    fields: { nameZh: 'Chinese name', nameEn: 'English name', divisionCode: 'Community', zone: 'Time zone', contactName: 'Contact', contactPhone: 'Phone' },
    firstSteps: 'Start here', stepsDone: (n: number, of: number) => `${n} of ${of} done`, stepDone: ', done', importList: 'Import a room list',
    steps: {
      building: { head: 'Add a building', text: 'By the name on its wall, such as Building 1.', act: 'Add building' },
      floor: { head: 'Add floors', text: 'Their numbers and whom they serve: close and secondary contacts are better kept on floors of their own.', act: 'Add floor' },
      rooms: { head: 'Add rooms', text: 'A whole corridor at once by its range of numbers, or from a list you have.', act: 'Add rooms' },
      landmarks: { head: 'Mark stairs, lifts and exits', text: 'They are shown in the corridors, to find the way and to keep clean and dirty ways apart. Can wait.', act: 'Open rooms' },
      opening: { head: 'Check and open', text: 'After the check, item by item, people can be placed here.', act: 'Check before opening' },
    },
    items: { SINGLE_ROOMS_WITH_BATHROOM: 'Single rooms with a bathroom', THREE_ZONES_TWO_PASSAGES: 'Three zones, two passages', NO_SHARED_CENTRAL_AIR: 'No shared central air', TWO_ENTRANCES: 'Two entrances',
      SINGLE_ROOMS: 'Single rooms', ONE_VEHICLE_TWO_POINTS_ONE_LINE: 'One vehicle, two points, one line', NO_GATHERINGS: 'No gatherings', NO_VISITS: 'No visits', NO_COURIERS: 'No couriers' },
  },
});
