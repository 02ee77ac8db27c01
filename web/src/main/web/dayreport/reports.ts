/* The daily report as it is answered. Free of the page, so that it can be tried without one. */

export interface FigureTold {
  figure: string;
  label: string;
  /** `null` where it cannot be told as it was recorded at the moment asked. */
  count: number | null;
  added: number;
  removed: number;
}

export interface Section {
  section: string;
  label: string;
  figures: readonly FigureTold[];
}

export interface Report {
  site: string;
  nameZh: string;
  nameEn: string;
  zone: string;
  day: string;
  to: string;
  knownBy: string;
  over: boolean;
  even: boolean;
  sections: readonly Section[];
}

export interface Row {
  key: string;
  person: string | null;
  name: string | null;
  englishName: string | null;
  madeUp: boolean;
  room: string | null;
  at: string | null;
  word: string | null;
  tube: string | null;
}

export interface RowList {
  report: Report;
  figure: string;
  label: string;
  total: number;
  items: readonly Row[];
  next: string | null;
}

export function figure(report: Report, name: string): FigureTold {
  return report.sections.flatMap(({ figures }) => figures).find((one) => one.figure === name)!;
}

/** The calendar day so many days after another, both as `2021-08-09`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** What the site's own report, or a list of it, is asked with; without what is empty. */
export function asked(values: Record<string, string | null | undefined>): string {
  const query = new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]))).toString();
  return query ? `?${query}` : '';
}

/** Widths of the bars of a balance, the longer one 100. */
export function bars(came: number, went: number): { came: number; went: number } {
  const most = Math.max(came, went, 1);
  return { came: Math.round(came / most * 100), went: Math.round(went / most * 100) };
}
