import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWorkbook, saveWorkbook } from '@junheng/host';
import { mergedTargets } from '../../src/form/filling/merged';
import { emptyForm } from '../../src/form/template/empty-form';
import { readRecords } from '../../src/records/read';
import type { CountyRecords } from '../../src/records/read';
import { NATIONAL } from '../../src/standards/national';
import { ExcelSpreadsheet } from '../../src/excel/excel-spreadsheet';
import { filledForm } from '../../src/taskpane/data/filled-form';
import { createWorkbook } from '../../src/xlsx/create';
import { readWorkbook } from '../../src/xlsx/read';
import { Random } from '../support/county/random';
import { plainSheet } from '../support/records/plain-sheet';
import { rawCounty } from '../support/records/raw-county';
import { unzip } from '../xlsx/raw';
import { openPane } from './support/open-pane';
import type { OpenPane } from './support/open-pane';

const { rows: RAW } = JSON.parse(readFileSync(join(__dirname, '../cases/records/county.json'), 'utf8')) as {
  rows: (string | number | null)[][];
};
const SEVEN = readWorkbook(
  createWorkbook([
    {
      name: '学校数据',
      columnWidths: [12],
      cells: RAW.flatMap((row, at) =>
        row.flatMap((value, column) => (value === null ? [] : [{ row: at, column, value }])),
      ),
    },
  ]),
);

/** What the pane would write into the form that is open. */
function planned({ state }: OpenPane, county: CountyRecords) {
  const { checked } = state();
  if (!checked) throw new Error('not checked');
  const open = { form: checked.form, workbook: checked.open.workbook };
  const filling = filledForm(county, NATIONAL, open, { rows: true });
  if (filling.kind !== 'cells') throw new Error('no form was found');
  return filling;
}

/** Heights, merged areas, conditional formats and validation of the sheets. */
const hangingOn = (parts: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
  ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].map((name) =>
    [
      ...(parts[name] ?? '').matchAll(
        /<row [^>]*>|<c r="[^"]+"(?: s="\d+")?|<mergeCell [^>]*>|<(conditionalFormatting|dataValidations).*<\/\1>/g,
      ),
    ].map(([text]) => text),
  );

test('where the form has too few rows they are put in with all that hangs on them; undone, no trace is left', async () => {
  const loaded = loadWorkbook(new Uint8Array(readFileSync(join(__dirname, '../records/few-rows.xlsx'))));
  const saved = saveWorkbook(loaded).bytes;
  const pane = await openPane(loaded.book);
  await pane.session.check();
  const filling = planned(pane, readRecords([{ file: '学校数据.xlsx', workbook: SEVEN }]));
  expect(filling.plan.insertions.reduce((all, { count }) => all + count, 0)).toBe(4);
  await pane.session.fillPlanned(filling);

  const filled = saveWorkbook(loaded).bytes;
  const parts = unzip(filled);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  const [form] = readWorkbook(filled).sheets;
  const at = (row: number, column: number) =>
    form?.rows.find(({ index }) => index === row)?.cells.find((cell) => cell.column === column);
  expect([at(8, 3)?.formula, at(12, 3)?.formula, at(18, 11)?.formula]).toEqual([
    'SUM(D4:D8)',
    'SUM(D10:D12)',
    'D9+D13',
  ]);
  expect([at(5, 1)?.value, at(7, 1)?.value, at(11, 1)?.value, at(18, 2)?.value]).toEqual([
    '柳湾小学',
    '新渡小学',
    '石桥学校',
    6.3,
  ]);
  for (const row of [4, 5, 6, 7, 9, 10, 11]) expect(at(row, 6)?.format).toBe('0.00');
  const merged = [...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, area]) => area);
  expect(merged).toEqual(
    expect.arrayContaining(['A14:O14', 'A16:J16', 'A19:A20', 'R4:S4', 'R8:S8', 'R10:S10', 'R12:S12']),
  );
  for (const area of ['$D$4:$D$8', '$D$10:$D$12', '$A$1:$O$23'])
    expect(parts['xl/workbook.xml']).toContain(area);
  const validated = [...sheet.matchAll(/<dataValidation [^>]*sqref="([^"]+)"/g)].map(([, area]) => area);
  expect(validated.join(' ')).toMatch(/C4:C8.*C10:C12/);
  expect(sheet).toMatch(/<conditionalFormatting[^>]*sqref="[^"]*C19:J22/);

  await pane.session.undo();
  const after = saveWorkbook(loaded).bytes;
  expect(readWorkbook(after)).toEqual(readWorkbook(saved));
  const [back, untouched] = [unzip(after), unzip(saved)];
  expect(Object.keys(back).sort()).toEqual(Object.keys(untouched).sort());
  expect(hangingOn(back)).toEqual(hangingOn(untouched));
  expect(back['xl/workbook.xml']).toBe(untouched['xl/workbook.xml']);
});

