import { blankIsNotMet, leavesNotMetBlank } from './figure/read-mark';
import type { Candidate } from './find/candidate';
import { rowsBetween } from './find/grid';
import { isOfFigures } from './layout/table';
import { TABLES } from './layout/tables';
import type {
  DeclarationForm,
  FigureTables,
  Item,
  Mark,
  StructureIssue,
  TableId,
  TableLocation,
} from './model';
import { TABLE_IDS } from './model';
import type { Workbook } from './workbook';
import { readFigures } from './tables/figures';
import { withoutResults } from './tables/hidden-content';
import { readItems } from './tables/items';
import { findDeclaration } from './sets/declarations';
import { readSchools } from './tables/schools';
import { trackedIn } from './word-place';

/**
 * Reads the declaration form (申报表) out of a workbook. Never throws: what is missing, doubled or moved, and every row that
 * could not be placed with confidence, is told in `issues`. Of several declarations in one workbook the one is read that is filled,
 * visible, not set aside, of the latest year; `set` (the name of another, or of a sheet of it) asks for another.
 */
export function readForm(
  workbook: Workbook,
  { set = null }: { readonly set?: string | null } = {},
): DeclarationForm {
  const { tables, issues, sets } = findDeclaration(workbook, set);
  const toldOf = new Map<TableId, readonly StructureIssue[]>();
  const told = <Read extends { readonly issues: readonly StructureIssue[] }>(
    id: TableId,
    read: Read,
  ): Read => {
    toldOf.set(id, read.issues);
    return read;
  };
  // The entries of the tables say what fields there are, and what stands in each.
  const figures = Object.fromEntries(
    TABLE_IDS.flatMap((id) => {
      const table = tables.get(id);
      const { reading } = TABLES[id];
      if (!isOfFigures(reading)) return [];
      return [[reading.field, table ? told(id, readFigures(table, reading)).figures : null] as const];
    }),
  ) as unknown as FigureTables;
  const itemsOf = (id: 'IV' | 'V'): readonly Item[] | null => {
    const table = tables.get(id);
    return table ? told(id, readItems({ ...table, id })).items : null;
  };
  const schools = tables.get('II-2');
  const schoolTable = schools && told('II-2', readSchools(schools, figures.basics));
  const items = [itemsOf('IV'), itemsOf('V')];
  const [guaranteeItems = null, qualityItems = null] = settleMarks(items, schoolTable?.marks ?? []);
  return {
    tables: TABLE_IDS.flatMap((id) => {
      const table = tables.get(id);
      return table ? [table, ...table.parts].map(locate) : [];
    }),
    sets,
    issues: [
      ...issues,
      ...TABLE_IDS.flatMap((id) => toldOf.get(id) ?? []),
      ...[...tables.values()].flatMap(withoutResults),
      ...trackedChanges(workbook, new Set([...tables.values()].map(({ sheet }) => sheet.name))),
    ],
    ...figures,
    schools: schoolTable?.schools ?? null,
    unsureStages: schoolTable?.unsure ?? false,
    note: schoolTable?.note ?? null,
    guarantee: guaranteeItems,
    quality: qualityItems,
  };
}

/** One for the whole document: somebody has to go through it and accept or reject. */
function trackedChanges(workbook: Workbook, read: ReadonlySet<string>): StructureIssue[] {
  const tables = trackedIn(workbook).filter((name) => read.has(name));
  if (tables.length === 0) return [];
  return [{ kind: 'tracked-changes', table: null, places: [], parameters: { tables: tables.join('、') } }];
}

/**
 * A county that marks its schools 1 or blank may do the same on 表Ⅳ and 表Ⅴ. There almost everything is met, so a blank
 * among √ alone is as likely forgotten: it counts as 未达标 only where 表Ⅱ-2 uses the same sign and no sign for 未达标 either.
 */
function settleMarks(
  tables: readonly (readonly Item[] | null)[],
  schoolMarks: readonly Mark[],
): (readonly Item[] | null)[] {
  const marks = tables.flatMap((items) => (items ?? []).map(({ mark }) => mark));
  const isSame =
    schoolMarks.length > 0 &&
    leavesNotMetBlank([...marks, ...schoolMarks]) &&
    hasOneSign([...marks, ...schoolMarks]);
  if (!isSame || !leavesNotMetBlank(marks)) return [...tables];
  return tables.map((items) => items?.map((item) => ({ ...item, mark: blankIsNotMet(item.mark) })) ?? null);
}

function hasOneSign(marks: readonly Mark[]): boolean {
  const signs = marks.filter(({ state }) => state === 'met').map(({ written }) => String(written).trim());
  return new Set(signs).size === 1;
}

function locate({
  id,
  sheet,
  top,
  bottom,
  left,
  right,
  headerBottom,
  evidence,
  columns,
  turned,
}: Candidate): TableLocation {
  if (turned) {
    const real = [...columns].map(([code, at]) => [code, turned.placeOf(headerBottom + 1, at).row] as const);
    return {
      id,
      sheet: sheet.name,
      headerBottom: turned.area.bottom,
      area: turned.area,
      evidence,
      columns: new Map(real),
      turned: true,
    };
  }
  const last = rowsBetween(sheet, top, bottom)
    .filter(({ cells }) => cells.some(({ column }) => column >= left && column <= right))
    .at(-1);
  return {
    id,
    sheet: sheet.name,
    headerBottom,
    area: { top, left, bottom: Math.max(headerBottom, last?.index ?? headerBottom), right },
    evidence,
    columns,
  };
}
