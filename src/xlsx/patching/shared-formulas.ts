import { columnOf, packCell, rowOf } from '../../form/references/address';
import { type Copies, copiesOf } from '../../form/references/move-formula';
import { escapeXstring, unescapeXstring } from '../xml/escape';
import { XmlScanner } from '../xml/scanner';

/**
 * The sheet with some groups of shared formulas written out, each cell with its own text. Needed where the first cell of
 * a group, which alone holds the text, is to lose its formula. Cached results stay.
 */
export function writeOutSharedFormulas(text: string, part: string, groups: ReadonlySet<string>): string {
  const scanner = new XmlScanner(part, text);
  const masters = new Map<string, { row: number; column: number; copy: Copies }>();
  const pieces: string[] = [];
  let copied = 0;
  let row = -1;
  let column = -1;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    if (scanner.name === 'row' && scanner.depth === 3) {
      row = Number(scanner.attribute('r') ?? row + 2) - 1;
      column = -1;
    } else if (scanner.name === 'c' && scanner.depth === 4) {
      const packed = packCell(scanner.attribute('r') ?? '');
      if (packed >= 0) row = rowOf(packed);
      column = packed >= 0 ? columnOf(packed) : column + 1;
    } else if (scanner.name === 'f' && scanner.depth === 5) {
      const group = scanner.attribute('si');
      if (scanner.attribute('t') !== 'shared' || group === null || !groups.has(group)) continue;
      const { start, prefix } = scanner;
      const own = unescapeXstring(scanner.readText());
      if (own !== '') masters.set(group, { row, column, copy: copiesOf(own, 'around') });
      const master = masters.get(group);
      if (!master) continue;
      const formula = master.copy(row - master.row, column - master.column);
      pieces.push(text.slice(copied, start), `<${prefix}f>${escapeXstring(formula)}</${prefix}f>`);
      copied = scanner.end;
    }
  }
  pieces.push(text.slice(copied));
  return pieces.join('');
}
