import { basename, extname } from 'node:path';
import { yearOfDeclared } from '../checks/comparison/year-order';
import type { DeclarationForm } from '../form/model';
import { REMEDY } from '../messages/remedy';
import type { Sentence } from '../messages/sentence';
import type { EarlierYear } from '../papers/booklets/earlier-years';
import { checkFile } from './check-file';
import { ComplaintError } from './complaint';
import { findInputs } from './inputs';

/** The declarations of earlier years that `--previous` names. Complains about one that tells no year, or one that is not earlier. */
export function previousYears(typed: readonly string[], now: number): readonly EarlierYear[] {
  if (typed.length === 0) return [];
  const { inputs, missing } = findInputs(typed);
  for (const { code, sentence, parameters } of missing) throw new ComplaintError(code, sentence, parameters);
  const found = new Map<number, EarlierYear>();
  for (const { path, at } of inputs) {
    const { form } = checkFile(at, { profile: null, concessions: null });
    const complain = (sentence: Sentence, year = 0): never => {
      throw new ComplaintError('previous-year', sentence, { file: path, year });
    };
    if (!form.schools) complain(REMEDY.previousForm);
    const year = yearOfDeclared({ name: basename(path, extname(path)), form });
    if (year === null) return complain(REMEDY.previousYear);
    if (year >= now) complain(REMEDY.previousLater, year);
    if (found.has(year)) complain(REMEDY.previousTwice, year);
    found.set(year, { year, form });
  }
  return [...found.values()];
}

/** The year that a form itself is of, by its file's name or its sheets; else the year in which it is read. */
export function yearOfForm(path: string, form: DeclarationForm, now: Date): number {
  return yearOfDeclared({ name: basename(path, extname(path)), form }) ?? now.getFullYear();
}
