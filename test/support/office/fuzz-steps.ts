import fc from 'fast-check';

/** One call at random on one of the objects at hand. */
export interface Step {
  readonly target: number;
  readonly sync: boolean;
  /** Answers what the call made; errors thrown at once by office.js come through. */
  act(target: unknown, others: readonly unknown[]): unknown;
  readonly toString: () => string;
}

const address = fc.constantFrom(
  'A1',
  'B2:C4',
  'A:A',
  '2:3',
  'A1,C3:D4',
  '表2!A1',
  '没有!A1',
  'XFE1',
  '',
  'A0',
  'ZZZ99999999',
  '名称',
);

const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, false, '', '=A1', '#FF0000', 'red', '表2', '{x}', NaN),
  address,
  fc.integer({ min: -3, max: 6 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.constantFrom<unknown>(1_048_576, 16_384, 2 ** 31, -(2 ** 40), 1.5),
  fc.string({ maxLength: 6 }),
  fc.array(fc.array(fc.constantFrom<unknown>(1, 'x', null, '=B2'), { maxLength: 4 }), { maxLength: 4 }),
  fc.constantFrom<unknown>(
    {},
    { format: { fill: { color: '#00FF00' } } },
    { format: { fill: { color: 7 }, font: null } },
    { list: { source: '1,2', inCellDropDown: true } },
    { wholeNumber: { formula1: 1, operator: 'Between' } },
    { completeMatch: true },
    { address: 'https://localhost/', textToDisplay: 'x' },
    { formula1: '=1', operator: 'GreaterThan' },
    [{ key: 0, ascending: true }],
    [[{ format: { fill: { color: 'blue' } } }]],
  ),
  fc.constantFrom<unknown>(
    'Custom',
    'CellValue',
    'Down',
    'Right',
    'Up',
    'Left',
    'All',
    'Formats',
    'Contents',
  ),
  fc.constantFrom<unknown>('ColumnClustered', 'Pie', 'Auto', 'EdgeTop', 'Continuous', 'Hidden', 'Visible'),
  fc.constantFrom<unknown>(
    'Constants',
    'Blanks',
    'Formulas',
    'End',
    'Recalculate',
    'values',
    'name,items/id',
  ),
);

interface Members {
  readonly methods: readonly string[];
  readonly properties: readonly string[];
}

const known = new Map<unknown, Members>();

/** The public members of an object of office.js, by its prototype. */
function membersOf(target: object): Members {
  const prototype: unknown = Object.getPrototypeOf(target);
  const cached = known.get(prototype);
  if (cached) return cached;
  const methods: string[] = [];
  const properties: string[] = [];
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (
      name.startsWith('_') ||
      /^(constructor|toJSON|setMockData|ensureUnchanged|load|retrieve|context)$/.test(name)
    )
      continue;
    if (typeof member.value === 'function') methods.push(name);
    else if (!/^(on[A-Z]|isNullObject)/.test(name)) properties.push(name);
  }
  const members = { methods: methods.sort(), properties: properties.sort() };
  known.set(prototype, members);
  return members;
}

type Caller = Record<string, (...args: unknown[]) => unknown>;

/** The argument, or in its place an object made before. */
const given = (arg: unknown, index: number, others: readonly unknown[]): unknown =>
  index >= 0 ? others[index % others.length] : arg;

export const steps: fc.Arbitrary<Step> = fc
  .record({
    target: fc.nat({ max: 40 }),
    kind: fc.constantFrom('call', 'call', 'call', 'get', 'get', 'set', 'load', 'loadAll'),
    member: fc.nat({ max: 200 }),
    args: fc.array(fc.tuple(anything, fc.integer({ min: -8, max: 6 })), { maxLength: 4 }),
    sync: fc.boolean(),
  })
  .map(({ target, kind, member, args, sync }) => ({
    target,
    sync,
    toString: () => `${kind} #${target} member ${member} ${JSON.stringify(args)}`,
    act(object: unknown, others: readonly unknown[]): unknown {
      if (typeof object !== 'object' || object === null) return undefined;
      const { methods, properties } = membersOf(object);
      const values = args.map(([arg, index]) => given(arg, index, others));
      const pick = (names: readonly string[]): string | undefined =>
        names[member % Math.max(1, names.length)];
      const property = pick(properties);
      if (kind === 'loadAll') return (object as Caller)['load']?.call(object);
      if (kind === 'load') return (object as Caller)['load']?.call(object, property ?? 'x');
      if (kind === 'call') {
        const name = pick(methods);
        return name === undefined ? undefined : (object as Caller)[name]?.call(object, ...values);
      }
      if (property === undefined) return undefined;
      if (kind === 'set') {
        (object as Record<string, unknown>)[property] = values[0];
        return undefined;
      }
      return (object as Record<string, unknown>)[property];
    },
  }));
