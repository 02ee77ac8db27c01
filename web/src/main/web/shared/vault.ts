/*
 * What one person keeps on this device: encrypted with a key that the browser holds and never hands out, each person
 * with a key of their own. Without a secure context (plain http away from this machine) there is no such key, and
 * things are kept only while the page is open.
 */
export interface Vault {
  /** False where things are lost when the page closes. */
  readonly lasting: boolean;
  put(name: string, value: unknown): Promise<void>;
  get<T>(name: string): Promise<T | undefined>;
  /** Everything whose name begins so, in the order of the names. */
  all<T>(prefix: string): Promise<T[]>;
  remove(name: string): Promise<void>;
  /** Everything, and the key. */
  wipe(): Promise<void>;
}

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const open = new Map<string, Promise<Vault>>();

export function vaultOf(owner: string): Promise<Vault> {
  let vault = open.get(owner);
  if (!vault) {
    vault = sealedVault(owner).catch(() => memoryVault());
    open.set(owner, vault);
  }
  return vault;
}

function memoryVault(): Vault {
  const kept = new Map<string, string>();
  const read = <T>(text: string | undefined) => (text === undefined ? undefined : JSON.parse(text) as T);
  return {
    lasting: false,
    async put(name, value) { kept.set(name, JSON.stringify(value)); },
    async get<T>(name: string) { return read<T>(kept.get(name)); },
    async all<T>(prefix: string) { return [...kept.keys()].filter((name) => name.startsWith(prefix)).sort().map((name) => read<T>(kept.get(name))!); },
    async remove(name) { kept.delete(name); },
    async wipe() { kept.clear(); },
  };
}

async function sealedVault(owner: string): Promise<Vault> {
  if (!isSecureContext || !crypto.subtle || !('indexedDB' in globalThis)) return memoryVault();
  const base = await database();
  const own = (name: string) => `${owner}/${name}`;
  let key = await keyOf(base, owner);
  const unseal = async <T>({ iv, data }: Sealed) => JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data))) as T;
  return {
    lasting: true,
    async put(name, value) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(value)));
      await done(base.transaction('kept', 'readwrite'), (store) => store.put({ iv, data }, own(name)));
    },
    async get<T>(name: string) {
      const sealed = await done<Sealed | undefined>(base.transaction('kept'), (store) => store.get(own(name)));
      return sealed && unseal<T>(sealed);
    },
    async all<T>(prefix: string) {
      const rows = await done<Sealed[]>(base.transaction('kept'), (store) => store.getAll(IDBKeyRange.bound(own(prefix), `${own(prefix)}\uffff`)));
      return Promise.all(rows.map((row) => unseal<T>(row)));
    },
    async remove(name) { await done(base.transaction('kept', 'readwrite'), (store) => store.delete(own(name))); },
    async wipe() {
      await done(base.transaction('kept', 'readwrite'), (store) => store.delete(IDBKeyRange.bound(own(''), own('\uffff'))));
      await done(base.transaction('keys', 'readwrite'), (store) => store.delete(owner));
      key = await keyOf(base, owner);
    },
  };
}

/** The owner's key; made when there is none. Of two pages that make one at once, the first one's is everybody's. */
async function keyOf(base: IDBDatabase, owner: string): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await done(base.transaction('keys', 'readwrite'), (store) => {
    const asked = store.get(owner);
    asked.onsuccess = () => { if (!asked.result) store.put(made, owner); };
    return asked;
  });
  return await done<CryptoKey>(base.transaction('keys'), (store) => store.get(owner));
}

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lazaret', 1);
    opening.onupgradeneeded = () => ['keys', 'kept'].forEach((store) => opening.result.createObjectStore(store));
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** Answers when the transaction is on the disk, not when it was asked for. */
function done<T>(transaction: IDBTransaction, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask(transaction.objectStore(transaction.objectStoreNames[0]!));
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}
