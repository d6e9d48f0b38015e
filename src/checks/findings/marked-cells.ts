import type { Place } from '../../form/workbook';
import { placeOf } from '../figures/form-figures';
import type { Mark } from './colours';
import { MARKS, markOf } from './colours';
import type { Finding } from './finding';
import { CATEGORIES, SEVERITIES } from './finding';
import { placeText } from './words';

/** A cell to be marked, with what accuses it. */
export interface AccusedCell {
  readonly place: Place;
  /** Gives the colour: the weightiest of the findings' marks. */
  readonly mark: Mark;
  /** The most severe. */
  readonly worst: Finding;
  /** All of them, the most severe first. */
  readonly accusing: readonly Finding[];
}

/**
 * The cells to be marked: every accused cell of an error or a warning, in the order they are first accused. What merely
 * follows from another finding is not marked, nor is the mark of a school that rightly says 未达标: the figures are.
 */
export function accusedCells(findings: readonly Finding[]): AccusedCell[] {
  const cells = new Map<string, { place: Place; accusing: [Finding, ...Finding[]] }>();
  for (const finding of findings) {
    if (finding.because || finding.severity === 'information' || finding.rule === 'standard/school') continue;
    for (const place of finding.places) {
      const key = placeText(place);
      const known = cells.get(key);
      if (!known) cells.set(key, { place: placeOf(place), accusing: [finding] });
      // A finding may name one cell twice.
      else if (known.accusing.at(-1) !== finding) known.accusing.push(finding);
    }
  }
  return [...cells.values()].map(({ place, accusing }) => {
    const ranked = accusing.sort((a, b) => rank(a) - rank(b));
    const marks = ranked.map(markOf);
    const mark = MARKS.find((one) => marks.includes(one)) ?? markOf(ranked[0]);
    return { place, mark, worst: ranked[0], accusing: ranked };
  });
}

function rank({ severity, category }: Finding): number {
  return SEVERITIES.indexOf(severity) * CATEGORIES.length + CATEGORIES.indexOf(category);
}
