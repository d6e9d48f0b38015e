import { markWords } from '../../form/figure/mark-words';
import type { MarkWords } from '../../form/figure/mark-words';
import type { Mark } from '../../form/model';
import type { Sentence } from '../../messages/sentence';
import { oncePerCheck } from '../context';
import { items } from '../figures/form-figures';
import { allSchools } from '../schools/stage-figures';

const markedFirst = (own: readonly Mark[], others: readonly Mark[]): MarkWords =>
  markWords(own.some(({ state }) => state === 'met' || state === 'notMet') ? own : others);

/** How the county marks its schools; as it marks the items where no school is marked. */
export const schoolMarkWords = oncePerCheck(({ form }) =>
  markedFirst(
    allSchools(form).map(({ mark }) => mark),
    items(form).map(({ mark }) => mark),
  ),
);

/** How the county marks the items of 表Ⅳ and 表Ⅴ. */
export const itemMarkWords = oncePerCheck(({ form }) => markWords(items(form).map(({ mark }) => mark)));

/** The county's own word for met or not met, as a message shows it. */
export function ownMark({ met, notMet }: MarkWords, isMet: boolean): Sentence {
  const word = isMet ? met : notMet;
  return word === null ? { zh: '空白', en: 'blank' } : { zh: String(word), en: String(word) };
}
