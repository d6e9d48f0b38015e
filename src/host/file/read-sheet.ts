import { MAX_COLUMNS } from '../../form/references/sheet-size';
import { escapeAttribute, outline, type Outline, XmlScanner } from '../xlsx';
import { parseAddress } from '../model/address';
import type { Area } from '../model/area';
import type { Format } from '../model/format';
import type { ConditionalFormat, ConditionalLook, Hyperlink, Line, Validation } from '../model/parts';
import { keyOf } from '../model/sheet';
import { readRules, readValidation } from './read-rules';
import { childOf, childrenOf, type Element, parseTree, says } from './xml-tree';

/** Where a cell stands in the sheet's text, and its style. */
export interface CellSource {
  readonly start: number;
  readonly end: number;
  readonly style: number;
  /** Its formula is shared with other cells or an array: its text means nothing anywhere else. */
  readonly bound: boolean;
  /** The area that an array formula fills. */
  readonly array: Area | undefined;
  /** The `cm` of a formula that spills by itself. */
  readonly metadata: string | null;
}

/** A line with what the file says of it and the model has no word for: groups, heights that follow the text. */
export interface FileLine extends Line {
  readonly attributes?: string;
  /** The height came from the text and was not set; it holds as long as it is this. */
  readonly ownSize?: number;
}

/** What a worksheet part says beside the values. */
export interface SheetSource {
  readonly text: string;
  readonly outline: Outline;
  readonly cells: ReadonlyMap<number, CellSource>;
  readonly rows: ReadonlyMap<number, Line>;
  readonly columns: ReadonlyMap<number, Line>;
  readonly standardWidth: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly tabColor: string;
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** The `cfRule` of each conditional format, by id. */
  readonly ruleTexts: ReadonlyMap<string, string>;
  readonly validations: readonly Validation[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly filter: Area | null;
  readonly protection: Readonly<Record<string, unknown>> | null;
}

/** A width in characters of the standard font (7 pixels wide) → points. */
export const toPoints = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
export const toCharacters = (points: number): number => Math.round((points / 0.75 / 7) * 256) / 256;

export function readSheet(
  text: string,
  part: string,
  styles: { readonly formats: readonly Format[]; readonly looks: readonly ConditionalLook[] },
  newId: () => string,
  links: ReadonlyMap<string, string>,
): SheetSource {
  const whole = outline(text, part);
  const pieces = (name: string): Element[] =>
    whole.children
      .filter((child) => child.name === name)
      .map((child) => parseTree(text.slice(child.start, child.end), part));
  const [properties] = pieces('sheetPr');
  const [view] = childrenOf(pieces('sheetViews')[0], 'sheetView');
  const pane = childOf(view, 'pane')?.attributes ?? {};
  const [formatting] = pieces('sheetFormatPr');
  const { cells, rows } = readData(text, part, whole, styles.formats);
  const rules = whole.children
    .filter((child) => child.name === 'conditionalFormatting')
    .map((child) => text.slice(child.start, child.end))
    .flatMap((piece) => readRules(parseTree(piece, part), piece, styles.looks, newId))
    .sort((a, b) => a.priority - b.priority);
  const width = formatting?.attributes['defaultColWidth'];
  return {
    text,
    outline: whole,
    cells,
    rows,
    columns: readColumns(pieces('cols')[0], styles.formats),
    standardWidth: width === undefined ? 54 : toPoints(Number(width)),
    frozen:
      pane['state'] === 'frozen' || pane['state'] === 'frozenSplit'
        ? { rows: Number(pane['ySplit'] ?? 0), columns: Number(pane['xSplit'] ?? 0) }
        : { rows: 0, columns: 0 },
    showGridlines: view?.attributes['showGridLines'] !== '0',
    showHeadings: view?.attributes['showRowColHeaders'] !== '0',
    tabColor: tabColorOf(childOf(properties, 'tabColor')),
    conditionalFormats: rules.map(({ rule }) => rule),
    ruleTexts: new Map(rules.map(({ rule, text: own }) => [rule.id, own])),
    validations: childrenOf(pieces('dataValidations')[0], 'dataValidation').map(readValidation),
    hyperlinks: childrenOf(pieces('hyperlinks')[0], 'hyperlink').flatMap((link) =>
      readHyperlink(link, links),
    ),
    filter: parseAddress(pieces('autoFilter')[0]?.attributes['ref'] ?? '')?.area ?? null,
    protection: readProtection(pieces('sheetProtection')[0]),
  };
}

const tabColorOf = (color: Element | undefined): string => {
  const rgb = color?.attributes['rgb'];
  return rgb ? `#${rgb.slice(-6).toUpperCase()}` : '';
};

type OpenCell = Omit<CellSource, 'end'> & { readonly key: number };

function readData(
  text: string,
  part: string,
  whole: Outline,
  formats: readonly Format[],
): Pick<SheetSource, 'cells' | 'rows'> {
  const cells = new Map<number, CellSource>();
  const rows = new Map<number, Line>();
  const data = whole.children.find((child) => child.name === 'sheetData');
  if (!data) return { cells, rows };
  const scanner = new XmlScanner(part, text.slice(data.start, data.end));
  let row = -1;
  let column = -1;
  let open: OpenCell | null = null;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.name === 'row' && scanner.depth === 2) {
      row = Number(scanner.attribute('r') ?? row + 2) - 1;
      column = -1;
      const line = readLine(scanner, formats);
      if (line) rows.set(row, line);
    } else if (token === 'open' && scanner.name === 'c' && scanner.depth === 3) {
      const area = parseAddress(scanner.attribute('r') ?? '')?.area;
      column = area?.left ?? column + 1;
      const key = keyOf(area?.top ?? row, column);
      open = {
        key,
        start: data.start + scanner.start,
        style: Number(scanner.attribute('s') ?? 0),
        bound: false,
        array: undefined,
        metadata: scanner.attribute('cm'),
      };
    } else if (token === 'open' && scanner.name === 'f' && open) {
      const kind = scanner.attribute('t');
      const cell: OpenCell = open;
      open = {
        ...cell,
        bound: kind === 'shared' || kind === 'array',
        array: kind === 'array' ? parseAddress(scanner.attribute('ref') ?? '')?.area : undefined,
      };
    } else if (token === 'close' && scanner.name === 'c' && scanner.depth === 3 && open) {
      const { key, ...source } = open;
      cells.set(key, { ...source, end: data.start + scanner.end });
      open = null;
    }
  }
  return { cells, rows };
}

