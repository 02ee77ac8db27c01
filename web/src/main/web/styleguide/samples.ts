import { html, type TemplateResult } from 'lit';
import '../elements/lz-age.ts';
import '../elements/lz-button.ts';
import '../elements/lz-chip.ts';
import '../elements/lz-empty.ts';
import '../elements/lz-field.ts';
import '../elements/lz-number-pad.ts';
import '../elements/lz-overtaken.ts';
import type { Overtaken } from '../elements/lz-overtaken.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-progress.ts';
import '../elements/lz-room-cell.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-select.ts';
import '../elements/lz-skeleton.ts';
import '../elements/lz-table.ts';
import '../elements/lz-tabs.ts';
import '../elements/lz-tag.ts';
import { ask } from '../elements/lz-dialog.ts';
import { icon } from '../elements/lz-icon.ts';
import { toast } from '../elements/lz-toast.ts';
import type { Meaning } from '../elements/lz-tag.ts';
import type { IconName } from '../shared/icons.ts';
import { Problem } from '../shared/problem.ts';
import { cells } from './cells.ts';

/** A row of the guide: name in both languages, and the element in its states. */
export interface Sample {
  zh: string;
  en: string;
  show: (theme: string) => TemplateResult;
}

const meanings: readonly [Meaning, IconName, string, string][] = [
  ['free', 'door', '可用', 'Free'], ['reserved', 'bookmark', '预留', 'Reserved'], ['occ', 'bed', '住人', 'Occupied'],
  ['dirty', 'drop', '待消毒', 'Dirty'], ['disinf', 'spray', '消毒中', 'Disinfecting'], ['sample', 'flask', '待采样', 'To sample'],
  ['out', 'ban', '停用', 'Out of service'], ['fever', 'thermo', '发热', 'Fever'], ['silent', 'silent', '静默', 'Silent'], ['overdue', 'clock', '逾期', 'Overdue'],
];

const people = [
  { value: '1', label: '陈桂华 女 61', note: '0512', also: 'cgh' }, { value: '2', label: '成桂和 男 40', note: '0311', also: 'cgh' },
  { value: '3', label: '曹广虹 女 29', note: '待安排', also: 'cgh' },
];
const floors = [{ value: '5', label: 'Floor 5, close contacts' }, { value: '4', label: 'Floor 4, secondary' }, { value: '3', label: 'Floor 3', disabled: 'closed' }];
const rooms = [
  { number: '0507', tag: ['free', 'door', '可用'], figure: '—' }, { number: '0512', tag: ['fever', 'thermo', 'Fever'], figure: '38.6' }, { number: '0514', tag: ['disinf', 'spray', '消毒中'], figure: '—' },
] as const;
const refusal = new Problem(409, {
  type: '/api/problems/bed-taken', title: '0507 已有人入住', detail: '邹令仪 10:22 起住在这张床。', help: '请换一张床。 Choose another bed.',
});

const overtaken: Overtaken = { overtaken: true, values: { Note: '靠楼梯' }, set: () => undefined };
const differences = [{ name: 'Note', theirs: '朝南', yours: '靠楼梯', decide: true }, { name: 'Zone', theirs: '缓冲区 Buffer', yours: '', decide: false }];

function tags(pick: (row: typeof meanings[number]) => string): TemplateResult {
  return html`<div class="wrap">${meanings.map((row) => html`<lz-tag meaning=${row[0]} icon=${row[1]} label=${pick(row)} ?line=${row[0] === 'occ'}></lz-tag>`)}</div>`;
}

async function release(): Promise<void> {
  if (await ask({ head: '让 姚望舒 离开 0501？', text: '8 条规则全部满足。离开后房间进入待消毒。', yes: '解除并离开' })) toast({ text: '姚望舒 已离开 0501' });
}

