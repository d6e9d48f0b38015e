import type { DeclarationForm } from '../../form/model';
import type { Profile } from '../../standards/types';
import type { CheckResult } from '../findings/finding';

/** One declaration that is laid beside others. */
export interface Declared {
  /** As the reader knows it: the file's name. */
  readonly name: string;
  readonly form: DeclarationForm;
  readonly result: CheckResult;
  readonly profile: Profile;
  /** Read from another format than .xlsx, which keeps not every formula. */
  readonly isConverted?: true;
}
