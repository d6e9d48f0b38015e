import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CLI } from '../messages/cli';
import { ComplaintError, systemReason } from './complaint';

/** Whether two paths lead to the same file, links included; false while one of them does not exist. */
export function isSameFile(one: string, other: string): boolean {
  const a = statSync(one, { bigint: true, throwIfNoEntry: false });
  const b = statSync(other, { bigint: true, throwIfNoEntry: false });
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/**
 * Complains now, before any work is done, about a target that could not or must not be written: an original, a folder,
 * an existing file without `--force`, a folder that does not exist.
 */
export function assertWritable(target: string, originals: readonly string[], force: boolean): void {
  const parameters = { target };
  if (originals.some((original) => isSameFile(original, target))) {
    throw new ComplaintError('target-is-original', CLI.targetIsOriginal, parameters);
  }
  const status = statSync(target, { throwIfNoEntry: false });
  if (status?.isDirectory()) throw new ComplaintError('target-is-folder', CLI.targetIsFolder, parameters);
  if (status && !force) throw new ComplaintError('target-exists', CLI.targetExists, parameters);
  if (!statSync(dirname(target), { throwIfNoEntry: false })?.isDirectory()) {
    throw new ComplaintError('no-target-folder', CLI.noTargetFolder, { target, folder: dirname(target) });
  }
}

/** Writes a whole file or nothing: first beside the target, then in its place. */
export function saveWhole(target: string, content: Uint8Array | string): void {
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new ComplaintError('unwritable', CLI.unwritable, { target, reason: systemReason(error) });
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
