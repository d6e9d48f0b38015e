import { trackedSheet } from '../../form/word-place';
import type { Sheet, Workbook } from '../../form/workbook';
import { LIMITS, type Budget } from '../../xlsx/limits';
import { Package } from '../../xlsx/package';
import { besides } from './beside';
import { DocumentReader } from './document';
import { headsOf, mayGoOn, shortOnes, standsAlone } from './heads';
import { Numbering } from './numbering';
import { sectionsOf, type Section } from './sections';
import { sheetOf, type Heads } from './sheet';

/**
 * The tables of a Word document, one sheet each, in their order: at the top the words above the table (its title), then its rows, then
 * the words under it (its note). Merged cells are merged. A table that goes on with the one before it, cut by hand where a page ended,
 * has that one's headings on top. Tracked changes are read as if accepted; a last sheet says in which tables there are any. Limits are
 * those of an .xlsx.
 *
 * @throws XlsxError for anything that is no sound document
 */
export function readWordDocument(bytes: Uint8Array): Workbook {
  const source = Package.open(bytes);
  const numbering = source.find('word/numbering.xml') ? source.scan('word/numbering.xml') : null;
  const document = source.scan('word/document.xml', LIMITS.sheetBytes);
  const blocks = new DocumentReader(document, new Numbering(numbering), source.budget).read();
  return { sheets: sheetsOf(besides(sectionsOf(blocks)), source.budget) };
}

function sheetsOf(sections: readonly Section[], budget: Budget): Sheet[] {
  const sheets: Sheet[] = [];
  const tracked = new Set<string>();
  let before: Section | null = null;
  let above: { readonly heads: Heads; readonly rest: number } | null = null;
  for (const section of sections) {
    const own = sheetOf(section, null, budget);
    const goesOn: boolean = before !== null && mayGoOn(section, before) && !standsAlone(own);
    const last = sheets.at(-1);
    if (goesOn && last) above ??= headsOf(last) ?? shortOnes(last);
    else above = null;
    // Headings alone, drawn as a table of their own, are no table.
    if (above?.rest === 0) sheets.pop();
    sheets.push(above ? sheetOf(section, above.heads, budget) : own);
    if (section.table.tracked) tracked.add(sheets.at(-1)?.name ?? '');
    if (above) above = { ...above, rest: 1 };
    before = section;
  }
  return tracked.size > 0 ? [...sheets, trackedSheet([...tracked])] : sheets;
}
