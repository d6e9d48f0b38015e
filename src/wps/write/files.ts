import { SpreadsheetError } from '../../spreadsheet/problem';
import { WPS } from '../../messages/wps';
import type { WpsApplication } from '../model';
import { bytesAt } from '../read/copy';

/** Bytes as text, in pieces that a call takes as arguments. */
const PIECE = 0x2000;

export const savesFiles = ({ FileSystem: files }: WpsApplication): boolean =>
  typeof files.writeAsBinaryString === 'function';

/**
 * Writes a file beside the workbook, or on the desktop where that was never saved, under a name that is free. It is read again: what WPS did
 * not write as it was given is a failure.
 *
 * @returns its path
 */
export function saveFile(app: WpsApplication, name: string, bytes: Uint8Array): string {
  const { FileSystem: files } = app;
  if (!files.writeAsBinaryString) throw new SpreadsheetError('missing-api', { reason: 'files' });
  const path = freePath(app, name);
  files.writeAsBinaryString(path, textOf(bytes));
  const written = files.Exists(path) ? bytesAt(app, path) : null;
  if (written?.length !== bytes.length || written.some((byte, i) => byte !== bytes[i]))
    throw new SpreadsheetError('failed', { reason: WPS.notWhole });
  return path;
}

function freePath(app: WpsApplication, name: string): string {
  // A document in the cloud has an address instead of a folder.
  const own = /^(?![a-z]+:\/\/).*[\\/]/i.exec(app.ActiveWorkbook?.FullName ?? '')?.[0];
  const folder = own ?? app.Env.GetDesktopPath();
  const slash = folder.includes('\\') ? '\\' : '/';
  const start = /[\\/]$/.test(folder) ? folder : folder + slash;
  for (let number = 1, free = name; ; free = name.replace(/(\.[^.]*)?$/, ` (${++number})$1`))
    if (!app.FileSystem.Exists(start + free)) return start + free;
}

function textOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join('');
}
