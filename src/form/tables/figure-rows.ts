import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import { isOfFigures } from '../layout/table';
import { TABLES } from '../layout/tables';
import type { DeclarationForm, Figure, FigureTables } from '../model';
import { TABLE_IDS } from '../model';
import type { TableId } from '../table-id';

/** A row of a table of nothing but figures. */
export interface FigureRow {
  readonly table: TableId;
  readonly stage: Stage | null;
  /** By what its layout knows it: `ratio`, `parents`; empty in a table of one row. */
  readonly row: string;
  readonly figures: readonly Figure[];
}

type Row = Readonly<Record<string, Figure>>;
type Rows = Readonly<Record<string, Row>>;

/** Every row of every table of nothing but figures, as the form was read: what asks for all figures asks here, whatever tables there are. */
export function figureRows(form: DeclarationForm): readonly FigureRow[] {
  const rowsOf = (table: TableId, stage: Stage | null, rows: Rows): FigureRow[] =>
    Object.entries(rows).map(([row, figures]) => ({ table, stage, row, figures: Object.values(figures) }));
  return TABLE_IDS.flatMap((id) => {
    const { reading } = TABLES[id];
    const read = isOfFigures(reading) ? form[reading.field as keyof FigureTables] : null;
    if (!isOfFigures(reading) || !read) return [];
    if (reading.by === 'one-row') return rowsOf(id, null, { '': read as Row });
    if (reading.by === 'rows') return rowsOf(id, null, read as Rows);
    return STAGES.flatMap((stage) => rowsOf(id, stage, (read as Readonly<Record<Stage, Rows>>)[stage]));
  });
}
