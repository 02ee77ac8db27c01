export interface Option {
  value: string;
  label: string;
  /** Beside the label, such as a room number. */
  note?: string;
  /** More to find it by, never shown: pinyin initials, a code. */
  also?: string;
  /** Why it cannot be chosen. */
  disabled?: string;
}

/** The options that hold every word of the query, those that begin with it first; otherwise in their own order. */
export function matching(options: readonly Option[], query: string): Option[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...options];
  const found = options
    .map((option) => ({ option, text: fold(`${option.label} ${option.note ?? ''} ${option.also ?? ''}`) }))
    .filter(({ text }) => words.every((word) => text.includes(word)));
  const begins = ({ text }: { text: string }) => text.split(' ').some((part) => part.startsWith(words[0]!)) ? 0 : 1;
  return found.sort((a, b) => begins(a) - begins(b)).map(({ option }) => option);
}

/** The next place in a list when an arrow is pressed: goes round, leaves out what cannot be chosen. */
export function step(options: readonly Option[], from: number, by: 1 | -1): number {
  for (let tries = 1; tries <= options.length; tries++) {
    const index = (((from + by * tries) % options.length) + options.length) % options.length;
    if (!options[index]!.disabled) return index;
  }
  return -1;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en').trim();
}
