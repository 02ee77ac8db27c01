/** What somebody probably meant who typed a temperature that no body has, in hundredths of a degree; all limits included. */
export function meant(centi: number, lowest: number, highest: number): number | undefined {
  const digits = String(Math.round(centi / 10)).padStart(3, '0');
  const [tens, ones, tenths] = [...digits] as [string, string, string];
  const guesses = [
    // 83.4 for 38.4
    Number(ones + tens + tenths) * 10,
    // 96.8 on a thermometer of degrees Fahrenheit
    Math.round((centi - 3200) * 5 / 90) * 10,
    // 3.6 for 36.0: the point came too early
    centi * 10,
    // 26.7 for 36.7: the key beside
    Number(`3${ones}${tenths}`) * 10,
  ];
  return digits.length === 3 ? guesses.find((guess) => guess >= lowest && guess <= highest) : undefined;
}

/** `36.7` as typed, in hundredths; undefined while it is no number. */
export function centiOf(typed: string): number | undefined {
  return /^\d+(\.\d?)?$/.test(typed) ? Math.round(Number(typed) * 100) : undefined;
}
