import { bandsOf } from '../headings/bands';
import type { Band } from '../headings/bands';
import { GROUP } from '../headings/segments';
import type { Family } from '../layout/table';
import type { Signs } from './signs';

/** The tops of the form's tables: enough of its headings or L-codes together. One or two words also head tables of other kinds. */
export const formBands = (signs: Signs): readonly Band<Family>[] =>
  bandsOf(signs, {
    isTop: ({ headings, codes }) => {
      const certain = [...headings].filter((name) => name !== GROUP).length;
      return certain >= 3 || (certain >= 2 && codes.size >= 2) || codes.size >= 5;
    },
    // 表Ⅰ prints 特殊教育学校 both as a group and as a column.
    comesAgain: (name) => name === 'specialSchools',
  });
