/** A file in memory. */
export interface MemoryFile {
  /** Another for every file, as on a disk. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** What Node's own file functions throw: `code` says what is wrong. */
export class DiskError extends Error {
  constructor(readonly code: 'ENOENT' | 'EEXIST' | 'EISDIR' | 'EBADF' | 'ENOTDIR') {
    super(code);
  }
}

/** `./各县//甲.xlsx` and `/各县/甲.xlsx` → `各县/甲.xlsx`; the root is ''. */
export function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/**
 * Files and folders in memory, over which the commands of the command line run in the page as they run over a disk: what is
 * chosen in the page goes in, what a command writes is taken out.
 */
export class MemoryDisk {
  private readonly files = new Map<string, MemoryFile>();
  private readonly folders = new Set<string>(['']);
  private readonly open = new Map<number, string>();
  /** How far the files that are open to be read have been. */
  private readonly reached = new Map<number, number>();
  private last = 2;

  constructor(private readonly now: () => number = Date.now) {}

  file(path: string): MemoryFile | undefined {
    return this.files.get(plainPath(path));
  }

  isFolder(path: string): boolean {
    return this.folders.has(plainPath(path));
  }

  /** Throws ENOENT. */
  read(path: string): Uint8Array {
    const file = this.file(path);
    if (!file) throw new DiskError(this.isFolder(path) ? 'EISDIR' : 'ENOENT');
    return file.bytes;
  }

  /** Throws ENOENT where its folder is missing, EISDIR where a folder stands there. */
  write(path: string, bytes: Uint8Array): void {
    const plain = plainPath(path);
    if (this.folders.has(plain)) throw new DiskError('EISDIR');
    if (!this.folders.has(above(plain))) throw new DiskError('ENOENT');
    const number = this.files.get(plain)?.number ?? ++this.last;
    this.files.set(plain, { number, bytes, changed: this.now() });
  }

  makeFolders(path: string): void {
    const plain = plainPath(path);
    if (this.files.has(plain)) throw new DiskError('EEXIST');
    if (plain === '') return;
    this.makeFolders(above(plain));
    this.folders.add(plain);
  }

  move(from: string, to: string): void {
    this.write(to, this.read(from));
    this.remove(from);
  }

  remove(path: string): void {
    this.files.delete(plainPath(path));
  }

  /** What lies in a folder. */
  list(path: string): { readonly name: string; readonly folder: boolean }[] {
    const plain = plainPath(path);
    if (!this.folders.has(plain)) throw new DiskError(this.files.has(plain) ? 'ENOTDIR' : 'ENOENT');
    const within = (one: string): boolean => one !== '' && above(one) === plain;
    const named = (folder: boolean) => (one: string) => ({
      name: one.slice(plain === '' ? 0 : plain.length + 1),
      folder,
    });
    return [
      ...[...this.folders].filter(within).map(named(true)),
      ...[...this.files.keys()].filter(within).map(named(false)),
    ];
  }

  /** All files below a folder, by their paths from there. */
  below(path: string): { readonly path: string; readonly bytes: Uint8Array }[] {
    const start = `${plainPath(path)}/`;
    return [...this.files].flatMap(([one, { bytes }]) =>
      one.startsWith(start) ? [{ path: one.slice(start.length), bytes }] : [],
    );
  }

  /** Opens a file for writing. `exclusive`: EEXIST where it is there; `append`: what is there stays. */
  openFile(path: string, { exclusive = false, append = false } = {}): number {
    if (exclusive && this.file(path)) throw new DiskError('EEXIST');
    if (!append || !this.file(path)) this.write(path, new Uint8Array());
    const descriptor = ++this.last;
    this.open.set(descriptor, plainPath(path));
    return descriptor;
  }

  /** Opens a file to be read from its beginning. Throws ENOENT. */
  openToRead(path: string): number {
    this.read(path);
    const descriptor = ++this.last;
    this.open.set(descriptor, plainPath(path));
    this.reached.set(descriptor, 0);
    return descriptor;
  }

  /** Fills `into` with what comes next in a file that was opened to be read; gives how many bytes that were, 0 at its end. */
  next(descriptor: number, into: Uint8Array): number {
    const path = this.open.get(descriptor);
    const from = this.reached.get(descriptor);
    if (path === undefined || from === undefined) throw new DiskError('EBADF');
    const piece = this.read(path).subarray(from, from + into.length);
    into.set(piece);
    this.reached.set(descriptor, from + piece.length);
    return piece.length;
  }

  append(descriptor: number, bytes: Uint8Array): void {
    const path = this.open.get(descriptor);
    if (path === undefined) throw new DiskError('EBADF');
    const before = this.read(path);
    if (before.length === 0) return this.write(path, bytes);
    const both = new Uint8Array(before.length + bytes.length);
    both.set(before);
    both.set(bytes, before.length);
    this.write(path, both);
  }

  close(descriptor: number): void {
    this.open.delete(descriptor);
    this.reached.delete(descriptor);
  }
}
