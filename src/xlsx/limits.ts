import { MAX_COLUMNS, MAX_ROWS } from '../form/references/sheet-size';
import { COMPLAINTS, XlsxError } from './errors';
import type { Sentence } from '../messages/sentence';

const MEGABYTE = 2 ** 20;

/**
 * What is read at most, so that a small file made to burst (zip bomb) neither fills the memory nor holds the program.
 * A county's workbook is a thousandth of these; Excel's largest formatted-but-empty sheets still pass.
 */
export const LIMITS = {
  /** Parts in the archive. */
  entries: 10_000,
  /** Bytes of one worksheet after unpacking; worksheets are read in pieces and never stand whole in memory. */
  sheetBytes: 256 * MEGABYTE,
  /** Bytes of any other part after unpacking, and of a sheet that is to be changed. */
  partBytes: 96 * MEGABYTE,
  /** Bytes of all parts together that are unpacked for one reading. */
  totalBytes: 320 * MEGABYTE,
  /** Unpacked to packed size; checked for parts that unpack to more than `ratioFrom` bytes. XML of sheets stays below 60. */
  ratio: 250,
  ratioFrom: 16 * MEGABYTE,
  /** Cells with content, merged areas included. */
  cells: 2_000_000,
  /** Characters of text and formulas. */
  characters: 64_000_000,
  /** Excel's own. */
  rows: MAX_ROWS,
  columns: MAX_COLUMNS,
} as const;

const WORDS = {
  entries: { zh: '部件数', en: 'the number of parts is' },
  bytes: { zh: '解压后的大小（MB）', en: 'the unpacked size in MB is' },
  ratio: { zh: '压缩比', en: 'the compression ratio is' },
  cells: { zh: '有内容的单元格数', en: 'the number of cells with content is' },
  characters: { zh: '文字总数', en: 'the number of characters is' },
} as const satisfies Record<string, Sentence>;

export function tooLarge(what: keyof typeof WORDS, limit: number): XlsxError {
  const told = what === 'bytes' ? limit / MEGABYTE : limit;
  return new XlsxError('too-large', COMPLAINTS.tooLarge, { what: WORDS[what], limit: told });
}

/** Counts what one reading has taken so far and stops it at the limits. */
export class Budget {
  private bytes = 0;
  private cells = 0;
  private characters = 0;

  takeBytes(count: number): void {
    this.bytes += count;
    if (this.bytes > LIMITS.totalBytes) throw tooLarge('bytes', LIMITS.totalBytes);
  }

  takeCells(count: number): void {
    this.cells += count;
    if (this.cells > LIMITS.cells) throw tooLarge('cells', LIMITS.cells);
  }

  takeCharacters(count: number): void {
    this.characters += count;
    if (this.characters > LIMITS.characters) throw tooLarge('characters', LIMITS.characters);
  }
}
