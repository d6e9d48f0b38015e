import { extname, join, parse } from 'node:path';
import { DESK } from '../../messages/desk';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { shortName } from '../short-name';

/** A name that every disk takes holds at most 255 bytes; a Chinese character takes three. */
const LONGEST_NAME = 60;

/** `甲市/乙县.xlsx` → `<folder>/甲市/乙县-退回修改清单.xlsx`; `乙县.XLSX` beside it has a list of its own. */
export function returnTarget(folder: string, relative: string, language: Language): string {
  const { dir, name } = parse(relative);
  const ending = extname(relative);
  const county = shortName(name, LONGEST_NAME) + (ending === '.xlsx' ? '' : `-${ending.slice(1)}`);
  return join(folder, dir, `${say(DESK.returnFile, language, { county })}.xlsx`);
}

/** A list is written twice: the workbook `target`, and its twin for Word beside it. */
export function returnFiles(target: string): readonly [workbook: string, document: string] {
  return [target, target.replace(/\.xlsx$/, '.docx')];
}
