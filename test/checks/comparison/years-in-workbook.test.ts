import { checkForm } from '../../../src/checks/check';
import { fundsIn } from '../../../src/checks/comparison/funds-said';
import { compareYears } from '../../../src/checks/comparison/years';
import { yearsInWorkbook } from '../../../src/checks/comparison/years-in-workbook';
import { readForm } from '../../../src/form/read';
import type { Workbook } from '../../../src/form/workbook';
import { NATIONAL } from '../../../src/standards/national';
import { makeCounty } from '../../support/county/county';
import { PLAIN } from '../../support/county/look';

const county = (seed: number): Workbook => makeCounty(seed, { look: PLAIN }).workbook();
const named = ({ sheets }: Workbook, year: string) =>
  sheets.map((sheet) => ({ ...sheet, name: `${year}${sheet.name}` }));

function declared(workbook: Workbook, name = '乙县') {
  const form = readForm(workbook);
  return { name, form, result: checkForm(form, NATIONAL), profile: NATIONAL };
}

test('the years of one workbook compare as the same declarations in files of their own do', () => {
  const [early, late] = [county(8), county(9)];
  const both: Workbook = { ...late, sheets: [...named(early, '2023'), ...named(late, '2024')] };
  const together = compareYears(yearsInWorkbook(both, declared(both)));
  const apart = compareYears(
    [early, late].map((one, index) => ({ ...declared(one, `${2023 + index}`), funds: fundsIn(one) })),
  );
  expect(together.years.map(({ year }) => year)).toEqual([2023, 2024]);
  expect(together.indicators).toEqual(apart.indicators);
});

test('a copy of the same year, and a workbook of one declaration, add no year', () => {
  const one = county(8);
  const twice: Workbook = { ...one, sheets: [...named(one, '2024'), ...named(one, '2024备份')] };
  expect(yearsInWorkbook(twice, declared(twice))).toHaveLength(1);
  expect(yearsInWorkbook(one, declared(one))).toHaveLength(1);
});
