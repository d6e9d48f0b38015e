import type { Answers, RawPlace, RecordSource } from '../model';
import { RAW_SHEET } from '../sheets/raw-sheet-name';
import { readFlat } from './flat';
import { formSubject } from './form-subjects';
import { readForms } from './forms';
import type { SheetReading } from './reading';
import { readRoster } from './roster';
import { stageNamedBy } from './source-stage';
import { readVertical } from './vertical';

/** What one file gave, and the sheets with content that were not understood. */
export interface SourceReading {
  readonly file: string;
  readonly readings: readonly SheetReading[];
  readonly others: readonly RawPlace[];
}

/** Reads the statistics forms of a school where the file has them, and every sheet that holds a row a school. */
export function readSource({ file, workbook }: RecordSource, answers: Answers = new Map()): SourceReading {
  const forms = workbook.sheets.filter((sheet) => formSubject(sheet) !== null);
  const readings = forms.length > 0 ? readForms(file, forms) : [];
  const fileStage = stageNamedBy(baseName(file));
  const others: RawPlace[] = [];
  // A workbook with the county's own record is read by it; its other sheets (a declaration form) are made from it.
  const own = workbook.sheets.find(({ name, rows }) => name === RAW_SHEET && rows.length > 0);
  for (const sheet of own ? [own] : workbook.sheets) {
    if (forms.includes(sheet)) continue;
    const reading =
      readVertical(file, sheet, answers) ??
      readRoster(file, sheet) ??
      readFlat(file, fileStage, sheet, answers);
    const [first] = sheet.rows;
    if (reading) readings.push(reading);
    else if (first)
      others.push({ file, sheet: sheet.name, row: first.index, column: first.cells[0]?.column ?? 0 });
  }
  return { file, readings, others };
}

/** The last part of a path, whichever way its slashes lean. */
export const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
