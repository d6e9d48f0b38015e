import { readForm } from '../../src/form/read';
import { TABLE_IDS } from '../../src/form/model';
import { emptyForm, wholeForm } from '../../src/form/template/empty-form';
import type { NewSheet } from '../../src/form/new-sheet';
import type { Content } from './support/grid';
import { sheet, workbook } from './support/grid';

function asSheet({ name, cells, merges }: NewSheet) {
  const matrix: Content[][] = [];
  for (const { row, column, value } of cells) {
    while (matrix.length <= row) matrix.push([]);
    const line = matrix[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value ?? null;
  }
  return sheet(name, [{ matrix }], { merges: merges ?? [] });
}
const form = readForm(workbook(...emptyForm().map(asSheet)));

test('the empty form is found whole again', () => {
  expect(form.issues).toEqual([]);
  expect(form.tables.map(({ id, sheet: name }) => [id, name])).toEqual(
    TABLE_IDS.map((id) => [
      id,
      `表${id.replace('III', 'Ⅲ').replace('II', 'Ⅱ').replace('IV', 'Ⅳ').replace('VI', 'Ⅵ').replace('I', 'Ⅰ').replace('V', 'Ⅴ')}`,
    ]),
  );
});

test('nothing is filled in yet', () => {
  const cells = [
    ...Object.values(form.basics ?? {}),
    ...Object.values(form.summary ?? {}).flatMap((rows) =>
      Object.values(rows).flatMap((row) => Object.values(row)),
    ),
    ...Object.values(form.balance ?? {}).flatMap(({ mean: { overall: dash, ...mean }, coefficient }) => {
      expect(dash.state).toBe('dash');
      return [...Object.values(mean), ...Object.values(coefficient)];
    }),
    ...Object.values(form.recognition?.all ?? {}),
    ...Object.values(form.recognition?.parents ?? {}),
  ];
  expect(cells).toHaveLength(24 + 32 + 30 + 14);
  expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['blank']));
  const blanks = [...(form.guarantee ?? []), ...(form.quality ?? [])].flatMap(({ figures }) => [
    ...figures.values(),
  ]);
  expect(new Set([...blanks, ...Object.values(form.note?.figures ?? {})].map(({ state }) => state))).toEqual(
    new Set(['placeholder']),
  );
  expect(form.schools).toEqual({ primary: [], junior: [] });
});

test('what Excel allows: names, lengths of prompts and lists', () => {
  for (const { name, validations = [] } of emptyForm()) {
    expect(name.length).toBeLessThanOrEqual(31);
    for (const { constraint, prompt, error } of validations) {
      expect(prompt?.title.length ?? 0).toBeLessThanOrEqual(32);
      expect(prompt?.text.length ?? 0).toBeLessThanOrEqual(255);
      expect(error?.length ?? 0).toBeLessThanOrEqual(255);
      if (constraint.kind === 'list') expect(constraint.list.join(',').length).toBeLessThanOrEqual(255);
    }
  }
});

describe('the whole form with cover and filling guide', () => {
  const sheets = wholeForm({ formulas: true });

  test('cover and guide stand in front and are taken for no table', () => {
    expect(sheets.slice(0, 2).map(({ name }) => name)).toEqual(['封面', '填表说明']);
    const read = readForm(workbook(...sheets.map(asSheet)));
    expect(read.issues).toEqual([]);
    expect(read.tables.map(({ id }) => id)).toEqual(TABLE_IDS);
  });

  test('what can be computed is a formula: the counts, ratios, means, coefficients and sums, nothing else', () => {
    const formulas = (name: string) =>
      (sheets.find((one) => one.name === name)?.cells ?? []).flatMap(({ row, column, formula }) =>
        formula === undefined ? [] : [{ row, column, formula }],
      );
    expect(formulas('表Ⅱ-1')).toHaveLength(4 * 8);
    expect(formulas('表Ⅲ')).toHaveLength(4 * 7 + 2);
    expect(formulas('表Ⅰ')).toHaveLength(4);
    expect(formulas('表Ⅱ-2')).toEqual([]);
    // Every formula stands in a cell that is filled in, and begins and ends its brackets.
    for (const { formula } of [...formulas('表Ⅱ-1'), ...formulas('表Ⅲ'), ...formulas('表Ⅰ')]) {
      expect(formula.split('(').length).toBe(formula.split(')').length);
      expect(formula).toMatch(/^IFERROR\(/);
    }
    expect(formulas('表Ⅲ')[0]?.formula).toContain("'表Ⅱ-2'!$G$4:INDEX('表Ⅱ-2'!$G$4:$G$63,");
    expect(
      wholeForm()
        .flatMap(({ cells }) => cells)
        .some(({ formula }) => formula !== undefined),
    ).toBe(false);
  });

  test('cells to be filled in are tinted, 表Ⅰ is printed on A3', () => {
    const basics = sheets.find(({ name }) => name === '表Ⅰ');
    expect(basics?.page).toMatchObject({ paper: 'A3', orientation: 'landscape' });
    const open = sheets
      .flatMap(({ cells }) => cells)
      .filter(({ style }) => style?.locked === false && style.border);
    expect(new Set(open.map(({ style }) => style?.fill))).toEqual(new Set(['EAF3F8']));
  });
});
