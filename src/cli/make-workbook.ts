import type { NewSheet } from '../form/new-sheet';
import { createWorkbook } from '../xlsx/create';
import { deflateAtOnce } from './deflate';

/** A new .xlsx file with these sheets, as every command writes one: packed by what the platform has. */
export const makeWorkbook = (sheets: readonly NewSheet[]): Uint8Array =>
  createWorkbook(sheets, { deflate: deflateAtOnce });
