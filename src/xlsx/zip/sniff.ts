import { COMPLAINTS, XlsxError } from '../errors';

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First bytes of the raw streams of Excel 2 to 5, which had no container. */
const RAW_XLS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08],
];
/** Sectors of an OLE directory that are looked at; a real one has a handful. */
const MOST_SECTORS = 64;

/**
 * Says what a file is that is not a zip archive; returns for one that begins like one.
 *
 * @throws XlsxError `not-a-zip`, `old-xls`, `encrypted`, `not-a-workbook`, `truncated`
 */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError('truncated', COMPLAINTS.empty);
  if (startsWith(bytes, OLE_SIGNATURE)) throw oleComplaint(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (RAW_XLS.some((signature) => startsWith(bytes, signature))) {
    throw new XlsxError('old-xls', COMPLAINTS.oldXls);
  }
  // The signature may stand anywhere in the first kilobyte.
  if (String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-')) {
    throw new XlsxError('not-a-workbook', COMPLAINTS.pdf);
  }
  const sentence = looksLikeText(bytes)
    ? WORD_TEXT.test(latin(bytes.subarray(0, 4096)))
      ? COMPLAINTS.wordText
      : COMPLAINTS.webPage
    : (BINARY.find(([signature]) => signature.test(latin(bytes.subarray(0, 8))))?.[1] ?? COMPLAINTS.notZip);
  throw new XlsxError('not-a-zip', sentence);
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** What else is taken for a form, by its first bytes. */
const BINARY = [
  [/^(?:Rar!|7z\xbc\xaf|BZh)/, COMPLAINTS.packed],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|II\*|MM|RIFF)/, COMPLAINTS.picture],
] as const;

/** RTF, and what Word saves as a web page, which says so in its head. */
const WORD_TEXT = /^\{\\rtf|office:word|<w:WordDocument|Word\.Document/i;

/** What an archive is that holds no workbook, by the names of its parts. */
export function archiveComplaint(names: readonly string[]): XlsxError {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const kinds = [
    [/^Index(?:\/.*\.iwa|\.zip)$/i, COMPLAINTS.apple],
    [/^ppt\/presentation\.xml$/i, COMPLAINTS.slides],
    [/^OFD\.xml$/i, COMPLAINTS.layout],
    [/\.(?:xls[xmb]?|et|ods|docx?|wps|pdf|zip|rar)$/i, COMPLAINTS.packed],
  ] as const;
  const sentence = kinds.find(([pattern]) => has(pattern))?.[1] ?? COMPLAINTS.notWorkbook;
  return new XlsxError('not-a-workbook', sentence);
}

/** Whether the bytes are a workbook of Excel 2 to 2003 or WPS (.xls, .et) that needs no password. */
export function isOldSpreadsheet(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, OLE_SIGNATURE)) return RAW_XLS.some((signature) => startsWith(bytes, signature));
  const names = oleStreamNames(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return false;
  return names.has('Workbook') || names.has('Book');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Old .xls files and encrypted .xlsx files are both OLE containers: the names of their streams tell them apart. */
function oleComplaint(bytes: Uint8Array): XlsxError {
  const names = oleStreamNames(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) {
    return new XlsxError('encrypted', COMPLAINTS.encrypted);
  }
  if (names.has('Workbook') || names.has('Book')) return new XlsxError('old-xls', COMPLAINTS.oldXls);
  if (names.has('WordDocument')) return new XlsxError('not-a-workbook', COMPLAINTS.oldWord);
  if (names.has('PowerPoint Document')) return new XlsxError('not-a-workbook', COMPLAINTS.slides);
  if (names.size > 0) return new XlsxError('not-a-workbook', COMPLAINTS.otherOle);
  return new XlsxError('truncated', COMPLAINTS.truncated);
}

/** The names in the directory of an OLE container, as far as it can be followed ([MS-CFB] 2.2, 2.3, 2.6). */
function oleStreamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : 512;
  const utf16 = new TextDecoder('utf-16le');
  let sector = view.getUint32(48, true);
  for (let step = 0; step < MOST_SECTORS; step++) {
    const start = (sector + 1) * sectorSize;
    if (start + sectorSize > bytes.length) break;
    for (let at = start; at < start + sectorSize; at += 128) {
      const length = view.getUint16(at + 64, true);
      if (length >= 4 && length <= 64) names.add(utf16.decode(bytes.subarray(at, at + length - 2)));
    }
    sector = nextSector(view, sector, sectorSize);
  }
  return names;
}

/** Follows the sector table whose first 109 sectors stand in the header; past the end where it leads nowhere. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const nowhere = 0xfffffffe;
  const table = Math.floor((sector * 4) / sectorSize);
  if (table >= 109) return nowhere;
  const at = (view.getUint32(76 + table * 4, true) + 1) * sectorSize + ((sector * 4) % sectorSize);
  return at + 4 > view.byteLength ? nowhere : view.getUint32(at, true);
}

/** HTML, XML, MIME or separated text: no zero byte in sight but for UTF-16. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const head = bytes.subarray(0, 512);
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
