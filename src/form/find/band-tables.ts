import type { FoundTop } from '../layout/table';
import { familyOf, TABLES } from '../layout/tables';
import type { WrittenTitle } from '../layout/titles';
import type { TableId, TableLocation } from '../model';
import { TABLE_IDS } from '../model';
import type { Sheet } from '../workbook';
import type { Band } from '../headings/bands';
import { within } from '../headings/sign';
import type { Sign } from '../headings/sign';
import type { Candidate } from './candidate';
import { headingsEnd } from './headings-end';
import { mapColumns } from './columns';
import { cellAt, rowsBetween } from './grid';
import { key } from '../text/key';
import type { Signs } from './signs';

/** Rows above its headings in which a table's title may stand. */
const TITLE_REACH = 8;
/** Rows under its headings in which a table's row labels begin. */
const LABEL_REACH = 10;
/** Columns left of the first figure that hold the labels of a row. */
const LABEL_COLUMNS = 3;
/** Tables side by side begin within that many rows of each other. */
const SIDE_BY_SIDE = 8;

/** The tables known by a band of headings or codes: 表Ⅰ, Ⅱ-1, Ⅱ-2, Ⅲ, Ⅵ. */
export function bandTables(sheet: Sheet, signs: Signs, bands: readonly Band[]): Candidate[] {
  return bands.flatMap((band): Candidate[] => {
    // Headings under one another are no top of a table.
    if (band.family === 'items' || band.right - band.left < 2) return [];
    const limits = limitsOf(band, bands);
    const title = titleAbove(band, bands, signs.titles, limits.left);
    const id = tableOf(sheet, band, signs, title?.value.table ?? null, limits);
    if (!id) return [];
    const { columns, issues } = mapColumns(id, band, sheet, limits);
    const used = [...columns.values()];
    const first = Math.min(...used, band.left);
    return [
      {
        id,
        sheet,
        top: title?.row ?? band.top,
        title: title ? { ...title.value, row: title.row } : null,
        headerBottom: headingsEnd(sheet, band),
        bottom: Infinity,
        left: Math.max(limits.left, first - TABLES[id].labelColumns),
        right: Math.max(...used, band.right),
        columns,
        issues,
        evidence: evidenceOf(id, band, signs, title !== null),
        repeated: new Set(),
        parts: [],
      },
    ];
  });
}

interface Limits {
  readonly left: number;
  readonly right: number;
}

function limitsOf(band: Band, bands: readonly Band[]): Limits {
  const beside = bands.filter((other) => other !== band && Math.abs(other.top - band.top) <= SIDE_BY_SIDE);
  const lefts = beside.filter(({ right }) => right < band.left).map(({ right }) => right + 1);
  const rights = beside.filter(({ left }) => left > band.right).map(({ left }) => left - 1);
  return { left: Math.max(0, ...lefts), right: Math.min(Infinity, ...rights) };
}

/** The nearest title above the headings, with no other table between. */
export function titleAbove(
  band: Pick<Band, 'top' | 'left' | 'right'>,
  bands: readonly Pick<Band, 'top' | 'bottom' | 'left' | 'right'>[],
  titles: readonly Sign<WrittenTitle>[],
  leftLimit: number,
): Sign<WrittenTitle> | null {
  const between = (row: number): boolean =>
    bands.some(
      ({ top, bottom, left, right }) =>
        bottom > row && top < band.top && left <= band.right && right >= band.left,
    );
  const reached = titles.filter(
    ({ row, column }) =>
      row < band.top &&
      row >= band.top - TITLE_REACH &&
      column >= leftLimit &&
      column <= band.right &&
      !between(row),
  );
  return reached.sort((a, b) => b.row - a.row || b.column - a.column)[0] ?? null;
}

