import type { Sheet } from '../../form/workbook';
import { COMPLAINTS, damaged, XlsxError } from '../errors';
import { KnownPart } from '../known-part';
import { otherFormat, type Package } from '../package';
import { unescapeXstring } from '../xml/escape';
import type { XmlScanner } from '../xml/scanner';

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
  const { tabs, computeOnLoad } = source.known(workbook, TABS);
  const sheets = tabs.flatMap(({ name, visibility, id }): SheetEntry[] => {
    const target = targets.get(id);
    // Left out in silence, its tables would be said to be missing.
    if (!target) throw damaged(workbook, 'relationship');
    return target.type === 'worksheet' ? [{ name, visibility, part: target.target }] : [];
  });
  return {
    workbook,
    sheets,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    calcChain: partOf('calcChain'),
    computeOnLoad,
  };
}

/** What the workbook part says of its sheets: each with the number of the relationship that leads to its part. */
interface Tabs {
  readonly tabs: readonly (Pick<SheetEntry, 'name' | 'visibility'> & { readonly id: string })[];
  readonly computeOnLoad: boolean;
}

const TABS = new KnownPart(tabsIn);

function tabsIn(scanner: XmlScanner): Tabs {
  const tabs: Tabs['tabs'][number][] = [];
  let computeOnLoad = false;
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
    const state = scanner.attribute('state');
    tabs.push({
      name: unescapeXstring(scanner.attribute('name') ?? ''),
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      id: scanner.prefixedAttribute('id') ?? '',
    });
  }
  return { tabs, computeOnLoad };
}
