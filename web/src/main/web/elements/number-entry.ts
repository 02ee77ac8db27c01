/** What a number pad holds, such as `36.7`: digits, at most one point, limits on both sides of it. */
export interface EntryLimits {
  digits: number;
  decimals: number;
}

/** The entry after a key: `0`–`9`, `.` or `Backspace`. A key that would not make a number changes nothing. */
export function press(entry: string, key: string, { digits, decimals }: EntryLimits): string {
  if (key === 'Backspace') return entry.slice(0, -1);
  const [whole = '', part] = entry.split('.');
  if (key === '.') return decimals > 0 && part === undefined && whole !== '' ? `${entry}.` : entry;
  if (!/^\d$/.test(key)) return entry;
  if (part !== undefined) return part.length < decimals ? entry + key : entry;
  if (whole.length < digits) return whole === '0' ? key : entry + key;
  // 3, 6, 7 means 36.7: the point comes by itself when the whole part is full.
  return decimals > 0 ? `${entry}.${key}` : entry;
}
