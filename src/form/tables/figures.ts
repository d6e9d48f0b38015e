import { percentagesOf } from '../figure/fractions';
import type { Candidate } from '../find/candidate';
import type { FigureReading } from '../layout/table';
import type { FigureSpec } from '../layout/spec';
import type { Figure, FiguresOf, StructureIssue } from '../model';
import { STAGES } from '../../standards/types';
import { mainRow } from './main-row';
import { labelledRows, namedRow } from './rows';
import type { PlacedRow } from './rows';

type Row = Readonly<Record<string, Figure>>;
type Specs = readonly FigureSpec[];

/** Reads the figures of a table in the way that its entry says. */
export function readFigures<Reading extends FigureReading>(
  table: Candidate,
  reading: Reading,
): { readonly figures: FiguresOf<Reading>; readonly issues: readonly StructureIssue[] } {
  const { figures, issues } = readAs(table, reading);
  return { figures: figures as FiguresOf<Reading>, issues };
}

function readAs(
  table: Candidate,
  reading: FigureReading,
): { figures: object; issues: readonly StructureIssue[] } {
  if (reading.by === 'one-row') {
    const { row, issues } = mainRow(table);
    return { figures: namedRow(table, row, reading.figures), issues };
  }
  const { rows, issues } = labelledRows(table, reading.rows, reading.by === 'stage-rows' ? STAGES : null);
  if (reading.by === 'rows') {
    const read = rowsOf(table, reading.figures, (row) => rows.get(row));
    return { figures: withPercentages([read])(read), issues };
  }
  const [primary, junior] = [
    rowsOf(table, reading.figures.primary, (row) => rows.get(`primary.${row}`)),
    rowsOf(table, reading.figures.junior, (row) => rows.get(`junior.${row}`)),
  ];
  const put = withPercentages([primary, junior]);
  return { figures: { primary: put(primary), junior: put(junior) }, issues };
}

type Rows = Readonly<Record<string, Row>>;

function rowsOf(
  table: Candidate,
  specs: Readonly<Record<string, Specs>>,
  placed: (row: string) => PlacedRow | undefined,
): Rows {
  return mapValues(specs, (own, row) => namedRow(table, placed(row), own));
}

/** Percentages that all are written as fractions are read as percentages. */
function withPercentages(blocks: readonly Rows[]): (rows: Rows) => Rows {
  const figures = blocks.flatMap((rows) => Object.values(rows).flatMap((row) => Object.values(row)));
  const percentages = figures.filter(({ spec }) => spec.kind === 'percent');
  if (percentages.length === 0) return (rows) => rows;
  const percentage = percentagesOf(percentages);
  return (rows) => mapValues(rows, (row) => mapValues(row, percentage));
}

function mapValues<One, Other>(
  of: Readonly<Record<string, One>>,
  make: (one: One, name: string) => Other,
): Readonly<Record<string, Other>> {
  return Object.fromEntries(Object.entries(of).map(([name, one]) => [name, make(one, name)]));
}