test('merged cells in the rows of schools are told before anything is written into them', async () => {
  const loaded = loadWorkbook(new Uint8Array(readFileSync(join(__dirname, '../records/few-rows.xlsx'))));
  const pane = await openPane(loaded.book);
  await pane.session.check();
  const { plan } = planned(pane, readRecords([{ file: '学校数据.xlsx', workbook: SEVEN }]));
  const workbook = pane.state().checked?.open.workbook;
  if (!workbook) throw new Error('not checked');
  const [first, ...more] = workbook.sheets;
  if (!first) throw new Error('no sheet');
  expect(mergedTargets(plan, workbook)).toEqual([]);
  const area = { top: 3, bottom: 4, left: 2, right: 2 };
  const merged = { ...workbook, sheets: [{ ...first, merges: [...first.merges, area] }, ...more] };
  expect(mergedTargets(plan, merged)).toEqual([{ sheet: first.name, area }]);
});

test('a thousand schools are written in at most five syncs, and that it is at work is shown meanwhile', async () => {
  const loaded = loadWorkbook(createWorkbook(emptyForm(60)));
  const pane = await openPane(loaded.book);
  await pane.session.check();
  const county = readRecords([plainSheet(rawCounty(5, 1000), new Random('thousand'))]);
  const filling = planned(pane, county);
  expect(filling.plan.changes.length).toBeGreaterThan(10_000);
  const { rich } = pane.excel.host;
  const phases: string[] = [];
  pane.store.subscribe(() => {
    const { writing, phase } = pane.state();
    phases.push(writing ? 'writing' : phase.kind);
  });
  let syncs = 0;
  // What is looked up before and after is left out, and the sheet 基础数据, which is written 20 000 cells a time.
  for (const name of ['insertRows', 'applyChanges'] as const) {
    const own = ExcelSpreadsheet.prototype[name] as (...all: unknown[]) => Promise<unknown>;
    jest.spyOn(ExcelSpreadsheet.prototype, name).mockImplementation(async function (
      this: ExcelSpreadsheet,
      ...all
    ) {
      const before = rich.traffic.syncs;
      const done = await own.apply(this, all);
      syncs += rich.traffic.syncs - before;
      return done as never;
    });
  }
  await pane.session.fillPlanned(filling);
  jest.restoreAllMocks();
  expect(phases).toContain('writing');
  expect(syncs).toBeGreaterThan(0);
  expect(syncs).toBeLessThanOrEqual(5);
  const sheets = readWorkbook(saveWorkbook(loaded).bytes).sheets;
  const held = new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ index, cells }) =>
        cells.map(({ column, value }) => [`${name} ${index} ${column}`, value] as const),
      ),
    ),
  );
  for (const { sheet, row, column, after } of filling.plan.changes)
    expect(held.get(`${sheet} ${row} ${column}`) ?? null).toEqual(after);
});
