import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { messages } from '../shared/i18n.ts';

const later = (instant: string) => moment(instant, { zone: zone.value, now: now() });

export const say = messages({
  zh: {
    measured: (value: string, method: string) => `测温 ${value}（${method}）`, checks: (values: string) => `测温 ${values}`, swapped: (from: string, to: string) => `换贴片 ${from} → ${to}`, patch: (code: string, what: string) => `贴片 ${code} ${what}`,
    peak: (value: string) => `最高 ${value}`, until: (at: string) => `至 ${at}`, goesOn: '仍在持续', dot: ' · ', comma: '、', later,
    verdicts: { REFUTED: '复测排除', MERGED: '与另一次为同一情况', UNFOUNDED: '迟到的数据表明并未发生' } as Record<string, string>,
  },
  en: {
    measured: (value: string, method: string) => `Measured ${value} (${method.toLowerCase()})`, checks: (values: string) => `Measured ${values}`, swapped: (from: string, to: string) => `Patch swapped ${from} → ${to}`, patch: (code: string, what: string) => `Patch ${code}: ${what.toLowerCase()}`,
    peak: (value: string) => `peak ${value}`, until: (at: string) => `until ${at}`, goesOn: 'goes on', dot: ' · ', comma: ', ', later,
    verdicts: { REFUTED: 'refuted by recheck', MERGED: 'one with another', UNFOUNDED: 'late data showed that it never was' },
  },
});
