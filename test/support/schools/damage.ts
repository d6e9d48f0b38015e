import { Random } from '../county/random';
import type { MadeCounty } from './county';
import type { Value } from './sheet';
import { ROW_TYPES } from './truth';

/** A county of which some figures of one school are spoilt. */
export interface Damaged {
  readonly county: MadeCounty;
  /** Those whose figures may be missing now. */
  readonly schools: ReadonlySet<string>;
}

const SPOILT: readonly ((value: number) => Value)[] = [
  () => '不详',
  (value) => -value - 1,
  (value) => `约${value}`,
  () => '#N/A',
  () => '见附件',
];

/** Text or a negative number in a few figures of one school: of its row, or of its own file. */
export function damaged(made: MadeCounty): Damaged {
  const random = new Random(`damage ${made.layout} ${made.seed}`);
  const main = random.pick(
    made.schools.filter(({ kind, campusOf }) => campusOf === null && ROW_TYPES.includes(kind)),
  );
  const family = made.schools.filter(({ code, campusOf }) => code === main.code || campusOf === main.code);
  const files = made.files.map((file) => ({
    ...file,
    sheets: file.sheets.map((sheet) => {
      const says = (name: string): boolean =>
        sheet.rows.some((row) => row.some((value) => value === name || value === `学校名称：${name}`));
      const isOwn = says(main.name) && !made.schools.some((one) => one !== main && says(one.name));
      const rows = sheet.rows.map((row): Value[] => {
        // A row of the school; on a sheet of its own any row that has a figure.
        const isSchool = row.includes(main.name) && row.length > 8;
        if (!isSchool && !isOwn) return row;
        return row.map((value, column) => {
          const isFigure = typeof value === 'number' && column > 1 && value < 1e8;
          return isFigure && random.chance(0.15) ? random.pick(SPOILT)(value) : value;
        });
      });
      return { ...sheet, rows };
    }),
  }));
  return { county: { ...made, files }, schools: new Set(family.map(({ name }) => name)) };
}
