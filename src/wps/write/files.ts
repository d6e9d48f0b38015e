import { SpreadsheetError } from '../../spreadsheet/problem';
import type { WpsApplication } from '../model';
import { bytesAt } from '../read/copy';

/** Bytes as text, in pieces that a call takes as arguments. */
const PIECE = 0x2000;

export const savesFiles = ({ FileSystem: files }: WpsApplication): boolean =>
  typeof files.writeAsBinaryString === 'function';

/**
 * Writes a file beside the workbook, or on the desktop where that was never saved, under a name that is free. It is read again: what WPS did
 * not write as it was given is a failure, and does not stay.
 *
 * @returns its path
 * @throws SpreadsheetError `missing-api`; `not-saved` where the folder cannot be written, whatever WPS says or does not say of it
 */
export function saveFile(app: WpsApplication, name: string, bytes: Uint8Array): string {
  const { FileSystem: files } = app;
  if (!files.writeAsBinaryString) throw new SpreadsheetError('missing-api', { reason: 'files' });
  const folder = folderOf(app);
  const path = freePath(app, folder, name);
  try {
    files.writeAsBinaryString(path, textOf(bytes));
    if (holds(app, path, bytes)) return path;
  } catch {
    // WPS throws without codes: that nothing whole was written is all that is known.
  }
  removeHalf(app, path);
  throw new SpreadsheetError('not-saved', { name, folder });
}

function holds(app: WpsApplication, path: string, bytes: Uint8Array): boolean {
  const written = app.FileSystem.Exists(path) ? bytesAt(app, path) : null;
  return written?.length === bytes.length && written.every((byte, i) => byte === bytes[i]);
}

/** Nobody is to send a report that ends in the middle. */
function removeHalf({ FileSystem: files }: WpsApplication, path: string): void {
  try {
    if (files.Exists(path)) files.unlinkSync(path);
  } catch {
    // The folder cannot be written, which is what the caller says.
  }
}

/** Ends in a slash. */
function folderOf(app: WpsApplication): string {
  // A document in the cloud has an address instead of a folder.
  const own = /^(?![a-z]+:\/\/).*[\\/]/i.exec(app.ActiveWorkbook?.FullName ?? '')?.[0];
  const folder = own ?? app.Env.GetDesktopPath();
  if (/[\\/]$/.test(folder)) return folder;
  return folder + (folder.includes('\\') ? '\\' : '/');
}

function freePath({ FileSystem: files }: WpsApplication, folder: string, name: string): string {
  for (let number = 1, free = name; ; free = name.replace(/(\.[^.]*)?$/, ` (${++number})$1`))
    if (!files.Exists(folder + free)) return folder + free;
}

function textOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join('');
}
