import type { Package } from '../package';
import type { WorkbookParts } from '../reading/workbook-part';
import type { ChangedParts } from './parts';
import { applySplices, insertChild, outline, withAttribute } from './splice';

/** What must follow `calcPr` in a workbook (ISO/IEC 29500-1, 18.2.27). */
const AFTER_CALC_PR = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/**
 * Stored results of formulas may be out of date once a value changed. Where the workbook has formulas, the program that
 * opens it is told to compute them; a workbook without formulas is left alone.
 */
export function askForRecalculation(
  source: Package,
  parts: ChangedParts,
  found: WorkbookParts,
  limit: number,
): void {
  if (found.sheets.some(({ part }) => hasFormula(source, part, limit)))
    computeWhenOpened(parts, found.workbook);
}

/** Has the program that opens the workbook compute all its formulas. */
export function computeWhenOpened(parts: ChangedParts, workbook: string): void {
  const text = parts.text(workbook);
  const whole = outline(text, workbook);
  const existing = whole.children.find(({ name }) => name === 'calcPr');
  const splice = existing
    ? {
        start: existing.start,
        end: existing.inner,
        text: withAttribute(text.slice(existing.start, existing.inner), 'fullCalcOnLoad', '1'),
      }
    : insertChild(text, whole, AFTER_CALC_PR, `<${whole.root.prefix}calcPr fullCalcOnLoad="1"/>`);
  const changed = applySplices(text, [splice]);
  if (changed !== text) parts.set(workbook, changed);
}

function hasFormula(source: Package, part: string, limit: number): boolean {
  if (!source.find(part)) return false;
  const scanner = source.scan(part, limit);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.depth === 5 && scanner.name === 'f') return true;
  }
  return false;
}
