import type { RecordSource } from '../model';
import { readFlat } from './flat';
import { formSubject } from './form-subjects';
import { readForms } from './forms';
import type { SheetReading } from './reading';
import { stageNamedBy } from './source-stage';

/** What one file gives: the statistics forms of a school where it has them, else every sheet that holds a row a school. */
export function readSource({ file, workbook }: RecordSource): SheetReading[] {
  const forms = workbook.sheets.filter((sheet) => formSubject(sheet) !== null);
  const readings = forms.length > 0 ? readForms(file, forms) : [];
  const fileStage = stageNamedBy(baseName(file));
  const rest = workbook.sheets.filter((sheet) => !forms.includes(sheet));
  return [...readings, ...rest.flatMap((sheet) => readFlat(file, fileStage, sheet) ?? [])];
}

/** The last part of a path, whichever way its slashes lean. */
export const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
