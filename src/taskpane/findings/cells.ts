import type { Fix, Finding } from '../../checks/finding';
import { CATEGORIES, SEVERITIES } from '../../checks/finding';
import type { MarkedCell } from '../../excel/marks/paint';
import type { Place } from '../../form/workbook';
import { placeText } from './words';

/**
 * The cells to be marked: every accused cell of an error or a warning in the colour of its category. What merely follows
 * from another finding is not marked. Where several findings accuse one cell, the most severe gives the colour.
 */
export function cellsToMark(findings: readonly Finding[]): MarkedCell[] {
  const worst = new Map<string, { place: Place; finding: Finding }>();
  for (const finding of findings) {
    if (finding.because || finding.severity === 'information') continue;
    for (const place of finding.places) {
      const key = placeText(place);
      const known = worst.get(key);
      if (!known || rank(finding) < rank(known.finding)) worst.set(key, { place, finding });
    }
  }
  return [...worst.values()].map(({ place: { sheet, row, column }, finding: { category } }) => ({
    sheet,
    row,
    column,
    category,
  }));
}

function rank({ severity, category }: Finding): number {
  return SEVERITIES.indexOf(severity) * CATEGORIES.length + CATEGORIES.indexOf(category);
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
