import { get, post } from '../shared/api.ts';
import type { Act } from '../shared/act.ts';
import type { Job } from '../shared/jobs.ts';

/** What is wrong in one cell; without `column`, in the row as a whole. `detail` is the server's text. */
export interface Finding {
  row: number;
  column?: string;
  header?: string;
  value?: string;
  code: string;
  detail: string;
  facts?: Readonly<Record<string, unknown>>;
}

export interface Rejected {
  row: number;
  cells: string[];
  errors: Finding[];
}

/** A row that was taken over, or would be, with what its kind tells of it. */
export interface Taken {
  row: number;
  family?: unknown;
  [fact: string]: unknown;
}

/** What came of an import, or would come of it. A list that could not be used at all has `errors` alone. */
export interface Outcome {
  dryRun: boolean;
  rows: number;
  accepted: number;
  taken?: Taken[];
  headings: string[];
  ignored: string[];
  rejected: Rejected[];
  errors?: { code: string; detail: string }[];
}

export interface ImportJob extends Job {
  askedBy: string;
  /** The name of the file; `-` where it had none. */
  file: string | null;
  submittedAt: string;
  done: number;
  total: number;
  outcome: Outcome | null;
}

export interface Part {
  items: ImportJob[];
  next: string | null;
}

/** A file, or what was pasted. */
export interface List {
  name: string;
  content: Blob;
}

/** What goes with a list: what was decided about single rows (`7:new,12:same`), and what stands in every row that says nothing (`authority:…`). */
export interface Told {
  choices: string;
  defaults: readonly string[];
}

export function sendList(site: string, kind: string, list: List, dryRun: boolean, { choices, defaults }: Told, act: Act): Promise<ImportJob> {
  const query = new URLSearchParams({ kind, dryRun: String(dryRun), name: list.name, ...(choices ? { choices } : {}) });
  for (const one of defaults) query.append('default', one);
  return post<ImportJob>(`/api/sites/${site}/imports?${query}`, list.content, { act });
}

export function readImport(job: string): Promise<ImportJob> {
  return get<ImportJob>(`/api/jobs/${job}`);
}

export function readImports(site: string, cursor: string | undefined, signal: AbortSignal): Promise<Part> {
  return get<Part>(`/api/sites/${site}/jobs${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`, signal);
}
