import { dirname } from 'node:path';
import type { Finding } from '../../checks/findings/finding';
import type { Complaint } from '../../messages/complaint';
import { DESK } from '../../messages/desk';
import type { Language } from '../../messages/sentence';
import type { CheckedFile } from '../../papers/checked-file';
import { countyName } from '../../papers/county/county';
import { paperSheet } from '../../papers/print/worksheet';
import { returnList, toReturn } from '../../papers/review/return-list';
import { reviewedCounty } from '../../papers/review/standing';
import { makeWorkbook } from '../make-workbook';
import { readBytes } from '../check-file';
import { type Asked, checkBytes } from '../check-bytes';
import { ComplaintError, complaintOf } from '../complaint';
import { toXlsx } from '../formats/to-xlsx';
import { inflateAtOnce } from '../inflate';
import { contentMark } from './content-mark';
import { pack } from './counties';
import type { Written } from './kept';
import { ReturnDocument } from './return-document';
import { returnFiles, returnTarget } from './return-files';
import { ensureFolder, saveWhole } from '../save';

/** One declaration to be reviewed; may be sent to a thread. */
export interface ReviewJob {
  readonly path: string;
  readonly at: string | Uint8Array;
  readonly relative: string;
  readonly asked: Asked;
  /** The folder for lists to send back. */
  readonly returns: string | null;
  readonly language: Language;
}

export type Reviewed =
  | {
      /** As `pack` makes it (counties.ts). */
      readonly county: string;
      /** Tells the file's bytes from any others. */
      readonly content: string;
      readonly written: readonly Written[];
    }
  | { readonly failure: Complaint & { readonly file: string } };

/** Made ready with the first list of a language. */
const documents = new Map<Language, ReturnDocument>();

/** Checks one declaration, writes the list to send back (workbook and Word) where one is wanted, and keeps a row. Never rejects. */
export async function reviewFile(job: ReviewJob): Promise<Reviewed> {
  const { path, at, relative, asked, returns, language } = job;
  try {
    const bytes = readBytes(typeof at === 'string' ? at : Buffer.from(at));
    const { form, result, review, standards } = checkBytes(toXlsx(bytes), asked, inflateAtOnce);
    // A ledger or a timetable among the forms is no county that cannot be judged.
    if (form.issues.some(({ kind }) => kind === 'no-form')) throw new ComplaintError('no-form', DESK.noForm);
    const checked: CheckedFile = {
      file: path,
      tables: form.tables,
      result,
      review,
      standards,
      schools: null,
    };
    const problems = toReturn(review.open);
    const target =
      returns === null || problems.length === 0 ? null : returnTarget(returns, relative, language);
    const written = target === null ? [] : await writeReturn(target, countyName(path), problems, language);
    return { county: pack(reviewedCounty(checked, form, target)), content: contentMark(bytes), written };
  } catch (error) {
    const { code, sentence, parameters } = complaintOf(error);
    return { failure: { file: path, code, sentence, parameters } };
  }
}

/** The list to send back, as a workbook and for Word. */
async function writeReturn(
  target: string,
  county: string,
  problems: readonly Finding[],
  language: Language,
): Promise<Written[]> {
  const paper = returnList(county, problems, language);
  const document = documents.get(language) ?? (await ReturnDocument.like(paper));
  documents.set(language, document);
  ensureFolder(dirname(target));
  const [workbook, twin] = returnFiles(target);
  const contents: readonly (readonly [string, Uint8Array])[] = [
    [workbook, makeWorkbook([paperSheet(paper).sheet])],
    [twin, document.print(paper)],
  ];
  return contents.map(([file, content]) => {
    saveWhole(file, content, true, false);
    return { file, size: content.length };
  });
}
