import { cellAt, rowsBetween } from '../find/grid';
import { key } from '../text/key';
import type { Row, Sheet } from '../workbook';
import { headingPaths } from '../headings/heading-paths';
import type { HeadingPath } from '../headings/heading-paths';
import { isKnownBy } from './known-by';
import { nth } from '../../standards/lists';

/** A column that is looked for, and the words its heading may have. */
export interface LabelledColumn<Name extends string> {
  readonly name: Name;
  /**
   * Heading paths, `›` between their parts, from top to bottom; parts above and between may be left out: `在校生数›合计` is found
   * under `学生情况 › 在校生数 › 其中：合计（人）`. The last part must be the lowest heading. Never a pattern: words of files may stand here.
   */
  readonly aliases: readonly string[];
}

/** Columns that were found by their headings, and where the data below them begin. */
export interface LabelledTable<Name extends string> {
  readonly sheet: Sheet;
  /** The first and the last row of headings. */
  readonly top: number;
  readonly headerBottom: number;
  /** Every column with a heading. */
  readonly headings: readonly HeadingPath[];
  readonly columns: ReadonlyMap<Name, HeadingPath>;
  /** Further columns that answer to the same name just as well. */
  readonly doubled: ReadonlyMap<Name, readonly HeadingPath[]>;
}

/** Heading rows are looked for that far down, and there may be so many of them. */
const REACH = 60;
const MOST_ROWS = 5;

const UNIT = /\((?:平方米|㎡|m2|m²|亩|公顷|万元|千元|元|间|人|名|位|个|所|班|处|台|套|册|张|岁|%|％)\)$/;

