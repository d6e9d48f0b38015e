import { provideStandards, shippedStandards } from '../../src/functions';
import { openPane, sampleCounty } from './support/open-pane';

afterEach(() => provideStandards(shippedStandards));

test('the sheets that the pane writes are not checked as if they were the form', async () => {
  const book = sampleCounty();
  const pane = await openPane(book);
  const { session, state, excel } = pane;
  // Every item of 表Ⅳ and 表Ⅴ without its mark is a finding that names the item.
  for (const name of ['表Ⅳ', '表Ⅴ']) {
    for (let row = 3; row <= 20; row += 1) {
      if (excel.book.sheet(name)?.content(row - 1, 2) !== undefined) excel.typeAsUser(name, `C${row}`, '');
    }
  }
  await session.check();
  const findings = state().checked?.result.findings ?? [];
  expect(findings.filter(({ table }) => table === 'IV').length).toBeGreaterThan(10);

  await session.insertParameters();
  await session.writeResults();
  await session.check();
  expect(state().checked?.result.findings).toEqual(findings);
});
