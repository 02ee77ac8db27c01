/* What a camera sees on labels, and what becomes of it; without a camera. */

/** What a scanner is to read, where that is no label of ours. @param reads the code in what it saw; undefined where that is none */
export interface Wanted { head: string; foreign: string; reads: (seen: string) => string | undefined }

/** The code on a label, as the server reads codes; undefined where it cannot be one of a patch or a tube. */
export function codeOn(label: string): string | undefined {
  const code = label.normalize('NFKC').trim().toUpperCase();
  return /^[A-Z0-9-]{3,32}$/.test(code) ? code : undefined;
}

export type Trouble = 'insecure' | 'unsupported' | 'refused' | 'none' | 'busy' | 'failed';

/** Why there can be no camera here, before anybody is asked for it. */
export function cannotScan(secure: boolean, devices: boolean): 'insecure' | 'unsupported' | undefined {
  if (!secure) return 'insecure';
  return devices ? undefined : 'unsupported';
}

/** @param name of the error with which the browser refused a camera */
export function troubleOf(name: string): Trouble {
  switch (name) {
    case 'NotAllowedError': case 'SecurityError': return 'refused';
    case 'NotFoundError': case 'OverconstrainedError': return 'none';
    case 'NotReadableError': case 'AbortError': return 'busy';
    default: return 'failed';
  }
}

/** The square in the middle of a picture, which is what the person sees of it. */
export function middleOf(width: number, height: number): { x: number; y: number; side: number } {
  const side = Math.min(width, height);
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), side };
}

/** Pixels along an edge: a small picture has less noise and reads what is near, a larger one reads what is far. */
const near = 240, farther = [320, 480, 640] as const;

/** At which edges a look reads the picture: always the small one, and one of the others in turn; none larger than the picture. */
export function edgesOf(look: number, side: number): number[] {
  return [...new Set([near, farther[look % farther.length]!].map((edge) => Math.min(edge, side)))];
}

/** Milliseconds in which the same label before the camera is the same look at it. */
const look = 2_000;

/** Tells a label that came before the camera from one that is still there. */
export class Looks {
  #last = '';
  #seen = -Infinity;

  /** @param at a moment in milliseconds; answers whether this is news */
  isNew(label: string, at: number): boolean {
    const same = label === this.#last && at - this.#seen < look;
    this.#last = label;
    this.#seen = at;
    return !same;
  }
}
