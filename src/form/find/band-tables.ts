import { COLUMNS } from '../layout/columns';
import type { WrittenTitle } from '../layout/titles';
import type { TableId, TableLocation } from '../model';
import type { Sheet } from '../workbook';
import { within } from './bands';
import type { Band } from './bands';
import type { Candidate } from './candidate';
import { mapColumns } from './columns';
import { cellAt, rowsBetween } from './grid';
import { key } from '../text/key';
import type { Sign, Signs } from './signs';

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
    const labels = id === 'II-1' || id === 'III' ? 2 : id === 'VI' ? 1 : 0;
    const first = Math.min(...used, band.left);
    return [
      {
        id,
        sheet,
        top: title?.row ?? band.top,
        title: title ? { ...title.value, row: title.row } : null,
        headerBottom: band.bottom,
        bottom: Infinity,
        left: Math.max(limits.left, first - labels),
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
  const count = [...band.headings].filter((name) => name !== 'group').length;
  const indicators = [...band.headings].filter((name) => /^i\d$/.test(name)).length;
  const most = Math.max(0, ...band.codes.values());
  switch (band.family) {
    case 'basics':
      return count >= 6 || title === 'I' || most > 14 ? 'I' : null;
    case 'recognition':
      return count >= 4 || title === 'VI' || labels.includes('recognition') ? 'VI' : null;
    case 'indicators': {
      const ofSchools = count - indicators - Number(band.headings.has('overall'));
      if (ofSchools >= 2 || most > 9) {
        return indicators >= 4 || most >= 9 || (title === 'II-2' && indicators > 0) ? 'II-2' : null;
      }
      if (indicators < 4) return null;
      return byLabels(labels) ?? (title === 'II-1' || title === 'III' ? title : byName(sheet, band));
    }
    default:
      return byCodes(sheet, band, title, labels, most);
  }
}

/** 表Ⅱ-1 and 表Ⅲ have the same headings; their rows tell them apart. */
function byLabels(labels: readonly string[]): TableId | null {
  const [first] = labels.filter((label) => label !== 'recognition');
  return first === 'summary' ? 'II-1' : first === 'balance' ? 'III' : null;
}

/** Without labels and title the last heading, then the name of the sheet, must do. */
function byName(sheet: Sheet, band: Band): TableId | null {
  const name = key(sheet.name);
  if (/均衡|表(?:III|3|三)$/.test(name)) return 'III';
  if (/汇总|表(?:II|2|二)[-—_.]?(?:1|一)$/.test(name)) return 'II-1';
  return hasHeading(sheet, band, /^综合评估/) ? 'II-1' : null;
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
function byCodes(
  sheet: Sheet,
  band: Band,
  title: TableId | null,
  labels: readonly string[],
  most: number,
): TableId | null {
  const labelled = byLabels(labels) ?? (labels.includes('recognition') ? 'VI' : null);
  if (labelled) return labelled;
  const sizes: Partial<Record<TableId, number>> = { I: 24, 'II-1': 8, 'II-2': 14, III: 8, VI: 7 };
  if (title && Math.abs((sizes[title] ?? 0) - most) <= 1) return title;
  const whole = band.codes.size === most;
  const headed = rowsBetween(sheet, band.top - 2, band.top - 1).reduce(
    (sum, { cells }) =>
      sum + cells.filter(({ column }) => column >= band.left && column <= band.right).length,
    0,
  );
  if (!whole || headed > 2) return null;
  if (most === 24) return 'I';
  return most === 14 && looksLikeSchools(sheet, band) ? 'II-2' : null;
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
  if (band.codes.size >= COLUMNS[id].length / 2) evidence.push('codes');
  if (labels.length > 0) evidence.push('labels');
  return evidence;
}
