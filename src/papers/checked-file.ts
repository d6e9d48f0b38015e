import type { CheckResult } from '../checks/findings/finding';
import type { Review } from '../checks/review/review';
import type { School, TableLocation } from '../form/model';
import type { EditedProfile } from '../form/parameters';
import type { Stage } from '../standards/types';
import type { Complaint } from '../messages/complaint';
import type { Outlook } from './outlook';
import type { TracedForm } from './trace/model';

/** A file that was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly standards: EditedProfile;
  readonly tables: readonly TableLocation[];
  readonly result: CheckResult;
  /** The check with what people said in the workbook: 说明 and 人工确认. */
  readonly review: Review;
  /** The rows of 表Ⅱ-2, kept only where a report shows them. */
  readonly schools: Readonly<Record<Stage, readonly School[]>> | null;
  /** For the page of the head of the bureau; left out where nobody reads one. */
  readonly outlook?: Outlook;
  /** The form with 基础数据 of its workbook, for a page that shows where every figure comes from. */
  readonly traced?: TracedForm;
}

/** A file, folder or pattern that gave no result, and why. */
export interface FailedFile extends Complaint {
  readonly file: string;
}
