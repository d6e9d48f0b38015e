import { type ChangedParts, escapeXml, type Package, unescapeXml } from '../xlsx';
import { removeSheetFromFormula, renameInFormula } from '../../form/references/move-formula';
import type { LoadedWorkbook } from './load';

/** What formulas that the model does not know become when sheets were renamed or deleted; null when none was. */
export function followSheets({ book, sheets }: LoadedWorkbook): ((formula: string) => string) | null {
  const gone = sheets.filter(({ sheet }) => !book.sheets.includes(sheet)).map(({ parts }) => parts.name);
  const renamed = sheets
    .filter(({ sheet, parts }) => book.sheets.includes(sheet) && sheet.name !== parts.name)
    .map(({ sheet, parts }, index) => ({ from: parts.name, via: `\u{e000}${index}`, to: sheet.name }));
  if (gone.length === 0 && renamed.length === 0) return null;
  return (formula) => {
    // By names that no sheet has, since two sheets may have exchanged theirs.
    const without = gone.reduce(removeSheetFromFormula, formula);
    const between = renamed.reduce((text, { from, via }) => renameInFormula(text, from, via), without);
    return renamed.reduce((text, { via, to }) => renameInFormula(text, via, to), between);
  };
}

/** Formulas of charts (`c:f`) and of what newer Excels add to a sheet (`xm:f`). */
export function followInParts(
  source: Package,
  parts: ChangedParts,
  follow: (formula: string) => string,
): void {
  for (const { name } of source.entries) {
    const isChart = /\/charts\/[^/]+\.xml$/i.test(name);
    if (!(isChart || /\/worksheets\/[^/]+\.xml$/i.test(name)) || !parts.has(name)) continue;
    const text = parts.text(name);
    const element = isChart ? /(<(?:\w+:)?f>)([^<]+)(?=<\/)/g : /(<xm:f>)([^<]+)(?=<\/)/g;
    const changed = text.replace(element, (whole, tag: string, formula: string) => {
      const before = unescapeXml(formula, name);
      const after = follow(`=${before}`).slice(1);
      return after === before ? whole : tag + escapeXml(after);
    });
    if (changed !== text) parts.set(name, changed);
  }
}
