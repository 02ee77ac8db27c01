import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    title: '规则变更的影响', from: (name: string, day: string) => `${name}，自 ${day} 起`, stays: '在住变化', sites: '涉及站点', earlier: '提前', later: '推后', otherwise: '期满日不变',
    none: '没有正在执行的隔离会变化', noneText: '没有人的时长、采样日或解除条件因此改变。', person: '人员', room: '房间', risk: '类别', term: '时长', last: '最早期满日', tests: '采样日', why: '原因', all: '全选', choose: (name: string) => `选择 ${name}`,
    days: (central: number | null, home: number | null) => central ? `集中 ${central} 天${home ? ` + 居家 ${home} 天` : ''}` : home ? `居家 ${home} 天` : '未计算', shift: (days: number) => days === 0 ? '不变' : days < 0 ? `提前 ${-days} 天` : `推后 ${days} 天`,
    nothing: '无', version: (code: string) => `（${code}）`, move: (count: number) => `${count} 人改按新版本`, moveHead: (count: number, name: string) => `让 ${count} 人改按“${name}”？`, moveText: '每道隔离指令留下变更记录：由何版本改为何版本、谁、何时、为何。', moved: (count: number) => `${count} 人已改按新版本`,
    kept: '未选中的仍按原版本执行。', draft: '这是预览：草案启用前、未选择改按新版本前，什么都不会改变。', count: (n: number) => `${n} 人`, ahead: '生效之日起才可改按新版本。',
  },
  en: {
    title: 'What the version changes', from: (name: string, day: string) => `${name}, from ${day}`, stays: 'stays change', sites: 'sites', earlier: 'end earlier', later: 'end later', otherwise: 'same last day',
    none: 'No running stay would change', noneText: 'Nobody’s duration, test days or conditions of release differ.', person: 'Person', room: 'Room', risk: 'Class', term: 'Duration', last: 'Last day, at the earliest', tests: 'Samples', why: 'Why', all: 'All', choose: (name: string) => `Choose ${name}`,
    days: (central: number | null, home: number | null) => central ? `${central} d central${home ? ` + ${home} d home` : ''}` : home ? `${home} d at home` : 'not computed', shift: (days: number) => days === 0 ? 'same' : days < 0 ? `${-days} ${days === -1 ? 'day' : 'days'} earlier` : `${days} ${days === 1 ? 'day' : 'days'} later`,
    nothing: 'none', version: (code: string) => ` (${code})`, move: (count: number) => `Let ${count} go over`, moveHead: (count: number, name: string) => `Let ${count} go over to “${name}”?`, moveText: 'Each order keeps on record from which version to which it went, by whom, when and why.', moved: (count: number) => `${count} went over`,
    kept: 'Those not chosen keep their rules.', draft: 'A preview: nothing changes before the draft is activated and stays are chosen to go over.', count: (n: number) => `${n} ${n === 1 ? 'person' : 'people'}`, ahead: 'Stays can go over from its first day on.',
  },
});
