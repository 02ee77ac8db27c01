import { language, localeOf, type Language } from './i18n.ts';

/** Instants come as ISO-8601 in UTC and are shown in the site's zone; days come as `2021-08-09` and have no zone. */
export interface Reading {
  zone: string;
  language?: Language;
  /** What "this year" and "today" are measured against. */
  now?: Date;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(at: Date, zone: string, lang: Language): Record<string, string> {
  const key = `${lang} ${zone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf(lang), {
      timeZone: zone, year: 'numeric', month: lang === 'zh' ? 'numeric' : 'short', day: 'numeric', weekday: 'short',
      hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    });
    formats.set(key, format);
  }
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

function day(parts: Record<string, string>, lang: Language, weekday: boolean, year: boolean): string {
  if (lang === 'zh') {
    const date = `${parts['month']}月${parts['day']}日`.replace('月月', '月').replace('日日', '日');
    return (year ? `${parts['year']}年` : '') + date + (weekday ? ` ${parts['weekday']}` : '');
  }
  return (weekday ? `${parts['weekday']} ` : '') + `${parts['day']} ${parts['month']}` + (year ? ` ${parts['year']}` : '');
}

function sameYear(at: Date, zone: string, now: Date): boolean {
  return partsOf(at, zone, 'en')['year'] === partsOf(now, zone, 'en')['year'];
}

/** `10:24` */
export function time(instant: string | Date, { zone, language: lang = language.value }: Reading): string {
  const parts = partsOf(new Date(instant), zone, lang);
  return `${parts['hour']}:${parts['minute']}`;
}

/** `8月9日 周一`, `Mon 9 Aug`; the year is said when it is not this year. */
export function date(instant: string | Date, { zone, language: lang = language.value, now = new Date() }: Reading): string {
  const at = new Date(instant);
  return day(partsOf(at, zone, lang), lang, true, !sameYear(at, zone, now));
}

/** `8月9日 10:24`, `9 Aug 10:24`; of today only `10:24`. */
export function moment(instant: string | Date, reading: Reading): string {
  const { zone, language: lang = language.value, now = new Date() } = reading;
  const at = new Date(instant);
  const clock = time(at, reading);
  if (isoDay(at, zone) === isoDay(now, zone)) return clock;
  return `${day(partsOf(at, zone, lang), lang, false, !sameYear(at, zone, now))} ${clock}`;
}

/** A calendar day (`2021-08-09`), in no zone: `8月9日 周一`, `Mon 9 Aug`. */
export function calendarDay(isoDate: string, { language: lang = language.value, now = new Date() }: Partial<Reading> = {}): string {
  return date(`${isoDate}T12:00:00Z`, { zone: 'UTC', language: lang, now });
}

/** The day an instant falls on in a zone, as `2021-08-09`: what date fields and queries take. */
export function isoDay(instant: string | Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date(instant));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
}

/** `2:41` in hours and minutes, as a board shows how long something lasts; from two days on whole days: `7 天`, `7 d`. */
export function lasting(seconds: number, lang: Language = language.value): string {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  if (minutes >= 48 * 60) return `${Math.floor(minutes / (24 * 60))} ${lang === 'zh' ? '天' : 'd'}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `3 分钟前`, `3 min ago`; under a minute in seconds, from two days on in days. */
export function ago(seconds: number, lang: Language = language.value): string {
  const words = new Intl.RelativeTimeFormat(localeOf(lang), { numeric: 'always', style: 'short' });
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return words.format(-whole, 'second');
  if (whole < 3600) return words.format(-Math.floor(whole / 60), 'minute');
  if (whole < 48 * 3600) return words.format(-Math.floor(whole / 3600), 'hour');
  return words.format(-Math.floor(whole / 86400), 'day');
}

/** `20 秒`, `3 min`: how long a job still takes, rounded up so that it never promises too much. */
export function remaining(seconds: number, lang: Language = language.value): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} ${lang === 'zh' ? '秒' : 's'}`;
  return `${Math.ceil(seconds / 60)} ${lang === 'zh' ? '分钟' : 'min'}`;
}

/** `第 5/14 天`, `day 5 of 14`. */
export function dayOf(day: number, days: number, lang: Language = language.value): string {
  return lang === 'zh' ? `第 ${day}/${days} 天` : `day ${day} of ${days}`;
}

/** One decimal, always: `36.0`. The unit stands beside it. */
export function celsius(degrees: number): string {
  return degrees.toFixed(1);
}

/** `1,024` in both languages. */
export function count(of: number): string {
  return new Intl.NumberFormat('en-GB').format(of);
}

/** The instant at which a clock in the zone shows `2021-08-09T14:30`, as a field for date and time has it. */
export function instantIn(local: string, zone: string): string {
  const wanted = Date.parse(`${local}Z`);
  // A second look settles the hours around a change of the clock.
  let at = wanted - offsetIn(wanted, zone);
  at = wanted - offsetIn(at, zone);
  return new Date(at).toISOString();
}

function offsetIn(at: number, zone: string): number {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  return Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}Z`) - Math.floor(at / 1000) * 1000;
}
