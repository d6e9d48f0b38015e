import { address, type Area } from '../../form/workbook';
import { COMPLAINTS, XlsxError } from '../errors';
import { parseCells } from '../../form/references/address';
import { putUnder } from '../../standards/lists';
import { escapeXml, escapeXstring } from '../xml/escape';
import { firstAtLeast, type CellChange } from './edit';
import { writeOutSharedFormulas } from './shared-formulas';
import {
  appendInside,
  applySplices,
  outline,
  tagBody,
  withAttribute,
  type Splice,
  type Stretch,
} from './splice';
import { Surveyor, type CellStretch, type RowStretch, type SheetSurvey } from './survey';

/** Gives the number of the format like `base` with a fill. */
type Filled = (base: number, fill: string) => number;

export interface PatchedSheet {
  readonly text: string;
  /** Whether a cell lost its formula. */
  readonly lostFormula: boolean;
}

/**
 * A worksheet with fills and values set. Rows and cells that are not named keep their text to the letter; missing ones
 * are put where they belong.
 *
 * @param changes ascending, merged areas resolved
 * @throws XlsxError `cannot-write` for a value inside a formula that fills several cells
 */
export function patchSheet(
  sheet: string,
  text: string,
  part: string,
  changes: readonly CellChange[],
  filled: Filled,
): PatchedSheet {
  const wanted = changes.filter(({ fill, value }) => fill !== undefined || value !== undefined);
  if (wanted.length === 0) return { text, lostFormula: false };
  const byRow = new Map<number, CellChange[]>();
  for (const change of wanted) {
    putUnder(byRow, change.row, change);
  }
  const models = new Set(wanted.flatMap(({ like }) => (like ? [like.row] : [])));
  const look = (current: string): SheetSurvey =>
    new Surveyor(current, part, (row) => byRow.has(row) || models.has(row)).survey();
  let survey = look(text);
  refuseArrays(sheet, wanted, survey.arrays);
  const replaced = replacedFormulas(byRow, survey);
  const groups = new Set(
    replaced.flatMap(({ formula, group }) => (formula === 'master' && group ? [group] : [])),
  );
  let base = text;
  if (groups.size > 0) {
    base = writeOutSharedFormulas(text, part, groups);
    survey = look(base);
  }
  const whole = outline(base, part);
  const data = whole.children.find(({ name }) => name === 'sheetData');
  if (!data) throw new XlsxError('cannot-write', COMPLAINTS.noSuchSheet, { sheet });
  const writer = new RowWriter(base, data.prefix, survey, filled);
  const splices = [...dimensionSplices(base, whole.children, wanted)];
  const appended: string[] = [];
  const ascending = survey.rows.every(
    ({ index }, at, rows) => at === 0 || index > (rows[at - 1]?.index ?? -1),
  );
  const indexes = survey.rows.map(({ index }) => index);
  for (const [row, list] of byRow) {
    const existing = survey.wanted.get(row);
    if (existing) {
      splices.push(...writer.change(existing, list));
      continue;
    }
    const at = ascending ? firstAtLeast(indexes, row) : indexes.findIndex((index) => index > row);
    const next = survey.rows[at];
    if (next) splices.push({ start: next.start, end: next.start, text: writer.fresh(row, list) });
    else appended.push(writer.fresh(row, list));
  }
  if (appended.length > 0) splices.push(appendInside(base, data, appended.join('')));
  return { text: applySplices(base, splices), lostFormula: replaced.length > 0 };
}

function refuseArrays(sheet: string, changes: readonly CellChange[], arrays: readonly Area[]): void {
  for (const change of changes) {
    const { row, column, value } = change;
    if (value === undefined) continue;
    const inside = arrays.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    if (inside)
      throw new XlsxError('cannot-write', COMPLAINTS.arrayFormula, { sheet, cell: address(change) });
  }
}

function replacedFormulas(
  byRow: ReadonlyMap<number, readonly CellChange[]>,
  survey: SheetSurvey,
): CellStretch[] {
  return [...byRow].flatMap(([row, list]) => {
    const given = new Set(list.filter(({ value }) => value !== undefined).map(({ column }) => column));
    const cells = survey.wanted.get(row)?.cells ?? [];
    return cells.filter(({ column, formula }) => formula !== 'none' && given.has(column));
  });
}

