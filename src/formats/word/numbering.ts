import type { XmlScanner } from '../../xlsx/xml/scanner';

/** A list that counts from `start` in Arabic figures; others (bullets, letters) give no number that a form asks for. */
interface Count {
  readonly start: number;
  readonly decimal: boolean;
}

/** The numbers that Word writes by itself before paragraphs, such as 序号: first levels of lists only. */
export class Numbering {
  /** Abstract list → how it counts. */
  private readonly counts = new Map<string, Count>();
  /** List → the abstract list, whose counting it shares. */
  private readonly lists = new Map<string, { readonly abstract: string; readonly restart: number | null }>();
  private readonly reached = new Map<string, number>();
  private readonly begun = new Set<string>();

  /** `scanner`: over `word/numbering.xml`; null where the document has none. */
  constructor(scanner: XmlScanner | null) {
    if (!scanner) return;
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.name === 'abstractNum') this.readAbstract(scanner);
      else if (scanner.name === 'num') this.readNum(scanner);
    }
  }

  /** The next number of a list; null where it has none. */
  next(id: string, level: number): string | null {
    const list = this.lists.get(id);
    const count = list && this.counts.get(list.abstract);
    if (!list || !count?.decimal || level !== 0) return null;
    if (list.restart !== null && !this.begun.has(id)) this.reached.set(list.abstract, list.restart - 1);
    this.begun.add(id);
    const number = (this.reached.get(list.abstract) ?? count.start - 1) + 1;
    this.reached.set(list.abstract, number);
    return String(number);
  }

  private readAbstract(scanner: XmlScanner): void {
    const id = scanner.prefixedAttribute('abstractNumId') ?? '';
    const { depth } = scanner;
    let [start, decimal, first] = [1, true, false];
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) break;
      if (token !== 'open') continue;
      const value = scanner.prefixedAttribute('val') ?? '';
      if (scanner.name === 'lvl') first = scanner.prefixedAttribute('ilvl') === '0';
      else if (first && scanner.name === 'start') start = Number(value) || 0;
      else if (first && scanner.name === 'numFmt') decimal = value.startsWith('decimal');
    }
    this.counts.set(id, { start, decimal });
  }

  private readNum(scanner: XmlScanner): void {
    const id = scanner.prefixedAttribute('numId') ?? '';
    const { depth } = scanner;
    let [abstract, first]: [string, boolean] = ['', false];
    let restart: number | null = null;
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) break;
      if (token !== 'open') continue;
      const value = scanner.prefixedAttribute('val') ?? '';
      if (scanner.name === 'abstractNumId') abstract = value;
      else if (scanner.name === 'lvlOverride') first = scanner.prefixedAttribute('ilvl') === '0';
      else if (first && scanner.name === 'startOverride') restart = Number(value) || 0;
    }
    this.lists.set(id, { abstract, restart });
  }
}
