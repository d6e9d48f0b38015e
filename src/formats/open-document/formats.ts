import type { XmlScanner } from '../../xlsx/xml/scanner';

/** The number format codes of a document's cell styles, as far as the reading of figures needs them. */
export class CellFormats {
  /** Name of a data style (`N2`) → its code. */
  private readonly codes = new Map<string, string>();
  /** Name of a cell style → the data style it names, or the style it is derived from. */
  private readonly styles = new Map<
    string,
    { readonly data: string | null; readonly parent: string | null }
  >();

  /** Names of table styles that hide their sheet. */
  readonly hiddenTables = new Set<string>();

  /** The style that was opened last. */
  private table = '';

  /** Takes all styles of a part: `styles.xml`, or what stands before the body of `content.xml`. */
  read(scanner: XmlScanner): void {
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.name === 'body') return;
      this.take(scanner);
    }
  }

  /** The code of a cell style; undefined for General. */
  of(style: string | null): string | undefined {
    let name = style;
    for (let step = 0; name !== null && step < 8; step++) {
      const found = this.styles.get(name);
      if (!found) return undefined;
      if (found.data !== null) return this.codes.get(found.data);
      name = found.parent;
    }
    return undefined;
  }

  private take(scanner: XmlScanner): void {
    const name = scanner.prefixedAttribute('name');
    if (scanner.name === 'table-properties' && scanner.prefixedAttribute('display') === 'false') {
      this.hiddenTables.add(this.table);
    }
    if (name === null) return;
    if (scanner.name === 'style') this.table = name;
    if (scanner.name === 'style' && scanner.prefixedAttribute('family') === 'table-cell') {
      const data = scanner.prefixedAttribute('data-style-name');
      this.styles.set(name, { data, parent: scanner.prefixedAttribute('parent-style-name') });
    } else if (DATA_STYLES.has(scanner.name)) {
      const code = readCode(scanner);
      if (code !== null) this.codes.set(name, code);
    }
  }
}

const DATA_STYLES = new Set([
  'number-style',
  'percentage-style',
  'currency-style',
  'date-style',
  'text-style',
]);
const MOST_DECIMALS = 30;

/** After `open` of a data style: its code (OpenDocument 1.3, part 3, 16.29). */
function readCode(scanner: XmlScanner): string | null {
  const { name: kind, depth } = scanner;
  if (kind === 'date-style') return 'yyyy/m/d';
  if (kind === 'text-style') return '@';
  let code: string | null = null;
  for (;;) {
    const token = scanner.next();
    if (token === 'close' && scanner.depth === depth) break;
    if (token !== 'open' || scanner.name !== 'number') continue;
    const decimals = Number(scanner.prefixedAttribute('decimal-places') ?? NaN);
    if (!(decimals >= 0 && decimals <= MOST_DECIMALS)) continue;
    const whole = scanner.prefixedAttribute('grouping') === 'true' ? '#,##0' : '0';
    code = decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
  }
  if (kind === 'percentage-style') return `${code ?? '0'}%`;
  return code;
}
