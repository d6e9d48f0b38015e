import { readForm } from '../../src/form/read';
import { TABLE_IDS } from '../../src/form/model';
import { emptyForm } from '../../src/form/template/empty-form';
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
    ...(form.basics?.values() ?? []),
    ...Object.values(form.summary ?? {}).flatMap(({ count, ratio }) => [...count, ...ratio]),
    ...Object.values(form.balance ?? {}).flatMap(({ mean, coefficient }) => [
      ...mean.slice(0, 7),
      ...coefficient,
    ]),
    ...(form.recognition?.all ?? []),
    ...(form.recognition?.parents ?? []),
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
