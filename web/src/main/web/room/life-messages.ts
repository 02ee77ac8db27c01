import { versionName } from '../protocol/version-names.ts';
import { messages } from '../shared/i18n.ts';
import type { Guard } from './ahead.ts';

interface Words {
  next: string;
  guard: (guard: Guard, at: (instant: string) => string) => string;
  onBoard: string;
  disinfected: (team: string, agent: string, mg: number, minutes: number) => string;
  sampled: (at: string, laboratory: string, by: string) => string;
  result: (what: string, at: string) => string;
  noResult: string;
  recorded: (at: string) => string;
  earlier: string;
  system: string;
}

/** Texts of how a room came to stand as it does, and of what comes next. */
export const say = messages<Words>({
  zh: {
    next: '接下来', onBoard: '在房态图上打开',
    guard: (guard, at) => {
      switch (guard.is) {
        case 'disinfect': return `终末消毒：至少 ${guard.mgPerLitre} mg/L、${guard.minutes} 分钟${guard.version ? `（${versionName(guard.version)}）` : ''}`;
        case 'contact-time': return guard.until ? `作用时间 ${guard.minutes} 分钟，${at(guard.until)} 起可登记完成` : `作用时间 ${guard.minutes} 分钟，满后登记完成`;
        case 'sample': return guard.because === 'positive' ? '曾住阳性，环境采样阴性后才能放行' : '规程要求环境采样阴性后放行';
        case 'sample-or-skip': return '未住过阳性，规程允许不做环境采样，登记时可直接放行';
        case 'sample-waits': return `${at(guard.takenAt)} 送检，须为阴性${guard.expectedAt ? `，预计 ${at(guard.expectedAt)} 出结果` : ''}`;
        case 'turnover': return guard.until ? `最后一人离开后满 ${guard.hours} 小时，${at(guard.until)} 起可入住` : `最后一人离开后满 ${guard.hours} 小时方可入住`;
        case 'everybody-left': return '所有人实际离开之后（换房或离开），不是下达解除之时';
        case 'admitted': return '预留的人到达并办理入住；取消预留则恢复可用';
        case 'open-site': return '站点开放时，可在房态图上安排入住';
        case 'back-dirty': return '恢复后先消毒';
        case 'back-clean': return '停用前是干净的：说明为何仍然干净，可直接恢复可用';
      }
    },
    disinfected: (team, agent, mg, minutes) => `${team} · ${agent} ${mg} mg/L · ${minutes} 分钟`, sampled: (at, laboratory, by) => [`${at} 采样`, laboratory, by].filter(Boolean).join(' · '),
    result: (what, at) => `${what} · ${at}`, noResult: '等待结果', recorded: (at) => `${at} 登记`, earlier: '更早的记录', system: '系统',
  },
  en: {
    next: 'What comes next', onBoard: 'Open on the room board',
    guard: (guard, at) => {
      switch (guard.is) {
        case 'disinfect': return `Terminal disinfection: at least ${guard.mgPerLitre} mg/L for ${guard.minutes} min${guard.version ? ` (${versionName(guard.version)})` : ''}`;
        case 'contact-time': return guard.until ? `Contact time ${guard.minutes} min: can be recorded from ${at(guard.until)}` : `Contact time ${guard.minutes} min, then it can be recorded`;
        case 'sample': return guard.because === 'positive' ? 'A positive stayed: clean only after a negative environmental sample' : 'The protocol asks for a negative environmental sample';
        case 'sample-or-skip': return 'No positive stayed: the protocol lets the environmental sample be skipped when the disinfection is recorded';
        case 'sample-waits': return `Sent ${at(guard.takenAt)}, must be negative${guard.expectedAt ? `, expected ${at(guard.expectedAt)}` : ''}`;
        case 'turnover': return guard.until ? `${guard.hours} h after the last person left: nobody moves in before ${at(guard.until)}` : `Nobody moves in before ${guard.hours} h after the last person left`;
        case 'everybody-left': return 'When everybody has physically left (moved or departed), not when release is ordered';
        case 'admitted': return 'When the person it is kept for arrives and is admitted; giving up the reservation frees it';
        case 'open-site': return 'Somebody can be placed here from the room board while the site is open';
        case 'back-dirty': return 'When it is back in service it is disinfected first';
        case 'back-clean': return 'It was clean when it was taken out: say why it still is, and it can be used at once';
      }
    },
    disinfected: (team, agent, mg, minutes) => `${team} · ${agent} ${mg} mg/L · ${minutes} min`, sampled: (at, laboratory, by) => [`Sampled ${at}`, laboratory, by].filter(Boolean).join(' · '),
    result: (what, at) => `${what} · ${at}`, noResult: 'waiting for the result', recorded: (at) => `recorded ${at}`, earlier: 'Earlier steps', system: 'the system',
  },
});