function tableOf(
  sheet: Sheet,
  band: Band,
  signs: Signs,
  title: TableId | null,
  limits: Limits,
): TableId | null {
  const labels = within(signs.labels, {
    top: band.bottom + 1,
    bottom: band.bottom + LABEL_REACH,
    left: Math.max(limits.left, band.left - LABEL_COLUMNS),
    right: band.left,
  }).map(({ value }) => value);
  const top: FoundTop = {
    headings: [...band.headings].filter((name) => name !== 'group'),
    most: Math.max(0, ...band.codes.values()),
    title,
    labels,
  };
  if (band.family === null) return byCodes(sheet, band, top);
  const alike = TABLE_IDS.filter((id) => familyOf(id) === band.family && TABLES[id].isTop?.(top));
  const [only = null] = alike;
  return alike.length > 1 ? toldApart(alike, top, sheet, band) : only;
}

/** 表Ⅱ-1 and 表Ⅲ have the same headings: their rows tell them apart, then the title, the name of the sheet, a heading of their own. */
function toldApart(
  alike: readonly TableId[],
  { labels, title }: FoundTop,
  sheet: Sheet,
  band: Band,
): TableId | null {
  const labelled = labels.find((id) => alike.includes(id));
  if (labelled) return labelled;
  if (title && alike.includes(title)) return title;
  const name = key(sheet.name);
  const named = alike.filter((id) => TABLES[id].sheetName?.test(name)).at(-1);
  if (named) return named;
  return (
    alike.find((id) => {
      const { ownHeading } = TABLES[id];
      return ownHeading && hasHeading(sheet, band, ownHeading);
    }) ?? null
  );
}

function hasHeading(sheet: Sheet, band: Band, pattern: RegExp): boolean {
  return rowsBetween(sheet, band.top, band.bottom).some(({ cells }) =>
    cells.some(({ value }) => typeof value === 'string' && pattern.test(key(value))),
  );
}

/**
 * Codes alone: other sheets number their columns L1, L2… too, so a title or the rows' labels must say which table it is,
 * or the whole row of codes of 表Ⅰ or 表Ⅱ-2 stands there and nothing else heads its columns.
 */
function byCodes(sheet: Sheet, band: Band, { most, title, labels }: FoundTop): TableId | null {
  const labelled = labels.find((id) => TABLES[id].reading.by === 'stage-rows') ?? labels[0];
  if (labelled) return labelled;
  const codesOf = (id: TableId): number => TABLES[id].columns.filter(({ code }) => code !== null).length;
  if (title && Math.abs(codesOf(title) - most) <= 1) return title;
  const whole = band.codes.size === most;
  const headed = rowsBetween(sheet, band.top - 2, band.top - 1).reduce(
    (sum, { cells }) =>
      sum + cells.filter(({ column }) => column >= band.left && column <= band.right).length,
    0,
  );
  if (!whole || headed > 2) return null;
  const alone = TABLE_IDS.filter((id) => codesOf(id) === most).find((id) => {
    const { by } = TABLES[id].reading;
    return by === 'one-row' || (by === 'schools' && looksLikeSchools(sheet, band));
  });
  return alone ?? null;
}

function looksLikeSchools(sheet: Sheet, band: Band): boolean {
  const [row] = rowsBetween(sheet, band.bottom + 1, band.bottom + 5);
  const name = cellAt(row, band.left + 1)?.value;
  const numbers = (row?.cells ?? []).filter(({ value }) => typeof value === 'number').length;
  return typeof name === 'string' && /[校学点]/.test(name) && numbers >= 5;
}

function evidenceOf(id: TableId, band: Band, signs: Signs, title: boolean): TableLocation['evidence'] {
  const labels = within(signs.labels, {
    top: band.bottom + 1,
    bottom: band.bottom + LABEL_REACH,
    left: band.left - LABEL_COLUMNS,
    right: band.left,
  });
  const evidence: TableLocation['evidence'][number][] = [];
  if (title) evidence.push('title');
  if (band.headings.size > 0) evidence.push('headings');
  if (band.codes.size >= TABLES[id].columns.length / 2) evidence.push('codes');
  if (labels.length > 0) evidence.push('labels');
  return evidence;
}