const LINE_ATTRIBUTES = ['outlineLevel', 'collapsed', 'thickTop', 'thickBot', 'ph'];

function readLine(scanner: XmlScanner, formats: readonly Format[]): FileLine | null {
  const height = scanner.attribute('ht');
  const hidden = scanner.flag('hidden');
  const format = scanner.flag('customFormat') ? formats[Number(scanner.attribute('s') ?? 0)] : undefined;
  const attributes = otherAttributes((name) => scanner.attribute(name), LINE_ATTRIBUTES);
  if (height === null && !hidden && !format && attributes === '') return null;
  return {
    ...(attributes === '' ? {} : { attributes }),
    ...(height === null || scanner.flag('customHeight') ? {} : { ownSize: Number(height) }),
    ...(height === null ? {} : { size: Number(height) }),
    ...(hidden ? { hidden } : {}),
    ...(format ? { format } : {}),
  };
}

const otherAttributes = (
  read: (name: string) => string | null | undefined,
  names: readonly string[],
): string =>
  names
    .map((name): [string, string | null | undefined] => [name, read(name)])
    .map(([name, value]) => (value == null ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');

/** Columns that only run on to the end of the sheet without a width or style of their own are left out. */
function readColumns(cols: Element | undefined, formats: readonly Format[]): Map<number, Line> {
  const columns = new Map<number, Line>();
  for (const { attributes } of childrenOf(cols, 'col')) {
    const style = Number(attributes['style'] ?? 0);
    const other = otherAttributes((name) => attributes[name], ['outlineLevel', 'collapsed', 'bestFit']);
    const line: FileLine = {
      ...(other === '' ? {} : { attributes: other }),
      ...(attributes['width'] === undefined ? {} : { size: toPoints(Number(attributes['width'])) }),
      ...(says(attributes['hidden']) ? { hidden: true } : {}),
      ...(style === 0 ? {} : { format: formats[style] }),
    };
    const last = Math.min(Number(attributes['max'] ?? 1), MAX_COLUMNS);
    for (let column = Number(attributes['min'] ?? 1); column <= last; column += 1)
      columns.set(column - 1, line);
  }
  return columns;
}

function readHyperlink({ attributes }: Element, links: ReadonlyMap<string, string>): Hyperlink[] {
  const area = parseAddress(attributes['ref'] ?? '')?.area;
  if (!area) return [];
  const address = links.get(attributes['id'] ?? '');
  return [{ area, address, documentReference: attributes['location'], screenTip: attributes['tooltip'] }];
}

/** What may be locked, as the file writes it, and whether it is where the file says nothing (ISO/IEC 29500-1, 18.3.1.85). */
export const LOCKS: Readonly<Record<string, { readonly allow: string; readonly locked: boolean }>> = {
  objects: { allow: 'allowEditObjects', locked: false },
  scenarios: { allow: 'allowEditScenarios', locked: false },
  formatCells: { allow: 'allowFormatCells', locked: true },
  formatColumns: { allow: 'allowFormatColumns', locked: true },
  formatRows: { allow: 'allowFormatRows', locked: true },
  insertColumns: { allow: 'allowInsertColumns', locked: true },
  insertRows: { allow: 'allowInsertRows', locked: true },
  insertHyperlinks: { allow: 'allowInsertHyperlinks', locked: true },
  deleteColumns: { allow: 'allowDeleteColumns', locked: true },
  deleteRows: { allow: 'allowDeleteRows', locked: true },
  sort: { allow: 'allowSort', locked: true },
  autoFilter: { allow: 'allowAutoFilter', locked: true },
  pivotTables: { allow: 'allowPivotTables', locked: true },
};

function readProtection(element: Element | undefined): Record<string, unknown> | null {
  if (!element || !says(element.attributes['sheet'])) return null;
  const { attributes } = element;
  const options: Record<string, unknown> = {};
  for (const [name, { allow, locked }] of Object.entries(LOCKS))
    options[allow] = !(attributes[name] === undefined ? locked : says(attributes[name]));
  options['selectionMode'] = says(attributes['selectUnlockedCells'])
    ? 'None'
    : says(attributes['selectLockedCells'])
      ? 'Unlocked'
      : 'Normal';
  return options;
}
