import { join } from 'node:path';
import { readForm } from '../../src/form/read';
import { workbook } from '../support/checked-county';
import type { Input } from '../support/checked-county';
import { goldenCases } from '../support/golden';
import { content } from './support/model';

/** A workbook as edits to the county of the checks' cases, and what is read of it. */
interface Reading extends Input {
  readonly set?: string;
}

interface Expected {
  /** Each issue with its table and cells: `unplaced-row II-2 表Ⅱ-2!A12`. */
  readonly issues: readonly string[];
  /** The declarations of the workbook, the one read first. */
  readonly sets?: readonly string[];
  /** True where everything else is read as in the county without the edits; else the parts that differ are listed. */
  readonly differs: Readonly<Record<string, unknown>>;
}

const whole = asObject(content(readForm(workbook({ say: '', edit: {} }))));
const cases = goldenCases<Reading, Expected>(join(__dirname, '../cases/form'));

test.each(cases.map((golden) => [golden.name, golden] as const))('%s', (_, { input, expected }) => {
  const form = readForm(workbook(input), { set: input.set ?? null });
  const read = asObject(content(form));
  const differs = Object.fromEntries(
    Object.entries(read).filter(
      ([part, value]) => part !== 'issues' && JSON.stringify(value) !== JSON.stringify(whole[part]),
    ),
  );
  const issues = form.issues.map(
    ({ kind, table, places }) =>
      `${kind} ${table ?? ''} ${places.map(({ sheet, row, column }) => `${sheet}!${String.fromCharCode(65 + column)}${row + 1}`).join(',')}`,
  );
  expect({ issues, differs }).toEqual({ issues: expected.issues, differs: expected.differs });
  if (expected.sets) expect(form.sets.map(({ name }) => name)).toEqual(expected.sets);
});

test('there are cases', () => expect(cases.length).toBeGreaterThan(20));

function asObject(value: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}
