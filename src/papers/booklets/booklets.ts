import { plainName } from '../../checks/figures/form-figures';
import type { School } from '../../form/model';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Language } from '../../messages/sentence';
import { allRows } from '../../remedy/county';
import type { County, CountyRow } from '../../remedy/county';
import type { LedgerLine } from '../../remedy/ledger/table';
import { plainValue } from '../../remedy/ledger/table';
import type { Remedy } from '../../remedy/remedy';
import { putUnder } from '../../standards/lists';
import type { Paper } from '../paper';
import { booklet } from './booklet';
import type { YearFigures } from './year-table';

/** What all booklets of a county are made from. */
export interface BookletsSource {
  readonly county: County;
  readonly remedy: Remedy;
  /** The lines of the 问题台账 as they stand now. */
  readonly lines: readonly LedgerLine[];
  /** A row of the form → its figures in earlier years. */
  readonly years?: ReadonlyMap<School, readonly YearFigures[]>;
  readonly year: number;
}

/** One booklet a school, in the order of the form; both rows of a mixed school in one. `only`: the school of that name. */
export function booklets(source: BookletsSource, language: Language, only?: string): readonly Paper[] {
  const { county, remedy, years, year } = source;
  const lines = new Map<string, LedgerLine[]>();
  for (const line of source.lines) {
    const key = `${plainValue(line.values['stage'])} ${plainValue(line.values['school'])}`;
    putUnder(lines, key, line);
  }
  return schoolsOf(county)
    .filter((rows) => only === undefined || rows.some((row) => isCalled(row, only)))
    .map((rows) =>
      booklet(
        {
          county,
          rows,
          cheapest: remedy.cheapest,
          lines: rows.flatMap(({ stage, name }) => lines.get(`${STAGE_NAMES[stage].zh} ${name}`) ?? []),
          years: rows.flatMap(({ school }) => years?.get(school) ?? []),
          year,
        },
        language,
      ),
    );
}

/** The rows of each school. Rows of one stage under one name are two schools. */
function schoolsOf(county: County): readonly (readonly CountyRow[])[] {
  const schools: CountyRow[][] = [];
  const mixed = new Map<string, CountyRow[]>();
  for (const row of allRows(county)) {
    const known = row.mixed ? mixed.get(row.campus) : undefined;
    if (known && known.every(({ stage }) => stage !== row.stage)) {
      known.push(row);
      continue;
    }
    const rows = [row];
    schools.push(rows);
    if (row.mixed) mixed.set(row.campus, rows);
  }
  return schools;
}

/** Whether a row is of the school of that name, as it stands on the form or without its stage. */
export function isCalled({ name, campus }: Pick<CountyRow, 'name' | 'campus'>, wanted: string): boolean {
  const plain = plainName(wanted);
  return plainName(name) === plain || campus === plain;
}
