import type { Sheet } from '../../form/workbook';
import { COMPLAINTS, damaged, XlsxError } from '../errors';
import { otherFormat, type Package } from '../package';
import { unescapeXstring } from '../xml/escape';

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly part: string;
}

/** Which parts make up a workbook. */
export interface WorkbookParts {
  readonly workbook: string;
  /** In the order of their tabs; chart, dialogue and macro sheets left out. */
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly calcChain: string | null;
  /** Whoever opens the workbook is to compute every formula: its results may never have been computed. */
  readonly computeOnLoad: boolean;
}

/** Follows the relationships from the package to the workbook and its sheets. */
export function findWorkbookParts(source: Package): WorkbookParts {
  const workbook = source.workbookPart();
  if (/\.bin$/i.test(workbook)) throw otherFormat('Excel (.xlsb)');
  const relationships = source.relationships(workbook);
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const partOf = (type: string): string | null =>
    relationships.find((one) => one.type === type && source.find(one.target))?.target ?? null;
  const sheets: SheetEntry[] = [];
  let computeOnLoad = false;
  const scanner = source.scan(workbook);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    if (scanner.depth === 1 && scanner.name === 'document') {
      throw new XlsxError('not-a-workbook', COMPLAINTS.wordDocument);
    }
    if (scanner.depth === 1 && scanner.name !== 'workbook') {
      throw new XlsxError('not-a-workbook', COMPLAINTS.notWorkbook);
    }
    if (scanner.depth === 2 && scanner.name === 'calcPr') computeOnLoad = scanner.flag('fullCalcOnLoad');
    if (scanner.depth !== 3 || scanner.name !== 'sheet') continue;
    const target = targets.get(scanner.prefixedAttribute('id') ?? '');
    // Left out in silence, its tables would be said to be missing.
    if (!target) throw damaged(workbook, 'relationship');
    if (target.type !== 'worksheet') continue;
    const state = scanner.attribute('state');
    sheets.push({
      name: unescapeXstring(scanner.attribute('name') ?? ''),
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part: target.target,
    });
  }
  return {
    workbook,
    sheets,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    calcChain: partOf('calcChain'),
    computeOnLoad,
  };
}
