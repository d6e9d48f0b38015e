import type { Fix, Finding } from '../../checks/finding';
import { accusedCells } from '../../checks/marked-cells';
import type { MarkedCell } from '../../excel/marks/paint';
import type { Place } from '../../form/workbook';
import { placeText } from '../../checks/words';

/** The cells to be marked, each in the colour of the most severe finding that accuses it. */
export function cellsToMark(findings: readonly Finding[]): MarkedCell[] {
  return accusedCells(findings).map(({ place, worst }) => ({ ...place, category: worst.category }));
}

/** The cells that fall below a standard: they get the permanent dark background. */
export function cellsBelowStandard(findings: readonly Finding[]): Place[] {
  const places = new Map<string, Place>();
  for (const { category, because, severity, places: accused } of findings) {
    const [place] = accused;
    if (category !== 'standard' || because || severity === 'information' || !place) continue;
    places.set(placeText(place), place);
  }
  return [...places.values()];
}

/** Every certain correction; of findings that go away with their cause none. */
export function fixesOf(findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fix, because }) => (fix && !because ? [fix] : []));
}
