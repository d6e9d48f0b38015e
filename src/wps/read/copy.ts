import type { WpsApplication, WpsWorkbook } from '../model';

/** What a copy can be made of and read again: the format of the copy is that of the file. */
const READABLE = /\.xls[xm]$/i;

/** Copies that could not be deleted; tried again with the next. */
const left = new Set<string>();

/**
 * The open workbook as the bytes of a file, with everything that was not saved yet: a copy in the folder for temporary files, deleted at
 * once. Null where WPS makes none, or of another format, and the cells have to be read one by one.
 */
export function bytesOfCopy(app: WpsApplication, book: WpsWorkbook): Uint8Array | null {
  const name = book.Name;
  // A workbook that was never saved has no ending yet; its copy is what WPS makes of it.
  if (name.includes('.') && !READABLE.test(name)) return null;
  [...left].forEach((path) => remove(app, path));
  let path: string | null = null;
  try {
    path = temporaryPath(app);
    book.SaveCopyAs(path);
    const bytes = bytesAt(app, path);
    return bytes && isZip(bytes) ? bytes : null;
  } catch {
    return null;
  } finally {
    if (path !== null) remove(app, path);
  }
}

function temporaryPath(app: WpsApplication): string {
  const folder = app.Env.GetTempPath();
  const slash = folder.includes('\\') ? '\\' : '/';
  const random = Math.floor(Math.random() * 2 ** 48).toString(36);
  return `${/[\\/]$/.test(folder) ? folder : folder + slash}junheng-${random}.xlsx`;
}

/** The content of a file: as bytes where WPS gives those, else from a text of one character a byte. */
export function bytesAt({ FileSystem: files }: WpsApplication, path: string): Uint8Array | null {
  try {
    const bytes: unknown = files.ReadFileAsArrayBuffer(path);
    if (bytes instanceof ArrayBuffer && bytes.byteLength > 0) return new Uint8Array(bytes);
    if (ArrayBuffer.isView(bytes) && bytes.byteLength > 0)
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch {
    // An older WPS lacks it.
  }
  const text: unknown = files.readAsBinaryString(path);
  return typeof text === 'string' ? Uint8Array.from(text, (one) => one.charCodeAt(0) & 0xff) : null;
}

function remove({ FileSystem: files }: WpsApplication, path: string): void {
  for (const way of [() => files.Remove(path), () => files.unlinkSync(path)]) {
    try {
      if (!files.Exists(path)) break;
      way();
    } catch {
      // The other way, or the next time.
    }
  }
  try {
    if (files.Exists(path)) left.add(path);
    else left.delete(path);
  } catch {
    left.add(path);
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
