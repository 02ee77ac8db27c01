/** A form as text, field by field: `yes` or empty for a tick, words with spaces between for a set. */
export type Values = Readonly<Record<string, string>>;

export interface Merged {
  values: Values;
  /** Fields that only somebody else changed: they are taken over. */
  taken: readonly string[];
  /** Fields that both changed, each to something else: a person decides. */
  both: readonly string[];
}

/** What stands in the form after somebody else saved: nothing typed is lost, nothing of theirs is undone unseen. */
export function merge(base: Values, theirs: Values, yours: Values): Merged {
  const names = Object.keys(yours).filter((name) => name in theirs);
  const changed = names.filter((name) => theirs[name] !== base[name] && theirs[name] !== yours[name]);
  const taken = changed.filter((name) => yours[name] === base[name]);
  return {
    values: { ...yours, ...Object.fromEntries(taken.map((name) => [name, theirs[name]!])) },
    taken, both: changed.filter((name) => !taken.includes(name)),
  };
}

/** A number as JSON has it; what is no number goes as it was typed, so that the server can say so beside the field. */
export function numberOf(text: string | undefined): number | string | null {
  const typed = (text ?? '').trim().replace('，', '.').replace(',', '.');
  if (typed === '') return null;
  return Number.isFinite(Number(typed)) ? Number(typed) : typed;
}

/** A text, or null where nothing is said. */
export function textOf(text: string | undefined): string | null {
  return (text ?? '').trim() || null;
}
