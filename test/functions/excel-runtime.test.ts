import type * as Functions from '../../src/functions';

/** Excel's functions runtime as far as the functions use it. */
class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

function inExcel(): {
  functions: typeof Functions;
  associated: Map<string, (...args: unknown[]) => unknown>;
} {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const associate = (id: string, implementation: (...args: unknown[]) => unknown): void => {
    associated.set(id, implementation);
  };
  Object.assign(globalThis, { CustomFunctions: { associate, Error: ExcelError } });
  let functions: typeof Functions | undefined;
  jest.isolateModules(() => {
    functions = jest.requireActual<typeof Functions>('../../src/functions');
  });
  if (!functions) throw new Error('not loaded');
  return { functions, associated };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
});

test('loading the functions in Excel associates every one of them by its id', () => {
  const { functions, associated } = inExcel();
  expect([...associated.keys()]).toEqual(functions.FUNCTIONS.map(({ name }) => name));
  for (const { name, implementation } of functions.FUNCTIONS)
    expect(associated.get(name)).toBe(implementation);
});

test("errors are Excel's own, alone and within a spilled answer", () => {
  const { associated } = inExcel();
  const call = (name: string, ...args: unknown[]): unknown => associated.get(name)?.(...args);
  expect(() => call('CV', [['']], null)).toThrow(ExcelError);
  const answers = call('MEETS_STD', [['primary_cv']], [[0.4], ['x']], null) as unknown[][];
  expect(answers[1]?.[0]).toBeInstanceOf(ExcelError);
  expect(answers[0]).toEqual([true]);
});

test('error values that Excel hands over are handed on', () => {
  const { associated } = inExcel();
  const formula = (): unknown => associated.get('COUNTY_MEAN')?.([[new ExcelError('#N/A')]], [[5]]);
  expect(formula).toThrow(expect.objectContaining({ code: '#N/A' }));
});

test('outside Excel loading the functions does nothing', () => {
  jest.isolateModules(() => {
    const functions = jest.requireActual<typeof Functions>('../../src/functions');
    expect(functions.FUNCTIONS).toHaveLength(13);
  });
});
