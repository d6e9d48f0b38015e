import { ownThresholds, PARAMETERS_SHEET, sayUnused, standardsFor } from '../../src/form/parameters';
import { parametersSheet } from '../../src/form/template/parameters-sheet';
import type { Workbook } from '../../src/form/workbook';
import { NATIONAL } from '../../src/standards/national';
import { findProfile } from '../../src/standards/profiles';
import { sheet, workbook, type Content, type Matrix } from './support/grid';

const HEADINGS = ['键名', '名称', '要求', '标准值', '本县标准'];

/** 标准参数 with these keys and own thresholds from row 4 on. */
function parameters(...rows: readonly (readonly [key: Content, own: Content])[]): Workbook {
  const matrix: Matrix = [
    [PARAMETERS_SHEET],
    [],
    HEADINGS,
    ...rows.map(([key, own]) => [key, null, null, null, own]),
  ];
  return workbook(sheet(PARAMETERS_SHEET, [{ matrix }]));
}

const inForce = (book: Workbook, profile = 'national') => standardsFor({ profile }, book);

describe('thresholds on 标准参数', () => {
  test('hold for the standard whose key or Chinese name stands in the row', () => {
    const { original, unused } = inForce(
      parameters(['primary_rooms', 5], ['初中体育运动场馆面积', '１１'], ['Junior_CV', 0.4]),
    );
    expect([...original]).toEqual([
      ['primary_rooms', 4.5],
      ['junior_sports', 10.2],
      ['junior_cv', 0.45],
    ]);
    expect(unused).toEqual([]);
  });

  test.each<[string, Content, number]>([
    ['satisfaction', { value: 0.9, format: '0%' }, 90],
    ['satisfaction', '90%', 90],
    ['satisfaction', 90, 90],
    ['junior_cv', { value: 0.4, format: '0%' }, 0.4],
    ['junior_cv', '40%', 0.4],
    ['junior_cv', ' 0.4 ', 0.4],
    ['primary_rooms', 6, 6],
  ])('are read in the unit of their standard: %s, %j is %d', (key, own, expected) => {
    const { profile } = inForce(parameters([key, own]));
    expect(profile.standards.find((standard) => standard.key === key)?.threshold).toBe(expected);
  });

  test('are passed over with a reason that names the cell when they cannot be used', () => {
    const { original, unused } = inForce(
      parameters(
        ['primary_rooms', '约5'],
        ['primary_room', 5],
        ['primary_cv', 0.4],
        ['primary_cv', 0.3],
        [null, 7],
        ['junior_cv', { value: { error: '#REF!' } }],
        [null, '2026 年修订'],
        ['junior_rooms', -1],
        ['junior_degree', '%'],
      ),
    );
    expect([...original]).toEqual([['primary_cv', 0.5]]);
    expect(unused).toEqual([
      { key: 'primary_rooms', cell: 'E4', written: '约5', problem: 'number' },
      { key: 'primary_room', cell: 'E5', written: '5', problem: 'key' },
      { key: 'primary_cv', cell: 'E7', written: '0.3', problem: 'twice' },
      { key: '', cell: 'E8', written: '7', problem: 'no-key' },
      { key: 'junior_cv', cell: 'E9', written: '#REF!', problem: 'number' },
      { key: 'junior_rooms', cell: 'E11', written: '-1', problem: 'number' },
      { key: 'junior_degree', cell: 'E12', written: '%', problem: 'number' },
    ]);
    for (const entry of unused)
      expect(sayUnused(entry, NATIONAL, 'zh')).toContain(`“标准参数”${entry.cell}：`);
  });

  test('of a standard that the chosen profile lacks are named, not dropped in silence', () => {
    const book = parameters(['primary_land', 20]);
    expect(inForce(book, 'anhui-tianjiaan').unused).toMatchObject([
      { key: 'primary_land', problem: 'person' },
    ]);
    expect(inForce(book).unused).toMatchObject([{ key: 'primary_land', problem: 'key' }]);
  });

  test('without the headings are not used, and the headings are named', () => {
    const [entry, ...others] = inForce(
      workbook(sheet(PARAMETERS_SHEET, [{ matrix: [['primary_rooms', 5]] }])),
    ).unused;
    expect(others).toEqual([]);
    expect(entry && sayUnused(entry, NATIONAL, 'zh')).toContain('“键名”和“本县标准”');
  });

  test('stay when the sheet is written anew, those of another profile and the doubled ones below', () => {
    const book = parameters(['primary_land', 20], ['primary_cv', 0.4], ['小学差异系数', 0.3]);
    const own = ownThresholds(book.sheets[0] ?? sheet('', [])) ?? [];
    const { cells } = parametersSheet(findProfile('national'), 'zh', own);
    const written = cells.filter(({ row, column, value }) => row >= 3 && column === 4 && value !== undefined);
    const keyOf = (row: number): unknown =>
      cells.find((cell) => cell.row === row && cell.column === 0)?.value;
    expect(written.map(({ row, value }) => [keyOf(row), value])).toEqual([
      ['primary_cv', 0.4],
      ['primary_land', 20],
      ['小学差异系数', 0.3],
    ]);
  });
});
