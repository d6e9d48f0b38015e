import { type RunningExcel, startExcel } from '../support/office/start-excel';

const METADATA = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: 'TOTAL',
      name: 'TOTAL',
      description: '合计',
      parameters: [
        { name: 'values', type: 'any', dimensionality: 'matrix' },
        { name: 'factor', type: 'number', optional: true },
      ],
      result: {},
    },
    {
      id: 'SPREAD',
      name: 'SPREAD',
      parameters: [{ name: 'count', type: 'number' }],
      result: { dimensionality: 'matrix' },
    },
    { id: 'FAIL', name: 'FAIL', parameters: [], result: {} },
    { id: 'TICK', name: 'TICK', parameters: [], result: {}, options: { volatile: true } },
    { id: 'WHERE', name: 'WHERE', parameters: [], result: {}, options: { requiresAddress: true } },
    { id: 'ANYOF', name: 'ANYOF', parameters: [{ name: 'v', type: 'any', repeating: true }], result: {} },
    { id: 'UNBOUND', name: 'UNBOUND', parameters: [], result: {} },
  ],
};

const sum = (rows: readonly (readonly unknown[])[]): number =>
  rows.flat().reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);

async function withFunctions(
  cells: readonly (readonly (string | number | null)[])[] = [],
): Promise<RunningExcel> {
  const excel = await startExcel({ workbook: { 表1: cells } });
  let ticks = 0;
  const { CustomFunctions } = excel;
  const seen: unknown[] = [];
  excel.window['seen'] = seen;
  CustomFunctions.associate('TOTAL', (rows: unknown[][], factor: number | null) => {
    seen.push(rows);
    return sum(rows) * (factor ?? 1);
  });
  CustomFunctions.associate('SPREAD', (count: number) =>
    Array.from({ length: count }, (_, i) => [i + 1, `第${i + 1}行`]),
  );
  CustomFunctions.associate('FAIL', () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode['notAvailable'] ?? '', '没有在校生');
  });
  CustomFunctions.associate('TICK', () => (ticks += 1));
  CustomFunctions.associate('WHERE', (invocation: { address: string }) => invocation.address);
  CustomFunctions.associate('ANYOF', (values: unknown[]) => values.length);
  excel.host.registerFunctions(METADATA, 'JH');
  await excel.settle();
  return excel;
}

const contentAt = (excel: RunningExcel, row: number, column: number): unknown =>
  excel.book.sheet('表1')?.content(row, column);

