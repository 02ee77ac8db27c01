/** @returns null where no code was found; `data` is its text */
export default function jsQR(data: Uint8ClampedArray, width: number, height: number,
  options?: { inversionAttempts?: 'dontInvert' | 'onlyInvert' | 'attemptBoth' | 'invertFirst' }): { data: string } | null;
