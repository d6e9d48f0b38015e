import type { CheckResult } from '../checks/findings/finding';
import type { School, TableLocation } from '../form/model';
import type { EditedProfile } from '../form/parameters';
import type { Stage } from '../standards/types';
import type { Complaint } from '../messages/complaint';

/** A file that was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly standards: EditedProfile;
  readonly tables: readonly TableLocation[];
  readonly result: CheckResult;
  /** The rows of 表Ⅱ-2, kept only where a report shows them. */
  readonly schools: Readonly<Record<Stage, readonly School[]>> | null;
}

/** A file, folder or pattern that gave no result, and why. */
export interface FailedFile extends Complaint {
  readonly file: string;
}
