import { stdTable } from '../../src/functions/std-table';
import { parametersSheet } from '../../src/form/template/parameters-sheet';
import { readForm } from '../../src/form/read';
import { PROFILES } from '../../src/standards/profiles';
import type { Content, Matrix } from './support/grid';
import { sheet, workbook } from './support/grid';
import { content, issuesOf } from './support/model';
import { sheets } from './support/tables';

const whole = content(readForm(workbook(...sheets())));

/** What the pane and the functions write into a workbook: lists that name the items of 表Ⅳ and 表Ⅴ. */
const LISTS = PROFILES.flatMap((profile): [string, Matrix][] => {
  const parameters: Content[][] = [];
  for (const { row, column, value } of parametersSheet(profile, 'zh').cells) {
    while (parameters.length <= row) parameters.push([]);
    (parameters[row] ??= [])[column] = value ?? null;
  }
  return [
    [`标准参数 of ${profile.key}`, parameters.map((line) => Array.from(line, (cell) => cell ?? null))],
    [`STD_TABLE of ${profile.key}`, stdTable(null, profile.key) as Matrix],
  ];
});

test.each(LISTS)('%s is no table of the form, before it or behind it', (_, matrix) => {
  const list = sheet('标准参数', [{ matrix }]);
  expect(content(readForm(workbook(...sheets(), list)))).toEqual(whole);
  expect(content(readForm(workbook(list, ...sheets())))).toEqual(whole);
  expect(issuesOf(readForm(workbook(list)))).toEqual(['no-form']);
});
