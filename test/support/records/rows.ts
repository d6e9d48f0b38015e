import type { CellValue } from '../../../src/form/workbook';
import { toNumber } from '../../../src/records/exact';
import type { RecordSource } from '../../../src/records/model';
import type { CountyRecords } from '../../../src/records/read';
import { INDICATORS } from '../../../src/standards/indicators';
import { tableSheet } from './table';

export type Rows = (CellValue | undefined)[][];

export const source = (file: string, sheets: Record<string, Rows>): RecordSource => ({
  file,
  workbook: { sheets: Object.entries(sheets).map(([name, rows]) => tableSheet(name, rows)) },
});

/** `青山小学 primary 600 6 15 6.67 …` for every row of 表Ⅱ-2. */
export function rowsOf({ schools }: CountyRecords): string[] {
  return schools.flatMap(({ name, rows }) =>
    rows.map(({ stage, enrolment, grades, classes, indicators }) =>
      [
        name,
        stage,
        enrolment && toNumber(enrolment),
        grades,
        classes,
        ...INDICATORS.map(({ slug }) => indicators[slug].written),
      ].join(' '),
    ),
  );
}