export const samples: readonly Sample[] = [
  { zh: '含义', en: 'Meaning', show: () => html`<div class="col g3">${tags((row) => row[2])}${tags((row) => row[3])}</div>` },
  { zh: '文字与数字', en: 'Type', show: () => html`<div class="row g6 sg-type"><span class="n2">36.7</span><span class="n1">第 5/14 天</span><span>正文 Text 14</span><span class="t1 q2">辅助 Caption 12</span></div>` },
  { zh: '按钮', en: 'Button', show: () => html`<div class="col g3"><div class="wrap">
      <lz-button kind="prim" label="安排 2 人"></lz-button><lz-button kind="prim" state="hover" label="悬停"></lz-button><lz-button state="focus" label="焦点"></lz-button>
      <lz-button icon="print" label="打印"></lz-button><lz-button kind="ghost" label="取消"></lz-button><lz-button kind="danger" icon="hospital" label="转医院"></lz-button><lz-button disabled label="不可用"></lz-button></div>
    <div class="wrap"><lz-button kind="prim" label="Assign both"></lz-button><lz-button kind="prim" busy label="Sending"></lz-button><lz-button state="press" label="Pressed"></lz-button>
      <lz-button icon="print" label="Print list"></lz-button><lz-button kind="ghost" label="Cancel"></lz-button><lz-button kind="danger" icon="hospital" label="Transfer"></lz-button><lz-button disabled label="Disabled"></lz-button></div></div>` },
  { zh: '输入框', en: 'Field', show: () => html`<div class="sg-two">
      <lz-field label="姓名" value="陈桂华" hint="与证件一致"></lz-field><lz-field label="Room" value="051" state="focus" hint="Type a number or a name"></lz-field>
      <lz-field label="体温 °C" value="83.4" error="83.4 不是人的体温，可能是 38.4"></lz-field><lz-field label="Protocol" value="v3, from 2 Aug 2021" disabled hint="Only an administrator can change this"></lz-field>
      <lz-field label="Phone" optional placeholder="138 0000 0000" type="tel"></lz-field><lz-field label="面积" value="18.5" unit="m²"></lz-field></div>` },
  { zh: '数字键盘', en: 'Number pad', show: () => html`<div class="wrap sg-top"><lz-number-pad bare size="s" label="体温 Temperature" class="sg-pad"></lz-number-pad>
      <div class="col g2"><span class="read s">36.7<small>°C</small></span><div><lz-tag meaning="free" icon="okc" label="正常 · Normal"></lz-tag></div>
      <div><lz-tag meaning="fever" icon="thermo" label="≥ 37.3 发热 · Fever"></lz-tag></div><div><lz-tag meaning="overdue" icon="warn" label="反问 · Asked back"></lz-tag></div></div></div>` },
  { zh: '带搜索的选择', en: 'Select', show: () => html`<div class="sg-two sg-open"><lz-select label="人员" open query="cgh" .options=${people}></lz-select>
      <lz-select label="Floor" icon="board" value="5" .options=${floors} hint="Type to filter, ↑ ↓ ↵"></lz-select></div>` },
  { zh: '分段与标签页', en: 'Segments, tabs', show: () => html`<div class="col g3"><div class="wrap">
      <lz-segments label="范围" value="a" .segments=${[{ value: 'a', label: '全部' }, { value: 'b', label: '我的' }, { value: 'c', label: '无人接手' }]}></lz-segments>
      <lz-segments label="Period" value="48" .segments=${[{ value: '24', label: '24 h' }, { value: '48', label: '48 h' }, { value: '14', label: '14 d' }]}></lz-segments></div>
      <lz-tabs label="视图 View" value="a" .tabs=${[{ value: 'a', label: '经过', count: 14 }, { value: 'b', label: '核酸', count: 4 }, { value: 'c', label: 'Deliveries' }, { value: 'd', label: 'Alerts', count: 2, hot: true }]}></lz-tabs></div>` },
  { zh: '标签与筛选', en: 'Tag, chip', show: () => html`<div class="wrap"><span class="risk k1">密接</span><span class="risk k2">次密接</span><span class="risk k1">Close contact</span><span class="risk k2">Secondary</span>
      <lz-chip on icon="exit" label="今日离 5"></lz-chip><lz-chip icon="bell" label="Alerts 2"></lz-chip><span class="cnt hot">2</span><span class="cnt">18</span></div>` },
  { zh: '表格', en: 'Table', show: (theme) => html`<lz-table label="房间 Rooms · ${theme}" .rows=${rooms} .selected=${(row: typeof rooms[number]) => row.number === '0512'} .open=${() => undefined} sort="number" .columns=${[
      { head: '房间 Room', sort: 'number', cell: (row: typeof rooms[number]) => html`<b>${row.number}</b>` },
      { head: '状态 State', cell: (row: typeof rooms[number]) => html`<lz-tag meaning=${row.tag[0]} icon=${row.tag[1]} label=${row.tag[2]}></lz-tag>` },
      { head: '°C', num: true, cell: (row: typeof rooms[number]) => row.figure }]}></lz-table>` },
  { zh: '对话框', en: 'Dialog', show: () => html`<div class="sg-dialog"><div class="n1">让 姚望舒 离开 0501？</div><p class="q2 sg-gap">8 条规则全部满足。离开后房间进入待消毒，居家监测 7 天从今天开始。</p>
      <div class="row end"><lz-button label="Cancel"></lz-button><lz-button kind="prim" label="解除并离开" @click=${release}></lz-button></div></div>` },
  { zh: '抽屉', en: 'Drawer', show: () => html`<div class="sg-drawer"><div class="side-h row"><b class="grow">周雪梅 · 适合 4</b>${icon('x')}</div>
      <div class="sg-in"><div class="fitrow"><span class="rn">0507</span><span class="grow col"><span>Next to family in 0505</span><span class="t1 q3">双床 · 同层密接</span></span><lz-button size="s" kind="prim" label="安排"></lz-button></div></div></div>` },
  { zh: '提示与撤销', en: 'Toast, undo', show: () => html`<div class="col g3">
      <div><span class="toast">${icon('okc')}<span>已安排 周雪梅 到 0507</span><button class="btn" @click=${() => toast({ text: '已安排 周雪梅 到 0507', undo: () => toast({ text: '已撤销', icon: 'undo' }) })}>${icon('undo')}撤销</button></span></div>
      <div><span class="toast">${icon('okc')}<span>Zhou Xuemei is in 0507</span><button class="btn">${icon('undo')}Undo</button></span></div>
      <div class="note c-overdue">${icon('cloudoff')}<span><b>没有网络 · 3 条等待发送。</b> 数据停在 10:18。 3 waiting to be sent.</span></div><lz-problem .problem=${refusal}></lz-problem></div>` },
  { zh: '别人先改了', en: 'Overtaken', show: () => html`<lz-overtaken .edit=${overtaken} .differences=${differences}></lz-overtaken>` },
  { zh: '空与加载', en: 'Empty, skeleton', show: () => html`<div class="sg-two"><lz-empty icon="okc" head="没有告警" text="上次 09:12 · No alerts"></lz-empty><div class="card"><lz-skeleton lines="4"></lz-skeleton></div></div>` },
  { zh: '进度', en: 'Progress', show: () => html`<div class="col g3"><div><lz-age at=${Date.now() - 180_000}></lz-age></div><lz-progress label="导入 43 人 · Importing 43 people" percent="72" remaining="20" cancel></lz-progress>
      <div class="row t1 c-free ct">${icon('okc')}<span class="grow">43 人已导入，2 行有误 · 2 rows need you</span><a class="link" href="/styleguide">打开结果</a></div></div>` },
  { zh: '房间格', en: 'Room cell', show: () => html`<div class="sg-rooms">${cells.map((cell) => html`<lz-room-cell .cell=${cell}></lz-room-cell>`)}</div>` },
];
