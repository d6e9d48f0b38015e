import fc from 'fast-check';
import { formBands } from '../../../src/form/find/form-bands';
import { signsOf } from '../../../src/form/find/signs';
import { headingsOf } from '../../../src/form/find/table-headings';
import { Headings } from '../../../src/form/headings/headings';
import { SCHOOL_COLUMNS } from '../../../src/form/layout/schools';
import { key } from '../../../src/form/text/key';
import type { Area } from '../../../src/form/workbook';
import { schoolHeadings } from '../../../src/records/layouts/heading-rows';
import { meansName } from '../../../src/records/layouts/mapping';
import { sheet } from '../support/grid';
import type { Content } from '../support/grid';

/** Neighbouring columns under groups, one inside the other; none for a column that stands alone. */
interface Span {
  readonly groups: readonly string[];
  readonly width: number;
}

const HEADINGS = SCHOOL_COLUMNS.map(({ heading }) => heading);
const NAMES = [
  '甲类',
  '乙类',
  '丙类',
  '丁类',
  '戊类',
  '己类',
  '庚类',
  '辛类',
  '壬类',
  '癸类',
  '子类',
  '丑类',
  '寅类',
];

/** 序号 and 学校名称 stand alone, as they do wherever groups are typed without merging; groups over the others. */
const spans: fc.Arbitrary<readonly Span[]> = fc
  .array(fc.record({ depth: fc.integer({ min: 0, max: 2 }), width: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((drawn) => {
    const names = [...NAMES];
    const others = drawn.map(({ depth, width }) => ({
      groups: Array.from({ length: depth }, () => names.shift() ?? ''),
      width: depth === 0 ? 1 : width,
    }));
    const rest = HEADINGS.map(() => ({ groups: [], width: 1 }));
    return [{ groups: [], width: 1 }, { groups: [], width: 1 }, ...others, ...rest];
  });

interface Drawn {
  readonly matrix: Content[][];
  readonly merges: readonly Area[];
  readonly paths: readonly (readonly string[])[];
}

/** The headings of 表Ⅱ-2 under these groups, a row of figures below. */
function draw(all: readonly Span[], isMerged: boolean, top: number, left: number): Drawn {
  const depth = Math.max(...all.map(({ groups }) => groups.length)) + 1;
  const paths: string[][] = [];
  const merges: Area[] = [];
  const matrix: Content[][] = Array.from({ length: top + depth + 1 }, () => []);
  const put = (row: number, column: number, value: Content): void => {
    const line = matrix[top + row];
    if (line) line[left + column] = value;
  };
  const flat = all.flatMap(({ groups, width }) =>
    Array.from({ length: width }, (_, at) => ({ groups, width, at })),
  );
  for (const [column, { groups, width, at }] of flat.slice(0, HEADINGS.length).entries()) {
    const leaf = HEADINGS[column] ?? '';
    const first = column - at;
    const last = Math.min(first + width, HEADINGS.length) - 1;
    paths.push([...groups, leaf].map(key));
    groups.forEach((group, row) => {
      if (at > 0) return;
      put(row, column, group);
      if (last > first)
        merges.push({ top: top + row, bottom: top + row, left: left + first, right: left + last });
    });
    put(groups.length, column, leaf);
    if (groups.length < depth - 1)
      merges.push({
        top: top + groups.length,
        bottom: top + depth - 1,
        left: left + column,
        right: left + column,
      });
    put(depth, column, column === 1 ? '东湖小学' : 12.5);
  }
  for (let row = 0; row < matrix.length; row++) {
    const line = matrix[row] ?? [];
    matrix[row] = Array.from({ length: line.length }, (_, at) => line[at] ?? null);
  }
  return { matrix, merges: isMerged ? merges : [], paths };
}

test('headings over several rows are read the same by the form and by raw data, as they were drawn', () => {
  fc.assert(
    fc.property(
      spans,
      fc.boolean(),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 3 }),
      (all, isMerged, top, left) => {
        const { matrix, merges, paths } = draw(all, isMerged, top, left);
        if (top > 1) matrix[0] = ['松江县学校情况'];
        const drawn = sheet('数据', [{ matrix }], { merges });
        const rows = schoolHeadings(drawn, (text) => meansName(text, new Map()));
        const raw = rows && new Headings(drawn, rows.top, rows.last);
        expect(paths.map((_, column) => raw?.over(left + column))).toEqual(paths);
        const [band] = formBands(signsOf(drawn));
        if (!band) throw new Error('the form finds no table');
        const read = headingsOf('II-2', band, drawn, { left: 0, right: Infinity });
        const byColumn = new Map(read.map(({ column, path }) => [column, path]));
        const known = paths.map((_, column) => byColumn.get(left + column));
        expect(known).toEqual(paths);
      },
    ),
    { numRuns: 300 },
  );
});
