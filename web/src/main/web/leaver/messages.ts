import { messages } from '../shared/i18n.ts';
import type { ProofState } from './leavers.ts';

export const say = messages({
  zh: {
    head: '某日离开的人', day: '日期',
    text: '当日判定解除或当日离开的人，按房间顺序。', nobody: '这一天没有人解除或离开。',
    count: (all: number, proved: number) => `${all} 人，${proved} 人有有效证明`,
    show: '显示', all: (count: number) => `全部 ${count}`, open: (count: number) => `没有有效证明 ${count}`,
    issueAndPrint: (issue: number, print: number) => issue === print ? `开具并打印 ${issue} 份` : `开具 ${issue} 份，打印 ${print} 份`, print: (count: number) => `打印 ${count} 份`,
    issued: (count: number) => `已开具 ${count} 份`, printing: '正在生成证明', download: '下载 PDF', downloaded: '已下载，可以打印', close: '关闭', printed: '一个 PDF，每人一页，按房间顺序',
    choose: (name: string) => `选择 ${name}`, chosen: (count: number) => `已选 ${count} 人`, chooseNone: '取消选择',
    floor: (building: string, floor: number) => `${building} ${floor} 楼`, noBed: '没有床位',
    released: (time: string) => `${time} 解除`, notDecided: '没有解除判定', left: (time: string) => `${time} 离开`, stillHere: '尚未离开',
    states: { NONE_YET: '尚未开具', STANDS: '有效', CORRECTED_SINCE: '开具后有更正', REVOKED: '已撤销', IN_DOUBT: '解除有疑', TO_HOSPITAL: '转医院，不开具', NO_RELEASE: '没有解除判定，不能开具' } as Record<ProofState, string>,
    look: { CORRECTED_SINCE: '请在本人页面按更正后的记录重新开具', REVOKED: '如需新的一版，请在本人页面开具' } as Partial<Record<ProofState, string>>,
    openOne: (number: string) => `打开证明 ${number}`,
  },
  en: {
    head: 'Who left on a day', day: 'Day',
    text: 'Whose release was decided that day, or who left on it, in the order of rooms.', nobody: 'Nobody was released or left on this day.',
    count: (all: number, proved: number) => `${all === 1 ? '1 person' : `${all} people`}, ${proved} with a certificate that stands`,
    show: 'Show', all: (count: number) => `All ${count}`, open: (count: number) => `Without proof ${count}`,
    issueAndPrint: (issue: number, print: number) => issue === print ? `Issue and print ${issue}` : `Issue ${issue}, print ${print}`, print: (count: number) => `Print ${count}`,
    issued: (count: number) => count === 1 ? '1 certificate issued' : `${count} certificates issued`, printing: 'Drawing the certificates', download: 'Download PDF', downloaded: 'Downloaded, ready to print', close: 'Close', printed: 'One PDF, a sheet each, in the order of rooms',
    choose: (name: string) => `Choose ${name}`, chosen: (count: number) => `${count} chosen`, chooseNone: 'Choose nobody',
    floor: (building: string, floor: number) => `${building}, floor ${floor}`, noBed: 'Without a bed',
    released: (time: string) => `released ${time}`, notDecided: 'no decision on record', left: (time: string) => `left ${time}`, stillHere: 'still here',
    states: { NONE_YET: 'None yet', STANDS: 'Stands', CORRECTED_SINCE: 'Corrected since', REVOKED: 'Revoked', IN_DOUBT: 'Release in doubt', TO_HOSPITAL: 'To hospital: none', NO_RELEASE: 'No decided release: none can be issued' },
    look: { CORRECTED_SINCE: 'Issue anew on the person’s page, with what was corrected', REVOKED: 'A new edition is issued on the person’s page' },
    openOne: (number: string) => `Open certificate ${number}`,
  },
});
