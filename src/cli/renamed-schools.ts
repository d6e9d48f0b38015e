import type { Renamed } from '../checks/comparison/same-schools';
import { plainName } from '../checks/figures/form-figures';
import { COMPARE } from '../messages/comparison';
import { ComplaintError } from './complaint';

/** What `--same 原校名=新校名` says, as often as it was written: the name before → the name after. Complains about any other form. */
export function renamedSchools(typed: readonly string[]): Renamed {
  return new Map(
    typed.map((value) => {
      const [before = '', after = '', ...more] = value.split('=').map(plainName);
      if (before === '' || after === '' || more.length > 0) {
        throw new ComplaintError('bad-same', COMPARE.badSame, { value });
      }
      return [before, after];
    }),
  );
}
