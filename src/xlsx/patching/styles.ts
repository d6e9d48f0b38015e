import { escapeAttribute } from '../xml/escape';
import { XmlScanner } from '../xml/scanner';
import { applySplices, withAttribute } from './splice';
import { StyleGroups } from './style-groups';

/** As many cell formats as a workbook can have (Excel specifications and limits). */
const MOST_FORMATS = 65_490;

/** The two fills that every workbook begins with. */
const FIRST_FILLS = ['none', 'gray125'];

/** Makes cell formats that differ from existing ones in their fill alone. Formats are appended: none that exists changes. */
export class StyleSheet {
  private readonly groups: StyleGroups;
  private readonly formats: string[];
  private readonly oldFormats: number;
  private readonly oldFills: number;
  private readonly newFills = new Map<string, number>();
  private readonly derived = new Map<string, number>();

  constructor(
    private readonly text: string,
    part: string,
  ) {
    this.groups = new StyleGroups(text, part);
    this.formats = this.groups.elements('cellXfs');
    this.oldFormats = this.formats.length;
    if (this.oldFormats === 0) this.formats.push(this.groups.plainFormat);
    this.oldFills = this.groups.elements('fills').length;
  }

  /** Keeps the numbers that cells of a sheet name without there being such a format: a new one must not become theirs. */
  reserve(sheet: string): void {
    for (const [, number] of sheet.matchAll(/\ss=["'](\d{1,5})["']/g)) {
      while (Number(number) >= this.formats.length && this.formats.length < MOST_FORMATS)
        this.formats.push(this.groups.plainFormat);
    }
  }

  /** The number of the format like `base` with a solid fill of `RRGGBB`. */
  filled(base: number, fill: string): number {
    const key = `${base} ${fill}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    let fillId = this.newFills.get(fill);
    if (fillId === undefined) {
      fillId = Math.max(this.oldFills, FIRST_FILLS.length) + this.newFills.size;
      this.newFills.set(fill, fillId);
    }
    const format = this.formats[base] ?? this.formats[0] ?? '';
    const tagEnd = startTagLength(format);
    const tag = withAttribute(format.slice(0, tagEnd), 'fillId', String(fillId));
    const id = this.formats.push(withAttribute(tag, 'applyFill', '1') + format.slice(tagEnd)) - 1;
    this.derived.set(key, id);
    return id;
  }

  /** The style sheet with the formats made; null when none was. */
  changed(): string | null {
    if (this.derived.size === 0) return null;
    const first = FIRST_FILLS.slice(this.oldFills).map((pattern) => this.fill(`patternType="${pattern}"/>`));
    const { prefix } = this.groups;
    const fills = [...this.newFills.keys()].map((fill) =>
      this.fill(
        `patternType="solid"><${prefix}fgColor rgb="FF${escapeAttribute(fill)}"/>` +
          `<${prefix}bgColor indexed="64"/></${prefix}patternFill>`,
      ),
    );
    return applySplices(this.text, [
      ...this.groups.appended('fills', [...first, ...fills], this.oldFills),
      ...this.groups.appended('cellXfs', this.formats.slice(this.oldFormats), this.oldFormats),
    ]);
  }

  private fill(pattern: string): string {
    const { prefix } = this.groups;
    return `<${prefix}fill><${prefix}patternFill ${pattern}</${prefix}fill>`;
  }
}

function startTagLength(element: string): number {
  const scanner = new XmlScanner('styles', element);
  scanner.next();
  return scanner.end;
}

/** A style sheet for a workbook that came without one. */
export function emptyStyleSheet(namespace: string): string {
  return (
    `<styleSheet xmlns="${namespace}">` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
  );
}
