import type { Answers, RawPlace, RecordSource, Unmatched } from '../model';
import { RAW_SHEET } from '../sheets/raw-sheet-name';
import { nth } from '../../standards/lists';
import { readFlat } from './flat';
import { formSubject } from './form-subjects';
import { readForms } from './forms';
import { unknownHeadings } from './unknown-headings';
import type { SheetReading } from './reading';
import { readRoster } from './roster';
import { stageNamedBy } from './source-stage';
import { readVertical } from './vertical';

/** What one file gave, and the sheets with content that were not understood. */
export interface SourceReading {
  readonly file: string;
  readonly readings: readonly SheetReading[];
  readonly others: readonly RawPlace[];
  /** Sheets that gave data and are hidden; the county's own record left out. */
  readonly hidden: readonly string[];
  /** The headings of those sheets, so that the county can say what they mean. */
  readonly unmatched: readonly Unmatched[];
}

/** Reads the statistics forms of a school where the file has them, and every sheet that holds a row a school. */
export function readSource({ file, workbook }: RecordSource, answers: Answers = new Map()): SourceReading {
  const forms = workbook.sheets.filter((sheet) => formSubject(sheet) !== null);
  const readings = forms.length > 0 ? readForms(file, forms, answers) : [];
  const fileStage = stageNamedBy(baseName(file));
  const others: RawPlace[] = [];
  const unmatched: Unmatched[] = [];
  // A workbook with the county's own record is read by it; its other sheets (a declaration form) are made from it.
  const own = workbook.sheets.find(({ name, rows }) => name === RAW_SHEET && rows.length > 0);
  for (const sheet of own ? [own] : workbook.sheets) {
    if (forms.includes(sheet)) continue;
    const reading =
      readVertical(file, sheet, answers) ??
      readRoster(file, fileStage, sheet, answers) ??
      readFlat(file, fileStage, sheet, answers);
    const [first] = sheet.rows;
    if (reading) readings.push(reading);
    else if (first) {
      others.push({ file, sheet: sheet.name, row: first.index, column: nth(first.cells, 0).column });
      unmatched.push(...unknownHeadings(file, sheet, answers));
    }
  }
  const hidden = workbook.sheets
    .filter(({ name, visibility }) => visibility !== 'visible' && name !== RAW_SHEET)
    .filter(({ name }) => readings.some(({ sheet }) => sheet === name))
    .map(({ name }) => name);
  return { file, readings, others, hidden, unmatched };
}

/** The last part of a path, whichever way its slashes lean. */
export const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
