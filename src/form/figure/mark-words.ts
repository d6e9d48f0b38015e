import type { Mark } from '../model';
import { leavesNotMetBlank } from './read-mark';

/** How a form marks what is met and what is not; null where that is left blank. */
export interface MarkWords {
  readonly met: string | number;
  readonly notMet: string | number | null;
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['1', '0'],
  ['是', '否'],
  ['达标', '不达标'],
  ['√', '×'],
  ['✓', '✗'],
  ['✔', '✘'],
  ['Y', 'N'],
  ['TRUE', 'FALSE'],
];

const OF_MET = new Map(OPPOSITES);
const OF_NOT_MET = new Map(OPPOSITES.map(([met, notMet]) => [notMet, met]));
const NEGATION = /^(?:没有|[不未没])/;

/** The words of these marks, 是 and 否 where nothing is marked yet; a word that none of them bears is the opposite of the other. */
export function markWords(marks: readonly Mark[]): MarkWords {
  const written = (state: Mark['state']): string | number | null => {
    const value = marks.find((mark) => mark.state === state && mark.written !== null)?.written;
    return typeof value === 'number'
      ? value
      : value == null || typeof value === 'object'
        ? null
        : wordOf(value);
  };
  const [met, notMet] = [written('met'), written('notMet')];
  if (met === null && notMet === null) return { met: '是', notMet: '否' };
  if (met === null) {
    const word = OF_NOT_MET.get(String(notMet)) ?? String(notMet).replace(NEGATION, '');
    return { met: typeof notMet === 'number' ? Number(word) : word, notMet };
  }
  if (notMet !== null || leavesNotMetBlank(marks)) return { met, notMet };
  const word = OF_MET.get(String(met)) ?? `不${met}`;
  return { met, notMet: typeof met === 'number' ? Number(word) : word };
}

const wordOf = (value: string | boolean): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : value.trim();
