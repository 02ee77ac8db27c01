/** What is wrong with one field: `path` as in the request (`document.number`). */
export interface FieldError {
  path: string;
  detail: string;
}

/** A refusal as the server words it (RFC 9457), or our own when there was no answer. */
export class Problem extends Error {
  readonly status: number;
  /** The slug, as in `docs/api/problems/<type>.md`: `bed-taken`. */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly help: string;
  readonly errors: readonly FieldError[];
  /** The other members of the document: `bed`, `occupiedUntil`. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(status: number, document: Record<string, unknown>) {
    const { type, title, detail, help, errors, status: _status, ...facts } = document;
    super(text(title) || text(type) || String(status));
    this.status = status;
    this.type = slug(text(type));
    this.title = text(title);
    this.detail = text(detail);
    this.help = text(help);
    this.errors = Array.isArray(errors) ? errors.map(fieldError) : [];
    this.facts = facts;
  }

  /** No answer came: the request may or may not have arrived. */
  static unreachable(): Problem {
    return new Problem(0, { type: 'unreachable' });
  }

  /** The text for one field, if the server named it. */
  of(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.detail;
  }

  /** True if nobody knows whether the request was carried out, so that it may be sent again as the same act. */
  get uncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function slug(type: string): string {
  return type.split(/[/#:]/).filter(Boolean).pop()?.replace(/\.\w+$/, '') ?? '';
}

function fieldError(error: unknown): FieldError {
  const { path, detail, title, message } = error as Record<string, unknown>;
  return { path: text(path), detail: text(detail) || text(title) || text(message) };
}
