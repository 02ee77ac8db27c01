import { messages } from '../shared/i18n.ts';

/** Texts of drawing up and changing what is built. */
export const say = messages({
  zh: {
    edit: '修改', save: '保存', cancel: '取消', saved: '已保存', remove: '撤去', floor: '楼层', floorNumber: '楼层号', label: '楼层名称', labelHint: '例如：急诊、东翼',
    position: '排列次序', positionHint: '1 排在最前', place: '门的位置', offers: '房间条件', number: '房号', zone: '分区', corridor: '走廊', corridorHint: '一层有多条走廊时填写', side: '在走廊哪一侧', door: '第几扇门',
    zones: { CLEAN: '清洁区', BUFFER: '缓冲区', CONTAMINATED: '污染区' }, sides: { LEFT: '左侧', RIGHT: '右侧' }, editRoom: (number: string) => `修改 ${number} 房`, editBuilding: (name: string) => `修改 ${name}`, editFloor: (n: number) => `修改 ${n} 层`,
    editLandmark: (name: string) => `修改 ${name}`, landmarkGone: (name: string) => `撤去 ${name}？`, landmarkGoneText: '不再显示，记录保留。', removed: (name: string) => `已撤去 ${name}`,
    allZone: '全层分区', allZoneHint: '该层所有房间一起调整', setZone: '调整', zoned: (n: number) => `已调整 ${n} 间`, mixed: '各房间不同',
    one: '一间', corridorOf: '一段走廊', importList: '导入房间表', beds: '床位', addBed: '添加床位', bedAdded: (label: string) => `已添加 ${label} 床`, bed: (label: string) => `${label} 床`,
    retireBed: (label: string, room: string) => `撤去 ${room} 房 ${label} 床`, retireReason: '原因', retireHint: '例如：床架损坏', bedGone: (label: string) => `已撤去 ${label} 床`,
    closed: '站点未开放，不能安排任何人入住。', toOpening: '检查并开放',
  },
  en: {
    edit: 'Edit', save: 'Save', cancel: 'Cancel', saved: 'Saved', remove: 'Remove', floor: 'Floor', floorNumber: 'Floor number', label: 'Name of the floor', labelHint: 'Such as Emergency or East wing',
    position: 'Order', positionHint: '1 comes first', place: 'Where the door is', offers: 'What it offers', number: 'Number', zone: 'Zone', corridor: 'Corridor', corridorHint: 'Where a floor has several', side: 'Side of the corridor', door: 'Which door',
    zones: { CLEAN: 'Clean zone', BUFFER: 'Buffer zone', CONTAMINATED: 'Contaminated zone' }, sides: { LEFT: 'Left', RIGHT: 'Right' }, editRoom: (number: string) => `Edit room ${number}`, editBuilding: (name: string) => `Edit ${name}`, editFloor: (n: number) => `Edit floor ${n}`,
    editLandmark: (name: string) => `Edit ${name}`, landmarkGone: (name: string) => `Remove ${name}?`, landmarkGoneText: 'It is shown no more; the record stays.', removed: (name: string) => `${name} is removed`,
    allZone: 'Zone of the whole floor', allZoneHint: 'Sets all rooms of this floor at once', setZone: 'Set', zoned: (n: number) => n === 1 ? 'One room set' : `${n} rooms set`, mixed: 'differs from room to room',
    one: 'One room', corridorOf: 'A corridor', importList: 'Import a room list', beds: 'Beds', addBed: 'Add a bed', bedAdded: (label: string) => `Bed ${label} added`, bed: (label: string) => `Bed ${label}`,
    retireBed: (label: string, room: string) => `Remove bed ${label} from room ${room}`, retireReason: 'Why', retireHint: 'For example: broken frame', bedGone: (label: string) => `Bed ${label} is removed`,
    closed: 'The site is closed: nobody can be placed here.', toOpening: 'Check and open',
  },
});