/** A heading's words as they are compared: without `其中：`, `#`, numbering and a unit in brackets. */
export function headingWords(text: string): string {
  return key(text)
    .replace(/^[#*\s]+/, '')
    .replace(/^其中[:、,]?/, '')
    .replace(/^[#*]+/, '')
    .replace(UNIT, '')
    .replace(/[:、]$/, '');
}

/** The unit that a heading gives in brackets, `平方米` of `占地面积（平方米）`, the lowest one first; null where none does. */
export function headingUnit({ path }: Pick<HeadingPath, 'path'>): string | null {
  for (const text of [...path].reverse()) {
    const unit = UNIT.exec(key(text))?.[0];
    if (unit !== undefined) return unit.slice(1, -1);
  }
  return null;
}

/**
 * Finds a table of labelled columns on a sheet: one row a record, headings over one to five rows, titles above, merged or not.
 * Null where fewer than `least` of the columns are there. A row of numbers or letters under the headings (`甲 乙 1 2`, `L1 L2`) is
 * one more heading row.
 */
export function findLabelledTable<Name extends string>(
  sheet: Sheet,
  wanted: readonly LabelledColumn<Name>[],
  least = 2,
): LabelledTable<Name> | null {
  const lasts = new Set(wanted.flatMap(({ aliases }) => aliases.map((alias) => lowestOf(partsOf(alias)))));
  const rows = rowsBetween(sheet, 0, REACH);
  const hits = rows.map(
    ({ cells }) =>
      cells.filter(({ value }) => typeof value === 'string' && lasts.has(headingWords(value))).length,
  );
  const most = Math.max(0, ...hits);
  const middle = rows[hits.indexOf(most)];
  if (most === 0 || !middle) return null;
  let best: LabelledTable<Name> | null = null;
  for (let top = rows.indexOf(middle); top >= 0 && rows.indexOf(middle) - top < MOST_ROWS; top--) {
    const first = rows[top];
    if (!first || (first !== middle && isTitle(first, sheet))) break;
    const bottom = headerBottom(sheet, first.index, middle.index);
    const table = matched(sheet, first.index, bottom, wanted);
    if (!best || table.columns.size > best.columns.size) best = table;
  }
  return best && best.columns.size >= least ? best : null;
}

/** A title stands alone in its row, or merged over all of it. */
function isTitle(row: Row, sheet: Sheet): boolean {
  const texts = row.cells.filter(({ value }) => typeof value !== 'string' || key(value) !== '');
  const [only] = texts;
  if (!only) return true;
  if (texts.length > 1) return false;
  const merge = sheet.merges.find(({ top, left }) => top === row.index && left === only.column);
  return merge === undefined || merge.left === 0 || merge.right - merge.left >= 8;
}

/** Rows under the first that hold no record: covered by merged headings, words alone, or the numbers of the columns. */
function headerBottom(sheet: Sheet, top: number, known: number): number {
  let bottom = known;
  for (const { top: first, bottom: last } of sheet.merges) {
    if (first >= top && first <= known && last < top + MOST_ROWS) bottom = Math.max(bottom, last);
  }
  for (const row of rowsBetween(sheet, bottom + 1, top + MOST_ROWS)) {
    if (row.index !== bottom + 1 || !(isNumbering(row) || continuesHeadings(row, sheet, top, bottom))) break;
    bottom = row.index;
  }
  return bottom;
}

/** `甲 乙 1 2 3`, `A B 1 2`, `L1 L2 L3`: numbers of columns. */
function isNumbering({ cells }: Row): boolean {
  const texts = cells.map(({ value }) => (typeof value === 'object' ? '' : key(String(value))));
  const numbers = texts.map((text) => Number(/^L?(\d{1,3})$/i.exec(text)?.[1] ?? NaN));
  const counted = numbers.filter((number) => !Number.isNaN(number));
  const others = texts.filter((_, index) => Number.isNaN(nth(numbers, index)));
  return (
    counted.length >= 3 &&
    counted.every((number, index) => index === 0 || number === nth(counted, index - 1) + 1) &&
    others.every((text) => /^[甲乙丙丁戊己庚辛A-Z]?$/.test(text))
  );
}

/** Words alone, and none where a record begins: below the first heading, unless that one stands over several columns. */
function continuesHeadings(row: Row, sheet: Sheet, top: number, bottom: number): boolean {
  if (row.cells.some(({ value }) => typeof value !== 'string' || /^\d/.test(key(value)))) return false;
  const above = rowsBetween(sheet, top, bottom);
  const first = Math.min(...above.map(({ cells }) => cells[0]?.column ?? Infinity));
  if (!cellAt(row, first)) return row.cells.length > 0;
  return sheet.merges.some(
    (area) => area.top >= top && area.top <= bottom && area.left === first && area.right > first,
  );
}

const partsOf = (alias: string): readonly string[] => alias.split('›').map(headingWords);
const lowestOf = (parts: readonly string[]): string => parts.at(-1) ?? '';

function matched<Name extends string>(
  sheet: Sheet,
  top: number,
  bottom: number,
  wanted: readonly LabelledColumn<Name>[],
): LabelledTable<Name> {
  const headings = headingPaths(sheet, top, bottom);
  const columns = new Map<Name, HeadingPath>();
  const doubled = new Map<Name, HeadingPath[]>();
  const scores = new Map<Name, number>();
  for (const heading of headings) {
    const best = bestName(heading, wanted);
    if (!best) continue;
    const { name, score } = best;
    const taken = scores.get(name) ?? 0;
    if (score > taken) {
      columns.set(name, heading);
      scores.set(name, score);
      doubled.delete(name);
    } else if (score === taken) doubled.set(name, [...(doubled.get(name) ?? []), heading]);
  }
  return { sheet, top, headerBottom: bottom, headings, columns, doubled };
}

/** The name whose alias says most of the heading's path. */
function bestName<Name extends string>(
  { path }: HeadingPath,
  wanted: readonly LabelledColumn<Name>[],
): { name: Name; score: number } | null {
  const words = path.map(headingWords).filter((word) => !/^(?:L?\d{1,3}|[甲乙丙丁戊己庚辛])$/i.test(word));
  const heading = { own: words.slice(-1), around: words.slice(0, -1) };
  let best: { name: Name; score: number } | null = null;
  for (const { name, aliases } of wanted) {
    for (const alias of aliases) {
      const parts = partsOf(alias);
      if (!isKnownBy({ leaf: lowestOf(parts), inside: parts.slice(0, -1) }, heading)) continue;
      const score = parts.length * 100 + parts.join('').length;
      if (!best || score > best.score) best = { name, score };
    }
  }
  return best;
}
