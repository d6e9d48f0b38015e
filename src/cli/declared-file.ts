import { basename, extname } from 'node:path';
import type { DeclaredYear } from '../checks/comparison/years';
import { declaredYear, yearsInWorkbook } from '../checks/comparison/years-in-workbook';
import { otherFormat } from '../formats/kind';
import type { WorkbookSettings } from '../standards/workbook-settings';
import { CLI } from '../messages/cli';
import { COMPARE } from '../messages/comparison';
import type { CheckedBytes } from './check-bytes';
import { checkFile, readBytes } from './check-file';
import { ComplaintError, complaintOf } from './complaint';
import type { Input } from './inputs';

type File = Pick<Input, 'path' | 'at'>;

/** The declaration of a file, to be laid beside others. A file that cannot be compared is named: its fault is that of the whole comparison. */
export function declaredIn(file: File, profile: string | null): DeclaredYear {
  return inFile(file, () => {
    const found = checked(file, profile);
    const isConverted = otherFormat(readBytes(file.at)) !== null;
    const year = declaredYear(found.workbook, read(file, found), knownCodes(found));
    return { ...year, ...(isConverted && { isConverted }) };
  });
}

/** The declarations of every year that one file holds, the one that is read first, with the answers that the pane keeps in it. */
export function yearsOfFile(file: File, profile: string | null): YearsOfFile {
  return inFile(file, () => {
    const found = checked(file, profile);
    const { primary = [], junior = [] } = found.form.schools ?? {};
    if (primary.length + junior.length === 0) throw new ComplaintError('no-schools', COMPARE.noForm);
    const { answers } = found.kept;
    return { years: yearsInWorkbook(found.workbook, read(file, found), knownCodes(found)), answers };
  });
}

export interface YearsOfFile {
  readonly years: readonly DeclaredYear[];
  readonly answers: WorkbookSettings['answers'];
}

/** 标识码 that 基础数据 has. */
const knownCodes = ({ record }: CheckedBytes) => record?.county.schools ?? [];

function checked({ at }: File, profile: string | null): CheckedBytes {
  const found = checkFile(at, { profile, concessions: null });
  if (!found.form.schools) throw new ComplaintError('no-schools', COMPARE.noForm);
  return found;
}

function read({ path }: File, { form, result, standards }: CheckedBytes) {
  return { name: basename(path, extname(path)), form, result, profile: standards.profile };
}

function inFile<Found>({ path }: File, work: () => Found): Found {
  try {
    return work();
  } catch (error) {
    const { code, sentence, parameters } = complaintOf(error);
    throw new ComplaintError(code, CLI.fileError, { file: path, message: { sentence, parameters } });
  }
}