describe('custom functions in cells', () => {
  test('a range is summed and summed again when a cell of it changes', async () => {
    const excel = await withFunctions([[1, 2], [3, 4], ['=JH.TOTAL(A1:B2)']]);
    await excel.settle();
    expect(contentAt(excel, 2, 0)).toBe(10);
    excel.typeAsUser('表1', 'B2', 40);
    await excel.settle();
    expect(contentAt(excel, 2, 0)).toBe(46);
  });

  test('an optional argument arrives as null, a given one as its number', async () => {
    const excel = await withFunctions([
      [1, 2, '=jh.total(A1:B1)', '=JH.TOTAL(A1:B1,10)', '=JH.TOTAL(A1:B1,)'],
    ]);
    await excel.settle();
    expect([2, 3, 4].map((column) => contentAt(excel, 0, column))).toEqual([3, 30, 3]);
  });

  test('functions follow one another through the cells', async () => {
    const excel = await withFunctions([[1, '=JH.TOTAL(A1:A1)', '=JH.TOTAL(B1:B1)', '=JH.TOTAL(C1:C1,2)']]);
    excel.typeAsUser('表1', 'A1', 5);
    await excel.settle();
    expect(contentAt(excel, 0, 3)).toBe(10);
  });

  test('an array spills; a cell in its way makes it #SPILL!, and clearing that cell lets it spill again', async () => {
    const excel = await withFunctions();
    excel.typeAsUser('表1', 'A1', '=JH.SPREAD(3)');
    await excel.settle();
    expect(contentAt(excel, 2, 1)).toBe('第3行');
    excel.typeAsUser('表1', 'D2', 'x');
    excel.typeAsUser('表1', 'C1', '=JH.SPREAD(2)');
    await excel.settle();
    expect(contentAt(excel, 0, 2)).toEqual({ error: '#SPILL!' });
    excel.typeAsUser('表1', 'D2', '');
    excel.typeAsUser('表1', 'C1', '=JH.SPREAD(2)');
    await excel.settle();
    expect(contentAt(excel, 1, 3)).toBe('第2行');
  });

  test('a shorter result takes its earlier cells back', async () => {
    const excel = await withFunctions([[3], ['=JH.SPREAD(A1)']]);
    await excel.settle();
    expect(contentAt(excel, 3, 0)).toBe(3);
    excel.typeAsUser('表1', 'A1', 1);
    await excel.settle();
    expect(contentAt(excel, 1, 0)).toBe(1);
    expect(contentAt(excel, 3, 0)).toBeUndefined();
  });

  test('a deleted row and an undo are calculated too', async () => {
    const excel = await withFunctions([[1], [2], [3], ['=JH.TOTAL(A1:A3)']]);
    const sheet = excel.book.sheet('表1');
    if (!sheet) throw new Error('no sheet');
    excel.host.remove(sheet, { top: 1, left: 0, bottom: 1, right: 16_383 }, 'row');
    await excel.settle();
    expect(sheet.at(2, 0)).toMatchObject({ formula: '=JH.TOTAL(A1:A2)', content: 4 });
    excel.book.undo();
    await excel.settle();
    expect(contentAt(excel, 3, 0)).toBe(6);
  });

  test('an error shows as Excel’s error value and keeps its message', async () => {
    const excel = await withFunctions();
    excel.typeAsUser('表1', 'A1', '=JH.FAIL()');
    await excel.settle();
    expect(contentAt(excel, 0, 0)).toEqual({ error: '#N/A' });
    expect([...excel.host.calculation.messages.values()]).toEqual(['没有在校生']);
  });

  test('a function that nobody associated shows #VALUE!, as office.js answers for it', async () => {
    const excel = await withFunctions();
    excel.typeAsUser('表1', 'A1', '=JH.UNBOUND()');
    await excel.settle();
    expect(contentAt(excel, 0, 0)).toEqual({ error: '#VALUE!' });
  });

  test('a volatile function is called whenever anything changes', async () => {
    const excel = await withFunctions([[1, '=JH.TICK()']]);
    await excel.settle();
    const before = Number(contentAt(excel, 0, 1));
    excel.typeAsUser('表1', 'A1', 2);
    await excel.settle();
    expect(contentAt(excel, 0, 1)).toBe(before + 1);
  });

  test('a function that asks for its address gets it; repeating arguments arrive as one array', async () => {
    const excel = await withFunctions();
    excel.typeAsUser('表1', 'B3', '=JH.WHERE()');
    excel.typeAsUser('表1', 'C3', '=JH.ANYOF(1,"二",TRUE)');
    await excel.settle();
    expect(contentAt(excel, 2, 1)).toBe('表1!B3');
    expect(contentAt(excel, 2, 2)).toBe(3);
  });

  test.each([[0], [null], ['']] as const)('a build that passes blanks as %p', async (blanks) => {
    const excel = await withFunctions();
    const result = await excel.callFunction(
      'JH.TOTAL',
      [
        [
          [1, null],
          [2, 3],
        ],
      ],
      { blanks },
    );
    expect(result).toBe(6);
    expect((excel.window['seen'] as unknown[]).at(-1)).toEqual([
      [1, blanks],
      [2, 3],
    ]);
  });

  test('an error in a range reaches a function that allows errors', async () => {
    const excel = await withFunctions();
    await excel.callFunction('JH.TOTAL', [[[1, { error: '#DIV/0!' }]]]);
    const seen = (excel.window['seen'] as { code?: string }[][][]).at(-1);
    expect(seen?.[0]?.[1]?.code).toBe('#DIV/0!');
  });

  test('the calculation is told to the add-in, and is no step of undo', async () => {
    const excel = await withFunctions([[1, '=JH.TOTAL(A1:A1)']]);
    const told: string[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onCalculated.add(async (event) => void told.push(event.address));
      await context.sync();
    });
    excel.typeAsUser('表1', 'A1', 9);
    await excel.settle();
    expect(told).toEqual(['B1']);
    expect(excel.book.undo()).toBe(true);
    expect(contentAt(excel, 0, 0)).toBe(1);
  });
});
