import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    find: '按编号查找', all: '全部', none: '没有符合的贴片', noneText: '换个状态或编号再找，或登记新到的贴片。', more: '再显示一些',
    code: '编号', model: '型号', state: '状态', since: '自', wearer: '佩戴者', filter: '按状态筛选',
    phases: { IN_STOCK: '在库', WORN: '佩戴中', REMOVED: '已取下', AWAITING_DISINFECTION: '待消毒', LOST: '丢失', FAULTY: '故障', DISPOSED: '已报废' },
    register: '登记贴片', registerText: '一盒贴片填首尾编号；只登记一枚时，末号留空。', first: '编号（首号）', firstHint: '例如 T-20401', last: '末号', modelOf: '型号', registered: '贴片已入库', importList: '导入名单', battery: '电量',
    many: '批量处理', manyText: '要么全部完成，要么一枚也不变。', step: '处理', codes: '编号', codesHint: '逐枚扫码，或每行一个，最多 500 枚', manyMoved: (n: number) => `已处理 ${n} 枚`,
    labels: '打印标签', labelsText: '生成 PDF：每张标签有二维码和编号。', sheet: '标签纸', sheets: { A4_24: 'A4，24 张（70 × 37 毫米）', A4_65: 'A4，65 张（38 × 21 毫米）' }, usedPlaces: '首页已用的格数', usedHint: '从左到右、从上到下数',
    life: '状态经过', history: '佩戴记录', neverWorn: '还没有人佩戴过', now: '现在', by: (author: string) => `${author} 登记`, withdrawn: '已撤销', received: (at: string) => `${at} 到货`,
    steps: { COLLECT: '已回收，待消毒', DISINFECT: '消毒入库', LOSE: '登记丢失', FAIL: '登记故障', RECOVER: '找回或修复', DISPOSE: '报废' },
    stepHead: (step: string, code: string) => `${step}：${code}`, ends: '现在有人佩戴，登记后这次佩戴随即结束。', moved: '已登记',
    card: '体温贴', wears: (code: string) => `佩戴中：${code}`, none2: '现在没有佩戴贴片', pair: '配对贴片', pairHead: (name: string) => `为${name}配对贴片`, pairPatch: '配对给住客', pairPatchHead: (code: string) => `把 ${code} 配对给`, person: '住客', findPerson: '输入姓名、拼音首字母或房号', personNeeded: '请选择住客', waitsAt: (at: string) => `${at} 的读数还没有佩戴者。补录从当时起的佩戴后会自动归入；如果已有人佩戴，请在其个人页更正开始时间。`, scan: '扫标签，或手动输入编号', place: '佩戴部位', places: { AXILLA_LEFT: '左腋下', AXILLA_RIGHT: '右腋下', CHEST: '胸部', ARM: '上臂', FOREHEAD: '前额' },
    paired: (code: string) => `已配对 ${code}`, swap: '换贴片', swapHead: (code: string) => `更换 ${code}`, newCode: '新贴片编号', old: '旧贴片', outcomes: { REMOVED: '正常取下', LOST: '丢失', FAULTY: '故障' }, swapped: '已更换', end: '取下', endHead: (code: string) => `取下 ${code}？`, ended: '已取下', reasonOptional: '说明',
    correct: '更正', correctHead: (code: string) => `更正 ${code} 的佩戴时间`, correctText: '不填的时间保持原样。原来的记录仍然保留。', from: '实际开始', to: '实际取下', goesOn: '其实没有取下，仍在佩戴', corrected: '已更正', never: '配错了', neverHead: (code: string) => `撤销 ${code} 的这次佩戴？`, neverText: '用于配错人或配错贴片。这段时间的读数不再属于此人；请随后按实际时间给正确的人补录。', undone: '已撤销',
    reasons: { departed: '佩戴人离开点位', 'departure-withdrawn': '佩戴人其实没有离开' } as Readonly<Record<string, string>>,
    kinds: { BEGUN: '配对', ENDED: '取下', BEGIN_CORRECTED: '更正开始时间', END_CORRECTED: '更正取下时间', RESUMED: '仍在佩戴', WITHDRAWN: '撤销' },
  },
  en: {
    find: 'Find by code', all: 'All', none: 'No such patch', noneText: 'Try another state or code, or register new patches.', more: 'Show more',
    code: 'Code', model: 'Model', state: 'State', since: 'Since', wearer: 'Worn by', filter: 'Filter by state',
    phases: { IN_STOCK: 'In stock', WORN: 'Worn', REMOVED: 'Removed', AWAITING_DISINFECTION: 'To disinfect', LOST: 'Lost', FAULTY: 'Faulty', DISPOSED: 'Disposed of' },
    register: 'Register patches', registerText: 'For a box, give the first and the last code; for a single patch, leave the last one empty.', first: 'Code (the first one)', firstHint: 'For example T-20401', last: 'Last code', modelOf: 'Model', registered: 'The patches are in stock', importList: 'Import a list', battery: 'Battery',
    many: 'Move many', manyText: 'All of them, or none.', step: 'Step', codes: 'Codes', codesHint: 'Scan one after the other, or one a line; at most 500', manyMoved: (n: number) => n === 1 ? '1 patch moved' : `${n} patches moved`,
    labels: 'Print labels', labelsText: 'A PDF with a QR code and the code on each label.', sheet: 'Sheets', sheets: { A4_24: 'A4, 24 labels (70 × 37 mm)', A4_65: 'A4, 65 labels (38 × 21 mm)' }, usedPlaces: 'Places taken on the first sheet', usedHint: 'Counted from left to right, from the top',
    life: 'Its life', history: 'Worn by', neverWorn: 'Nobody has worn it yet', now: 'now', by: (author: string) => `by ${author}`, withdrawn: 'taken back', received: (at: string) => `received ${at}`,
    steps: { COLLECT: 'Collected for disinfection', DISINFECT: 'Disinfected into stock', LOSE: 'Record as lost', FAIL: 'Record as faulty', RECOVER: 'Found or repaired', DISPOSE: 'Dispose of' },
    stepHead: (step: string, code: string) => `${step}: ${code}`, ends: 'Somebody wears it: recording this ends the wear.', moved: 'Recorded',
    card: 'Temperature patch', wears: (code: string) => `Wears ${code}`, none2: 'Wears no patch now', pair: 'Pair a patch', pairHead: (name: string) => `Pair a patch with ${name}`, pairPatch: 'Pair with somebody', pairPatchHead: (code: string) => `Pair ${code} with`, person: 'Person', findPerson: 'Type a name, initials or a room', personNeeded: 'Choose a person', waitsAt: (at: string) => `Readings of ${at} have no wearer yet. Recording who wore it then takes them over; where somebody wears it since later, correct the beginning on that person’s page.`, scan: 'Scan the label, or type the code', place: 'Where on the body', places: { AXILLA_LEFT: 'Left armpit', AXILLA_RIGHT: 'Right armpit', CHEST: 'Chest', ARM: 'Upper arm', FOREHEAD: 'Forehead' },
    paired: (code: string) => `Paired ${code}`, swap: 'Swap', swapHead: (code: string) => `Swap ${code}`, newCode: 'Code of the new patch', old: 'The old patch', outcomes: { REMOVED: 'Simply taken off', LOST: 'Lost', FAULTY: 'Faulty' }, swapped: 'Swapped', end: 'Take off', endHead: (code: string) => `Take ${code} off?`, ended: 'Taken off', reasonOptional: 'Note',
    correct: 'Correct', correctHead: (code: string) => `Correct when ${code} was worn`, correctText: 'A time left empty stays as it is. What was recorded before is kept.', from: 'Really from', to: 'Really until', goesOn: 'It has not come off: still worn', corrected: 'Corrected', never: 'A mistake', neverHead: (code: string) => `Take this wear of ${code} back?`, neverText: 'For the wrong person or the wrong patch. Readings of that time are this person’s no more; record the right person for that time afterwards.', undone: 'Taken back',
    reasons: { departed: 'the wearer left the site', 'departure-withdrawn': 'the wearer had not left after all' },
    kinds: { BEGUN: 'Paired', ENDED: 'Taken off', BEGIN_CORRECTED: 'Begin corrected', END_CORRECTED: 'End corrected', RESUMED: 'Still worn', WITHDRAWN: 'Taken back' },
  },
});

/** What a person wrote, or in words why the system did it. */
export function why(reason: string | null): string {
  return reason === null ? '' : say().reasons[reason] ?? reason;
}
