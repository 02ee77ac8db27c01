import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: { export: '导出 CSV', head: '导出读数', text: '每条读数一行，被撤销或未采用的也在内，并注明是否有效。导出会记录在审计中。', from: '从（含当日）', to: '到（含当日）', begin: '开始导出', again: '再导出一次',
    download: '下载 CSV', where: '之后也可在“导入导出”中下载，保留一天。' },
  en: { export: 'Export CSV', head: 'Export readings', text: 'One reading a line, those withdrawn or not chosen with them, marked as not counting. The audit records the export.', from: 'From (this day too)', to: 'To (this day too)', begin: 'Export', again: 'Export again',
    download: 'Download CSV', where: 'It can be downloaded for a day, under Imports and exports too.' },
});
