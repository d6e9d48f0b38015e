import { PAGE_OUTPUTS as O } from '../../messages/page-outputs';
import type { Sentence } from '../../messages/sentence';

/** What can be made of files: everything the command line gives. */
export type Output = keyof typeof O.names;

/** What an output is made of: the open workbook or each of a list, several files together, exactly two, a list of schools, nothing. */
export type Needs = 'each' | 'several' | 'two' | 'one' | 'any' | 'nothing';

export interface OutputGroup {
  readonly label: Sentence;
  readonly needs: Needs;
  readonly outputs: readonly Output[];
}

export const OUTPUT_GROUPS: readonly OutputGroup[] = [
  { label: O.checking, needs: 'each', outputs: ['html', 'copies', 'json'] },
  { label: O.papers, needs: 'each', outputs: ['page', 'check', 'self', 'year'] },
  {
    label: O.remedy,
    needs: 'each',
    outputs: ['ledgers', 'bookletsWord', 'bookletsExcel', 'bookletsPage'],
  },
  { label: O.review, needs: 'any', outputs: ['review', 'returns'] },
  { label: O.years, needs: 'several', outputs: ['yearsWord', 'yearsExcel', 'yearsPage'] },
  {
    label: O.submissions,
    needs: 'two',
    outputs: ['submissionsWord', 'submissionsExcel', 'submissionsPage'],
  },
  { label: O.raw, needs: 'any', outputs: ['fill', 'fillLive'] },
  { label: O.list, needs: 'one', outputs: ['collect'] },
  { label: O.empty, needs: 'nothing', outputs: ['template', 'templateLive', 'templateRaw'] },
];

/** What the menu of the open workbook offers. */
export const OF_OPEN: readonly Output[] = OUTPUT_GROUPS.filter(
  ({ needs }) => needs === 'each' || needs === 'nothing',
).flatMap(({ outputs }) => outputs);

/** What so many files offer together. */
export const ofFiles = (count: number): readonly OutputGroup[] =>
  OUTPUT_GROUPS.filter(({ needs }) => {
    if (needs === 'nothing') return false;
    if (needs === 'several') return count > 1;
    if (needs === 'two') return count === 2;
    return needs !== 'one' || count === 1;
  });
