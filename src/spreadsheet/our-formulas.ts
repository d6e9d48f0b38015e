import type { Place, Workbook } from '../form/workbook';

/** A cell whose formula calls one of our functions. */
export interface OurFormula extends Place {
  readonly formula: string;
}

/**
 * Every cell of a workbook whose formula calls one of the functions `names`, under the namespace, without one, or in the
 * form in which Excel stores the call for a reader without the add-in (`_xldudf_JH_CV`). Names in texts and of sheets do not
 * count.
 */
export function ourFormulas(workbook: Workbook, names: readonly string[], namespace = 'JH'): OurFormula[] {
  const call = new RegExp(
    `(?<![\\w.])(?:_xlfn\\.)?(?:_xldudf_)?(?:${namespace}[._])?(?:${names.join('|')})\\s*\\(`,
    'i',
  );
  return workbook.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ index, cells }) =>
      cells.flatMap(({ column, formula }) =>
        formula !== undefined && call.test(withoutQuoted(formula))
          ? [{ sheet: name, row: index, column, formula }]
          : [],
      ),
    ),
  );
}

/** Without texts and without the names of sheets: `='CV (2)'!A1` calls nothing. */
function withoutQuoted(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
}
