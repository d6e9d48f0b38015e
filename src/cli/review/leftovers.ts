import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemReason } from '../complaint';

/** What `saveWhole` calls a file that is not whole yet, with the process that writes it. */
const DRAFT = /^\.junheng-(\d+)-[0-9a-f]{8}\.tmp$/;

/** Removes from a folder (and those below it) what a run that was ended left half written before `begun`. */
export function removeLeftovers(folder: string, begun: Date, below: boolean): void {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && below) removeLeftovers(path, begun, below);
    const writer = entry.isFile() ? DRAFT.exec(entry.name)?.[1] : undefined;
    if (writer === undefined || isRunning(Number(writer))) continue;
    const status = statSync(path, { throwIfNoEntry: false });
    if (status && status.mtime < begun) rmSync(path, { force: true });
  }
}

/** Another process of this number; our own may have it from one that was ended. */
function isRunning(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return systemReason(error) !== 'ESRCH';
  }
}
