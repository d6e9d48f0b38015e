import { join } from 'node:path';
import fc from 'fast-check';
import { FUNCTIONS } from '../../src/functions';
import { functionsMetadata, METADATA_FILES } from '../../src/functions/metadata/generate';
import { provideStandards, shippedStandards } from '../../src/functions';
import { NATIONAL } from '../../src/standards/national';
import { describeForWps } from '../../src/wps/functions/describe';
import { registerFunctions } from '../../src/wps/functions/register';
import { followStandards, leaveStandards } from '../../src/wps/functions/standards';
import { fromWps } from '../../src/wps/functions/values';
import { bookOf } from '../support/office/books';
import { WpsHost } from '../support/wps/host';

afterEach(() => provideStandards(shippedStandards));

const LEFT_OUT = -2147352572;
const DIV0 = -2146826281;

const described = async () => {
  const files = await functionsMetadata(join(__dirname, '../../src/functions'));
  return describeForWps(
    JSON.parse(files.get(METADATA_FILES.zh) ?? '') as Parameters<typeof describeForWps>[0],
  );
};

const registered = async () => {
  const host = new WpsHost(bookOf({ 表1: [[1]] }));
  expect(registerFunctions(host, await described())).toBe(FUNCTIONS.length);
  const call = (name: string, ...args: unknown[]): unknown =>
    host.functions.find((one) => one.name === name)?.callback(...args);
  return { host, call };
};

test('every function is registered under JH with its Chinese description, its arguments and their types', async () => {
  const { host } = await registered();
  expect(host.functions.map(({ namespace, name }) => `${namespace}.${name}`)).toEqual(
    FUNCTIONS.map(({ name }) => `JH.${name}`),
  );
  for (const { metadata } of host.functions) {
    expect(metadata.description).toMatch(/\p{Script=Han}/u);
    for (const { type, description } of metadata.parameters) {
      expect(type).toMatch(/^(?:any|number|string|boolean)(?:\[\]\[\])?\??$/);
      expect(description).toMatch(/\p{Script=Han}/u);
    }
  }
  const cv = host.functions.find(({ name }) => name === 'CV')?.metadata.parameters;
  expect(cv?.map(({ type }) => type)).toEqual(['any[][]', 'any[][]?']);
});

test('an argument that was left out is left out, and an error value in a range is no figure', async () => {
  const { call } = await registered();
  // Population deviation of 1, 2, 3 over their mean: √(2/3) / 2.
  expect(call('CV', [[1], [2], [3]], LEFT_OUT)).toBeCloseTo(Math.sqrt(2 / 3) / 2, 12);
  expect(call('CV', [[1], [2], [3]])).toBeCloseTo(Math.sqrt(2 / 3) / 2, 12);
  expect(call('CV', [[1], [2], [DIV0]], LEFT_OUT)).toMatch(/^#DIV\/0! /);
  expect(call('STD', 'primary_rooms', LEFT_OUT)).toBe(call('STD', 'primary_rooms'));
});

test('blank cells, flat rows and Range objects count as they do in rows of cells', async () => {
  const { call } = await registered();
  const expected = call('CV', [[4], [null], [6]]);
  const range = { Value2: [4, undefined, 6], Address: () => '$A$1:$A$3' };
  for (const given of [[4, null, 6], [[4, '', 6]], [[4], [undefined], [6]], range]) {
    expect(call('CV', given)).toBe(expected);
  }
});

test('texts, numbers, truth values and errors arrive as what they are, whatever shape they come in', () => {
  const plain = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => n > -2e9),
    fc.boolean(),
    fc.string().filter((text) => text !== '' && !text.startsWith('#')),
  );
  fc.assert(
    fc.property(fc.array(fc.array(plain, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      expect(fromWps(rows)).toEqual(rows);
      expect(fromWps(rows[0])).toEqual([rows[0]]);
    }),
  );
  expect([fromWps(DIV0), fromWps('#N/A'), fromWps(undefined), fromWps('')]).toEqual([
    { code: '#DIV/0!' },
    { code: '#N/A' },
    undefined,
    null,
  ]);
});

test('no error comes out as a number', async () => {
  const { call } = await registered();
  expect(call('CV', [[null]])).toMatch(/^#DIV\/0! /);
  expect(call('STD', '没有的标准')).toMatch(/^#N\/A /);
  const cells = call('MEETS_STD', [['primary_rooms'], ['没有的标准']], [[9], [9]]) as unknown[][];
  expect(typeof cells[0]?.[0]).toBe('boolean');
  expect(cells[1]?.[0]).toMatch(/^#N\/A/);
});

test('the functions judge by the standards that the pane leaves, from the next call on', async () => {
  const { host, call } = await registered();
  followStandards(host.PluginStorage);
  const before = call('STD', 'primary_rooms');
  const standards = NATIONAL.standards.map((one) =>
    one.key === 'primary_rooms' ? ({ ...one, threshold: 99 } as typeof one) : one,
  );
  leaveStandards(host.PluginStorage, { ...NATIONAL, standards });
  expect([before === 99, call('STD', 'primary_rooms')]).toEqual([false, 99]);
});
