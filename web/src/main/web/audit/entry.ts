/* What a row of the trail says, put into words. Free of the page, so that it can be tried without one. */

export interface Entry {
  id: number;
  at: string;
  user: string;
  userName: string;
  address: string;
  action: string;
  outcome: 'WRITTEN' | 'READ' | 'REFUSED';
  /** Why it was refused, in the reader's language. */
  refusal: string | null;
  subjectKind: string;
  subject: string | null;
  site: string | null;
  person: string | null;
  details: Record<string, unknown> | null;
}

export interface Words {
  facts: Record<string, string>;
  yes: string;
  no: string;
  comma: string;
}

const uuid = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/i;
const nobody = '00000000-0000-0000-0000-000000000000';

/** The record number in what was pasted, be it the number or a whole address; undefined if there is none. */
export function recordNumber(text: string): string | undefined {
  const digits = uuid.exec(text)?.[0].replaceAll('-', '').toLowerCase();
  return digits?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The last eight digits tell records apart; the first ones are the time at which they were made. */
export function brief(id: string): string {
  return `…${id.slice(-8)}`;
}

/** `system:first-account` is a task; without a sign-in there is no user. */
export function isNobody(user: string): boolean {
  return user === nobody;
}

/** Name and value of each fact that says something; `word` translates what is a word of ours. */
export function facts(details: Record<string, unknown> | null, words: Words, word: (value: string) => string): [string, string][] {
  return Object.entries(details ?? {}).map(([name, value]): [string, string] => [words.facts[name] ?? name, said(value, words, word)])
    .filter(([, value]) => value !== '');
}

function said(value: unknown, words: Words, word: (value: string) => string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((one) => said(one, words, word)).filter(Boolean).join(words.comma);
  const text = String(value);
  return uuid.test(text) && text.length === 36 ? brief(text) : word(text);
}

/** The instant at which a day begins in a zone; summer time is looked up at the very instant. */
export function dayBegins(day: string, zone: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const first = utc - offset(utc, zone);
  return new Date(utc - offset(first, zone)).toISOString();
}

/** The day after. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function offset(at: number, zone: string): number {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
    hour: '2-digit', minute: '2-digit', second: '2-digit' }).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts['year']!, parts['month']! - 1, parts['day']!, parts['hour']!, parts['minute']!, parts['second']!) - Math.floor(at / 1000) * 1000;
}
