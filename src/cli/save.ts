import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { CLI } from '../messages/cli';
import { ComplaintError, systemReason } from './complaint';

/** Whether two paths lead to the same file, links included; false while one of them leads nowhere. */
export function isSameFile(one: string | Buffer, other: string): boolean {
  const [a, b] = [status(one), status(other)];
  return a !== null && b !== null && a.dev === b.dev && a.ino === b.ino;
}

function status(path: string | Buffer): { dev: bigint; ino: bigint } | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

/**
 * Complains now, before any work is done, about a target that could not or must not be written: an original, a folder, a
 * link, a device or a pipe, an existing file without `--force`, a folder that does not exist.
 */
export function assertWritable(
  target: string,
  originals: readonly (string | Buffer)[],
  force: boolean,
): void {
  const parameters = { target };
  if (originals.some((original) => isSameFile(original, target))) {
    throw new ComplaintError('target-is-original', CLI.targetIsOriginal, parameters);
  }
  const before = fileAt(target);
  if (before && !force) throw new ComplaintError('target-exists', CLI.targetExists, parameters);
  if (!isFolder(dirname(target))) {
    throw new ComplaintError('no-target-folder', CLI.noTargetFolder, { target, folder: dirname(target) });
  }
}

/** The file at the target; null where nothing is. Complains about everything else, links too. */
function fileAt(target: string): Stats | null {
  let status;
  try {
    status = lstatSync(target, { throwIfNoEntry: false });
  } catch (error) {
    throw new ComplaintError('unwritable', CLI.unwritable, { target, reason: systemReason(error) });
  }
  if (status?.isDirectory()) throw new ComplaintError('target-is-folder', CLI.targetIsFolder, { target });
  if (status && !status.isFile()) throw new ComplaintError('target-no-file', CLI.targetNoFile, { target });
  return status ?? null;
}

/** Whether a path leads to a folder; false where it leads nowhere. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Writes a whole file or nothing: first beside the target, on the disk, then in its place. An existing file is replaced only
 * with `force` and keeps its permissions; of several processes that write a new one at once, one does and the others complain.
 *
 * @param onDisk false where the system may take its time: of thousands of files that are written again if one is missing
 */
export function saveWhole(target: string, content: Uint8Array | string, force: boolean, onDisk = true): void {
  // Short, so that it may stand beside a target whose own name is as long as names can be.
  const draft = join(dirname(target), `.junheng-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  try {
    const before = fileAt(target);
    writeDraft(draft, content, before ? before.mode & 0o7777 : null, onDisk);
    if (before && force) renameSync(draft, target);
    else putNew(draft, target, force);
  } catch (error) {
    if (error instanceof ComplaintError) throw error;
    if (systemReason(error) === 'EEXIST') {
      throw new ComplaintError('target-exists', CLI.targetExists, { target });
    }
    throw new ComplaintError('unwritable', CLI.unwritable, { target, reason: systemReason(error) });
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeDraft(draft: string, content: Uint8Array | string, mode: number | null, onDisk: boolean): void {
  const descriptor = openSync(draft, 'wx', mode ?? 0o666);
  try {
    writeFileSync(descriptor, content);
    // What the process's mask took away.
    if (mode !== null) fchmodSync(descriptor, mode);
    if (onDisk) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Puts the draft where nothing is yet; EEXIST where something has come there meanwhile. */
function putNew(draft: string, target: string, force: boolean): void {
  if (force) {
    renameSync(draft, target);
    return;
  }
  try {
    linkSync(draft, target);
  } catch (error) {
    // Some disks and network folders know no links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(systemReason(error))) throw error;
    copyFileSync(draft, target, constants.COPYFILE_EXCL);
  }
}

/** Makes a folder and those above it where they are missing. */
export function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new ComplaintError('unwritable', CLI.unwritable, { target: folder, reason: systemReason(error) });
  }
}
