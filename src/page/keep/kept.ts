/** The last state of a workbook that was not saved. */
export interface Kept {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly time: Date;
}

const DATABASE = 'junheng';
const STORE = 'unsaved';

/**
 * Keeps unsaved states in this browser, on this computer alone, each under the key of the page that keeps it: two windows
 * side by side do not overwrite each other's. A browser that keeps nothing (private windows, some policies) refuses.
 */
export class UnsavedStore {
  /** What is kept, the latest first; nothing where the browser does not tell. */
  async all(): Promise<{ key: string; kept: Kept }[]> {
    try {
      const keys = await this.run<IDBValidKey[]>('readonly', (store) => store.getAllKeys());
      const values = await this.run<unknown[]>('readonly', (store) => store.getAll());
      return keys
        .flatMap((key, index) => {
          const kept = values[index];
          return isKept(kept) ? [{ key: String(key), kept }] : [];
        })
        .sort((a, b) => b.kept.time.getTime() - a.kept.time.getTime());
    } catch {
      return [];
    }
  }

  /** Throws where the browser keeps nothing. */
  async write(key: string, kept: Kept): Promise<void> {
    await this.run('readwrite', (store) => store.put(kept, key));
  }

  async forget(key: string): Promise<void> {
    try {
      await this.run('readwrite', (store) => store.delete(key));
    } catch {
      // What cannot be reached is not offered again either.
    }
  }

  private async run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await opened();
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
        transaction.onerror = () => reject(transaction.error ?? new Error('failed'));
      });
    } finally {
      database.close();
    }
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
    request.onblocked = () => reject(new Error('blocked'));
  });
}

function isKept(found: unknown): found is Kept {
  const { name, bytes, time } = (found ?? {}) as Partial<Kept>;
  return typeof name === 'string' && bytes instanceof Uint8Array && time instanceof Date;
}