/** The sheet's stated extent, widened where cells now lie outside it. */
function dimensionSplices(
  text: string,
  children: readonly Stretch[],
  changes: readonly CellChange[],
): Splice[] {
  const dimension = children.find(({ name }) => name === 'dimension');
  if (!dimension) return [];
  const tag = text.slice(dimension.start, dimension.inner);
  const area = parseCells(/\sref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '');
  if (!area) return [];
  let { top, left, bottom, right } = area;
  for (const { row, column } of changes) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (top === area.top && left === area.left && bottom === area.bottom && right === area.right) return [];
  const ref = `${address({ row: top, column: left })}:${address({ row: bottom, column: right })}`;
  return [{ start: dimension.start, end: dimension.inner, text: withAttribute(tag, 'ref', ref) }];
}

/** Writes rows and cells in the manner of the sheet they stand in. */
class RowWriter {
  constructor(
    private readonly text: string,
    private readonly prefix: string,
    private readonly survey: SheetSurvey,
    private readonly filled: Filled,
  ) {}

  fresh(row: number, changes: readonly CellChange[]): string {
    const cells = changes.map((change) => this.freshCell(change, null)).join('');
    return `<${this.prefix}row r="${row + 1}">${cells}</${this.prefix}row>`;
  }

  change(row: RowStretch, changes: readonly CellChange[]): Splice[] {
    const splices: Splice[] = [];
    const appended: string[] = [];
    let added = false;
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    for (const change of changes) {
      const cell = cells.get(change.column);
      if (cell) {
        splices.push(this.changedCell(cell, change));
        continue;
      }
      added = true;
      const fresh = this.freshCell(change, row.style);
      const next = row.cells.find(({ column }) => column > change.column);
      if (next) splices.push({ start: next.start, end: next.start, text: fresh });
      else appended.push(fresh);
    }
    return added ? [...splices, ...this.rowTag(row, appended.join(''))] : splices;
  }

  /** `spans` would be wrong now; it is a hint that may be left out. */
  private rowTag(row: RowStretch, appended: string): Splice[] {
    const before = this.text.slice(row.start, row.inner);
    const tag = withAttribute(before, 'spans', null);
    if (row.selfClosing) {
      const open = `${tagBody(tag)}>`;
      return [{ start: row.start, end: row.inner, text: `${open}${appended}</${this.prefix}row>` }];
    }
    const splices = tag === before ? [] : [{ start: row.start, end: row.inner, text: tag }];
    return appended === ''
      ? splices
      : [...splices, { start: row.innerEnd, end: row.innerEnd, text: appended }];
  }

  private changedCell(cell: CellStretch, change: CellChange): Splice {
    let tag = this.text.slice(cell.start, cell.inner);
    if (change.fill !== undefined)
      tag = withAttribute(tag, 's', String(this.filled(cell.style, change.fill)));
    if (change.value === undefined) return { start: cell.start, end: cell.inner, text: tag };
    for (const name of ['t', 'cm', 'vm', 'ph']) tag = withAttribute(tag, name, null);
    return {
      start: cell.start,
      end: cell.end,
      text: this.withValue(tagBody(tag), change.value, change.formula),
    };
  }

  private freshCell(change: CellChange, rowStyle: number | null): string {
    const { like } = change;
    const model =
      like && this.survey.wanted.get(like.row)?.cells.find(({ column }) => column === like.column);
    const base = model?.style ?? rowStyle ?? this.survey.columnStyle(change.column);
    const style = change.fill === undefined ? base : this.filled(base, change.fill);
    const tag = `<${this.prefix}c r="${address(change)}"${style === 0 ? '' : ` s="${style}"`}`;
    return this.withValue(tag, change.value ?? null, change.formula);
  }

  /** `tag` is a start tag without its end. Text stands in the cell itself, so the shared strings need no change. */
  private withValue(tag: string, value: string | number | boolean | null, formula?: string): string {
    const { prefix } = this;
    if (formula !== undefined && value !== null) {
      const isText = typeof value === 'string';
      const result = isText ? escapeXstring(value) : String(Number(value));
      return `${tag}${isText ? ' t="str"' : ''}><${prefix}f>${escapeXml(formula)}</${prefix}f><${prefix}v>${result}</${prefix}v></${prefix}c>`;
    }
    if (value === null || value === '') return `${tag}/>`;
    const end = `</${prefix}c>`;
    if (typeof value === 'number') return `${tag}><${prefix}v>${value}</${prefix}v>${end}`;
    if (typeof value === 'boolean') return `${tag} t="b"><${prefix}v>${Number(value)}</${prefix}v>${end}`;
    const text = `<${prefix}t xml:space="preserve">${escapeXstring(value)}</${prefix}t>`;
    return `${tag} t="inlineStr"><${prefix}is>${text}</${prefix}is>${end}`;
  }
}
