import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    none: '没有人需要送餐', noneText: '有人入住后，这里按楼层列出送餐名单和忌口。', portions: (n: number) => `${n} 份`, coming: (n: number) => `今天另有 ${n} 人到达`, out: (n: number) => `${n} 人外出，不送`,
    diets: '特殊饮食', noDiets: '没有特殊饮食', floor: (building: string, floor: number) => `${building} ${floor} 楼`, room: '房间', who: '姓名', diet: '饮食要求', comes: (at: string) => `${at} 到达`, isOut: '外出就医，不送',
    print: '打印', times: (diet: string, n: number) => `${diet} × ${n}`, madeUp: '演示数据，人物均为虚构', separator: ' · ',
    record: '登记送达', recordHead: (floor: string) => `${floor}：送到每个门口`, recordText: '有人确诊时，据此查找到过门口的人。两人同去，各登记一次。', errand: '送的是', done: '登记', brought: (what: string, at: string, by: string) => `${what} ${at} ${by}`,
    errands: { BREAKFAST: '早餐', LUNCH: '午餐', DINNER: '晚餐', GOODS: '物品' }, withdraw: '撤销', recorded: '已登记', withdrawn: '已撤销', withdrawHead: (what: string) => `撤销“${what}”的送达登记`, withdrawText: '登记有误时才撤销；撤销后查找接触者时不再计入。',
  },
  en: {
    none: 'Nobody is to be brought a meal', noneText: 'When somebody has moved in, the portions and diets stand here floor by floor.', portions: (n: number) => n === 1 ? '1 portion' : `${n} portions`, coming: (n: number) => `${n} more to arrive today`, out: (n: number) => `${n} out, none brought`,
    diets: 'Diets', noDiets: 'No diets', floor: (building: string, floor: number) => `${building}, floor ${floor}`, room: 'Room', who: 'Name', diet: 'Diet', comes: (at: string) => `arrives ${at}`, isOut: 'out for treatment, none brought',
    print: 'Print', times: (diet: string, n: number) => `${diet} × ${n}`, madeUp: 'demonstration data, all people made up', separator: ' · ',
    record: 'Record a round', recordHead: (floor: string) => `${floor}: brought to every door`, recordText: 'When somebody is found positive, those who were at the doors are found by this. Two who go together say so each.', errand: 'What was brought', done: 'Record', brought: (what: string, at: string, by: string) => `${what} ${at}, ${by}`,
    errands: { BREAKFAST: 'Breakfast', LUNCH: 'Lunch', DINNER: 'Dinner', GOODS: 'Goods' }, withdraw: 'Withdraw', recorded: 'Recorded', withdrawn: 'Withdrawn', withdrawHead: (what: string) => `Withdraw the round “${what}”`, withdrawText: 'Only if it was written down by mistake; contacts are then found without it.',
  },
});
