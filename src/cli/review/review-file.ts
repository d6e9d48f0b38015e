import { dirname } from 'node:path';
import type { Complaint } from '../../messages/complaint';
import { DESK } from '../../messages/desk';
import type { Language } from '../../messages/sentence';
import type { CheckedFile } from '../../papers/checked-file';
import { countyName } from '../../papers/county/county';
import { paperSheet } from '../../papers/print/worksheet';
import { returnList, toReturn } from '../../papers/review/return-list';
import { reviewedCounty } from '../../papers/review/standing';
import type { ReviewedCounty } from '../../papers/review/standing';
import { createWorkbook } from '../../xlsx/create';
import { checkFile } from '../check-file';
import type { Asked } from '../check-bytes';
import { ComplaintError, complaintOf } from '../complaint';
import { deflateAtOnce } from '../deflate';
import { contentMark } from './content-mark';
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
  /** `content` tells these bytes from any others. */
  | { readonly county: ReviewedCounty; readonly content: string }
  | { readonly failure: Complaint & { readonly file: string } };

/** Made ready with the first list of a language. */
const documents = new Map<Language, ReturnDocument>();

/** Checks one declaration, writes the list to send back (workbook and Word) where one is wanted, and keeps a row. Never rejects. */
export async function reviewFile(job: ReviewJob): Promise<Reviewed> {
  const { path, at, relative, asked, returns, language } = job;
  try {
    const found = checkFile(typeof at === 'string' ? at : Buffer.from(at), asked);
    const { form, result, review, standards } = found;
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
    if (target !== null) {
      const paper = returnList(countyName(path), problems, language);
      const document = documents.get(language) ?? (await ReturnDocument.like(paper));
      documents.set(language, document);
      ensureFolder(dirname(target));
      const [workbook, twin] = returnFiles(target);
      saveWhole(workbook, createWorkbook([paperSheet(paper).sheet], { deflate: deflateAtOnce }), true, false);
      saveWhole(twin, document.print(paper), true, false);
    }
    return { county: reviewedCounty(checked, target), content: contentMark(found.bytes) };
  } catch (error) {
    const { code, sentence, parameters } = complaintOf(error);
    return { failure: { file: path, code, sentence, parameters } };
  }
}
