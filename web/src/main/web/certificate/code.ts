/* The code on a certificate of release: read and checked with the public key alone. Pure: needs WebCrypto and no page. */

export type LeadsTo = 'HOME_MONITORING' | 'SELF_MONITORING' | 'END';

/** A key as the server publishes it (a JWK); `retired` since when it signs no more. */
export interface Key { kty: string; crv: string; kid: string; x: string; y: string; since?: string; retired?: string | null }

/** What the code says, in words that stand in docs/certificates.md. */
export interface Claims {
  jti: string; iat: number; num: string; site: readonly [string, string]; tz: string; to: LeadsTo; by: 'RULES' | 'OVERRIDE';
  days: readonly [string, string]; rule?: readonly [string, string, string]; mark: string;
}

export type Checked =
  | { is: 'signed'; claims: Claims; kid: string; retired: boolean }
  | { is: 'changed' | 'unknown-key' | 'no-code' };

const type = 'lazaret-release+jwt';

/** The code in what was scanned or pasted: alone, or behind the `#` of an address; undefined where there is none. */
export function codeIn(text: string): string | undefined {
  return /(?:^|#)([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/.exec(text.replace(/\s+/g, ''))?.[1];
}

/** @param keys those that the server published, retired ones too */
export async function check(code: string, keys: readonly Key[]): Promise<Checked> {
  const [head, body, signature] = code.split('.');
  const header = json<{ alg?: string; kid?: string; typ?: string }>(head);
  if (!header || header.typ !== type) return { is: 'no-code' };
  const key = keys.find(({ kid }) => kid === header.kid);
  if (!key) return { is: 'unknown-key' };
  const claims = json<Claims>(body);
  const signed = bytes(signature);
  // Another way to write the same bytes is another code: what was printed is the one way.
  if (header.alg !== 'ES256' || !claims || !signed || base64url(signed) !== signature || !await verifies(key, `${head}.${body}`, signed)) return { is: 'changed' };
  return { is: 'signed', claims, kid: key.kid, retired: Boolean(key.retired) };
}

/** Whether the name on the paper is the one the code was made for. @param word the check word on the paper */
export async function fits(claims: Claims, name: string, word: string): Promise<boolean> {
  const secret = word.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const letters = name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');
  if (!secret || !letters) return false;
  const key = await crypto.subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mark = new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(letters))).slice(0, 16);
  return base64url(mark) === claims.mark;
}

async function verifies({ kty, crv, x, y }: Key, signed: string, signature: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, utf8(signed));
}

function json<T>(part: string | undefined): T | undefined {
  const read = bytes(part);
  if (!read) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read));
    return typeof value === 'object' && value !== null ? value as T : undefined;
  } catch {
    return undefined;
  }
}

function bytes(part: string | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (!part || !/^[A-Za-z0-9_-]+$/.test(part)) return undefined;
  try {
    return Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function base64url(of: Uint8Array): string {
  return btoa(String.fromCharCode(...of)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}
