import { percentagesOf } from './figure/fractions';
import { blankIsNotMet, leavesNotMetBlank } from './figure/read-mark';
import type { Candidate } from './find/candidate';
import { rowsBetween } from './find/grid';
import { BALANCE_FIGURES, BALANCE_ROWS, SUMMARY_FIGURES, SUMMARY_ROWS } from './layout/indicators';
import type { SevenAndOverall } from './layout/indicators';
import { RECOGNITION_FIGURES, RECOGNITION_ROWS } from './layout/recognition';
import type { DeclarationForm, Figure, Item, Mark, StructureIssue, TableLocation } from './model';
import { TABLE_IDS } from './model';
import type { Workbook } from './workbook';
import { sevenOf } from '../standards/seven';
import { STAGES } from '../standards/types';
import type { Stage } from '../standards/types';
import { readBasics } from './tables/basics';
import { withoutResults } from './tables/hidden-content';
import { readItems } from './tables/items';
import { findDeclaration } from './sets/declarations';
import { labelledRows, namedRow } from './tables/rows';
import type { PlacedRow } from './tables/rows';
import { readSchools } from './tables/schools';

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
  const found = <Id extends Candidate['id']>(id: Id): (Candidate & { readonly id: Id }) | null => {
    const table = tables.get(id);
    return table ? { ...table, id } : null;
  };
  const all: StructureIssue[] = [...issues];
  const told = <Read extends { readonly issues: readonly StructureIssue[] }>(
    read: Read | null,
  ): Read | null => {
    if (read) all.push(...read.issues);
    return read;
  };
  const [basics, summary, schools, balance, guarantee, quality, recognition] = [
    found('I'),
    found('II-1'),
    found('II-2'),
    found('III'),
    found('IV'),
    found('V'),
    found('VI'),
  ];
  const basicFigures = told(basics && readBasics(basics))?.figures ?? null;
  const summaryRows = told(summary && labelledRows(summary, SUMMARY_ROWS, STAGES));
  const schoolTable = told(schools && readSchools(schools, basicFigures));
  const balanceRows = told(balance && labelledRows(balance, BALANCE_ROWS, STAGES));
  const items = [guarantee, quality].map((table) => told(table && readItems(table))?.items ?? null);
  const recognitionRows = told(recognition && labelledRows(recognition, RECOGNITION_ROWS, null));
  const [guaranteeItems = null, qualityItems = null] = settleMarks(items, schoolTable?.marks ?? []);
  all.push(...[...tables.values()].flatMap(withoutResults));
  return {
    tables: TABLE_IDS.flatMap((id) => {
      const table = tables.get(id);
      return table ? [table, ...table.parts].map(locate) : [];
    }),
    sets,
    issues: all,
    basics: basicFigures,
    summary: summary && summaryRows && readSummary(summary, summaryRows.rows),
    schools: schoolTable?.schools ?? null,
    unsureStages: schoolTable?.unsure ?? false,
    note: schoolTable?.note ?? null,
    balance: balance && balanceRows && readBalance(balance, balanceRows.rows),
    guarantee: guaranteeItems,
    quality: qualityItems,
    recognition: recognition && recognitionRows && readRecognition(recognition, recognitionRows.rows),
  };
}

type Rows = ReadonlyMap<string, PlacedRow>;

/** 表Ⅱ-1: numbers and shares of schools. */
function readSummary(table: Candidate, rows: Rows): NonNullable<DeclarationForm['summary']> {
  const row = (stage: Stage, name: 'count' | 'ratio'): SevenAndOverall<Figure> =>
    namedRow(table, rows.get(`${stage}.${name}`), SUMMARY_FIGURES[stage][name]);
  const ratios = { primary: row('primary', 'ratio'), junior: row('junior', 'ratio') };
  const percentage = percentagesOf(STAGES.flatMap((stage) => Object.values(ratios[stage])));
  const shares = (stage: Stage): SevenAndOverall<Figure> => ({
    ...sevenOf((slug) => percentage(ratios[stage][slug])),
    overall: percentage(ratios[stage].overall),
  });
  return {
    primary: { count: row('primary', 'count'), ratio: shares('primary') },
    junior: { count: row('junior', 'count'), ratio: shares('junior') },
  };
}

/** 表Ⅲ: means and coefficients. */
function readBalance(table: Candidate, rows: Rows): NonNullable<DeclarationForm['balance']> {
  const row = (stage: Stage, name: 'mean' | 'coefficient'): SevenAndOverall<Figure> =>
    namedRow(table, rows.get(`${stage}.${name}`), BALANCE_FIGURES[stage][name]);
  return {
    primary: { mean: row('primary', 'mean'), coefficient: row('primary', 'coefficient') },
    junior: { mean: row('junior', 'mean'), coefficient: row('junior', 'coefficient') },
  };
}

/** 表Ⅵ: the survey. */
function readRecognition(table: Candidate, rows: Rows): NonNullable<DeclarationForm['recognition']> {
  const [all, parents] = [
    namedRow(table, rows.get('all'), RECOGNITION_FIGURES.all),
    namedRow(table, rows.get('parents'), RECOGNITION_FIGURES.parents),
  ];
  const percentage = percentagesOf([
    all.questionnaireRate,
    all.visitRate,
    parents.questionnaireRate,
    parents.visitRate,
  ]);
  const withRates = (row: typeof all): typeof all => ({
    ...row,
    questionnaireRate: percentage(row.questionnaireRate),
    visitRate: percentage(row.visitRate),
  });
  return { all: withRates(all), parents: withRates(parents) };
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
