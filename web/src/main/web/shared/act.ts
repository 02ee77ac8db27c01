/**
 * One act of the user, such as pressing "Admit" once. Its key goes with the request, so that sending it again
 * after a break does nothing twice. Another body is another act: the server refuses an old key for it.
 */
export class Act {
  #key = newKey();
  #body: string | undefined;

  keyFor(body: string): string {
    if (this.#body !== undefined && this.#body !== body) this.#key = newKey();
    this.#body = body;
    return this.#key;
  }
}

/** A random UUID. `crypto.randomUUID` is missing where a site is served without TLS in its own network. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
