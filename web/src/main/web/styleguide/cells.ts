import type { RoomCell } from '../elements/lz-room-cell.ts';

/** One cell of each state. All people are made up. */
export const cells: readonly RoomCell[] = [
  { number: '0502', meaning: 'occ', icon: 'bed', spoken: '0502，住人，肖念慈，密接，第 5 天', name: '肖念慈', risk: { label: '密接', kind: 'k1' }, day: '5/14', test: { label: '周三' }, figure: { label: '36.5' }, over: 0.36 },
  { number: '0512', meaning: 'fever', icon: 'thermo', spoken: '0512，发热 38.6，陈桂华，第 9 天', name: '陈桂华', risk: { label: '密接', kind: 'k1' }, day: '9/14', state: '发热', figure: { label: '38.6' }, over: 0.64 },
  { number: '0406', meaning: 'silent', icon: 'silent', spoken: '0406, patch silent for 2:41, Deng LX', name: 'Deng LX', risk: { label: 'Sec.', kind: 'k2' }, day: '3/7', state: 'Silent', stateFigure: '2:41' },
  { number: '0507', meaning: 'free', icon: 'door', spoken: '0507，可用，双床', state: '可用', line: '双床' },
  { number: '0519', meaning: 'free', icon: 'check', spoken: '0519, fits, 2 beds', state: 'Fits', line: '2 beds', fit: 'fit' },
  { number: '0507', meaning: 'free', icon: 'check', spoken: '0507，首选，邻 0505', state: '首选', line: '邻 0505', fit: 'best' },
  { number: '0509', meaning: 'reserved', icon: 'bookmark', spoken: '0509，预留给邹令仪，2 车 10:50', name: '邹令仪', state: '预留', line: '2车 10:50' },
  { number: '0503', meaning: 'dirty', icon: 'drop', spoken: '0503, dirty, left 08:15', state: 'Dirty', line: 'left 08:15' },
  { number: '0514', meaning: 'disinf', icon: 'spray', spoken: '0514，消毒中，至 10:52', state: '消毒中', line: '至 10:52' },
  { number: '0522', meaning: 'sample', icon: 'flask', spoken: '0522, to sample, sent 09:40', state: 'To sample', line: 'sent 09:40' },
  { number: '0524', meaning: 'out', icon: 'ban', spoken: '0524，停用，淋浴漏水', state: '停用', line: '淋浴漏水' },
  { number: '0511', meaning: 'occ', icon: 'bed', spoken: '0511，住人，袁北辰，今天应采', name: '袁北辰', risk: { label: '密接', kind: 'k1' }, day: '12/14', test: { label: '应采', due: true }, figure: { label: '36.5' }, over: 0.86 },
  { number: '0515', meaning: 'occ', icon: 'bed', spoken: '0515，住 2 人，马可欣，今日离', people: 2, name: '马可欣', risk: { label: '密接', kind: 'k1' }, day: '14/14', leaving: '今日离', figure: { label: '未测', due: true }, over: 1 },
  { number: '0523', meaning: 'occ', icon: 'bed', spoken: '0523，不在筛选之内', name: '刘长河', risk: { label: '密接', kind: 'k1' }, day: '8/14', line: '筛掉变淡', dim: true },
];
