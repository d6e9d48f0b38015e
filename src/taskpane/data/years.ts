import { checkForm } from '../../checks/check';
import { renamesTold } from '../../checks/comparison/rename-questions';
import { yearOfDeclared } from '../../checks/comparison/year-order';
import { compareYears } from '../../checks/comparison/years';
import type { DeclaredYear, Years } from '../../checks/comparison/years';
import { yearsInWorkbook } from '../../checks/comparison/years-in-workbook';
import type { NewSheet } from '../../form/new-sheet';
import { readForm } from '../../form/read';
import type { Language } from '../../messages/sentence';
import { withoutBars, yearsPaper } from '../../papers/comparison/years-paper';
import { paperSheet } from '../../papers/print/worksheet';
import type { Profile } from '../../standards/types';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import { Package } from '../../xlsx/package';
import { readWorkbook } from '../../xlsx/read';
import type { Checked, EarlierFile } from '../state/state';
import { answersKeptIn } from './kept-answers';

type Answers = WorkbookSettings['answers'];

/** The declarations of a file of earlier years; null where it holds no schools. Throws XlsxError where it is no workbook. */
export function earlierFile(file: string, bytes: Uint8Array, profile: Profile): EarlierFile | null {
  const source = Package.open(bytes);
  const workbook = readWorkbook(source);
  const form = readForm(workbook);
  const rows = [...(form.schools?.primary ?? []), ...(form.schools?.junior ?? [])];
  if (rows.length === 0) return null;
  const read = { name: withoutEnding(file), form, result: checkForm(form, profile), profile };
  return { file, years: yearsInWorkbook(workbook, read), answers: answersKeptIn(source) };
}

/** What is compared: the years of the open workbook, and of the files those that it has not itself. */
export function allYears(
  { open, form, result, standards }: Checked,
  earlier: readonly EarlierFile[],
  answers: Answers,
): Years {
  const read = { name: withoutEnding(open.name), form, result, profile: standards.profile };
  const own = yearsInWorkbook(open.workbook, read);
  const given: DeclaredYear[] = [...earlier.flatMap(({ years }) => years.slice(0, 1)), ...own.slice(0, 1)];
  const there = new Set(given.map(yearOfDeclared));
  for (const other of [...own.slice(1), ...earlier.flatMap(({ years }) => years.slice(1))]) {
    const year = yearOfDeclared(other);
    if (there.has(year)) continue;
    there.add(year);
    given.push(other);
  }
  const kept = earlier.flatMap((one) => Object.entries(one.answers));
  return compareYears(given, renamesTold([...kept, ...Object.entries(answers)]));
}

/** 历年对比 as a worksheet, as `junheng compare --out` writes it. */
export const yearsSheet = (years: Years, language: Language): NewSheet =>
  paperSheet(withoutBars(yearsPaper(years, language, 'pane'))).sheet;

const withoutEnding = (file: string): string => file.replace(/\.[^.]*$/, '');
