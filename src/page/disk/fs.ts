import { DiskError, MemoryDisk, plainPath } from './memory-disk';

/**
 * Stands in the page's worker where the command line asks Node for files (`node:fs`): what its commands use of it, over one
 * disk in memory. The types of what is called are Node's own, checked where it is called.
 */
let disk = new MemoryDisk();

/** Another disk from now on. */
export function useDisk(another: MemoryDisk): void {
  disk = another;
}

export const constants = { COPYFILE_EXCL: 1 };

const encoder = new TextEncoder();
const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content;

export function readFileSync(path: string, encoding?: 'utf8'): Uint8Array | string {
  const bytes = disk.read(path);
  return encoding === 'utf8' ? new TextDecoder().decode(bytes) : bytes;
}

export function statSync(path: string, options: { bigint?: boolean; throwIfNoEntry?: boolean } = {}) {
  const file = disk.file(path);
  const folder = disk.isFolder(path);
  if (!file && !folder) {
    if (options.throwIfNoEntry === false) return undefined;
    throw new DiskError('ENOENT');
  }
  const number = file?.number ?? 0;
  return {
    dev: options.bigint ? 1n : 1,
    // A folder is never the same file as another thing.
    ino: options.bigint ? BigInt(number) : number,
    size: file?.bytes.length ?? 0,
    mode: 0o644,
    mtimeMs: file?.changed ?? 0,
    isFile: () => !folder,
    isDirectory: () => folder,
  };
}
export const lstatSync = statSync;

export const realpathSync = { native: plainPath };

export function readdirSync(path: string) {
  return disk.list(path).map(({ name, folder }) => ({
    name,
    isDirectory: () => folder,
    isFile: () => !folder,
    isSymbolicLink: () => false,
  }));
}

export const mkdirSync = (path: string): void => disk.makeFolders(path);

export const openSync = (path: string, flags = 'r'): number =>
  flags === 'r'
    ? disk.openToRead(path)
    : disk.openFile(path, { exclusive: flags.includes('x'), append: flags.startsWith('a') });

export const readSync = (descriptor: number, into: Uint8Array): number => disk.next(descriptor, into);

export function writeSync(descriptor: number, content: Uint8Array | string): number {
  const bytes = bytesOf(content);
  disk.append(descriptor, bytes);
  return bytes.length;
}

export const writeFileSync = (descriptor: number, content: Uint8Array | string): void =>
  disk.append(descriptor, bytesOf(content));

export const closeSync = (descriptor: number): void => disk.close(descriptor);

export const renameSync = (from: string, to: string): void => disk.move(from, to);

/** Two names of one file: the draft's own is taken away right after. */
export function linkSync(from: string, to: string): void {
  if (disk.file(to)) throw new DiskError('EEXIST');
  disk.write(to, disk.read(from));
}
export const copyFileSync = linkSync;

export const rmSync = (path: string): void => disk.remove(path);

/** Rights and caches of a disk: there is none. */
export const fchmodSync = (): void => undefined;
export const fsyncSync = (): void => undefined;
