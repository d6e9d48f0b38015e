import fc from 'fast-check';
import { checkForm } from '../../src/checks/check';
import { partsOfKey, subjectKey } from '../../src/checks/findings/subject';
import type { Finding } from '../../src/checks/findings/finding';
import { readForm } from '../../src/form/read';
import { findProfile } from '../../src/standards/profiles';
import { CASES, workbook } from '../support/checked-county';
import type { Input } from '../support/checked-county';
import { makeCounty } from '../support/county/county';
import { goldenCases } from '../support/golden';

const cases = goldenCases<Input, unknown>(CASES);
const national = findProfile('national');
const keyOf = ({ rule, subject }: Finding): string => `${rule} ${subjectKey(subject)}`;

function twice(findings: readonly Finding[]): string[] {
  const keys = findings.map(keyOf);
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

function findingsOf(input: Input): readonly Finding[] {
  const profile = findProfile(input.profile ?? 'national');
  return checkForm(readForm(workbook(input)), profile, input.concessions).findings;
}

test.each(cases.map(({ name, input }) => [name, input] as const))(
  '%s: no two findings share a key',
  (_, input) => {
    expect(twice(findingsOf(input))).toEqual([]);
  },
);

test('nor do any of counties with five errors', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const county = makeCounty(seed, { errors: 5 });
      expect(twice(checkForm(readForm(county.workbook()), national).findings)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('the key of a finding does not change when its table moves down the sheet and a column to the right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const book = makeCounty(seed, { errors: 5 }).workbook();
      const moved = {
        ...book,
        sheets: book.sheets.map((sheet) => ({
          ...sheet,
          merges: sheet.merges.map(({ top, left, bottom, right }) => ({
            top: top + 3,
            bottom: bottom + 3,
            left: left + 1,
            right: right + 1,
          })),
          rows: sheet.rows.map((row) => ({
            ...row,
            index: row.index + 3,
            cells: row.cells.map((cell) => ({ ...cell, column: cell.column + 1 })),
          })),
        })),
      };
      const [before, after] = [book, moved].map((one) =>
        checkForm(readForm(one), national).findings.map(keyOf),
      );
      expect(after).toEqual(before);
    }),
    { numRuns: 6 },
  );
});

test('keys are equal exactly where subjects are, whatever the names hold', () => {
  const part = fc.constantFrom('a', 'a;item=1', 'a=', '%3B', ';', '明德小学', '');
  const subject = fc.record(
    { school: part, figure: part, item: fc.integer({ min: 1, max: 2 }) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(subject, subject, (a, b) => {
      const same = a.school === b.school && a.figure === b.figure && a.item === b.item;
      expect(subjectKey(a) === subjectKey(b)).toBe(same);
      // And says what it was made of.
      const { rule, subject: parts } = partsOfKey(`standard/school ${subjectKey(a)}`);
      expect(rule).toBe('standard/school');
      expect(parts).toEqual(
        Object.fromEntries(Object.entries(a).map(([part, value]) => [part, String(value)])),
      );
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['standard/indicator', ['stage', 'school', 'indicator', 'figure', 'standard']],
  ['standard/coefficient', ['stage', 'indicator', 'figure', 'standard']],
  ['standard/school', ['stage', 'school', 'standard']],
  ['standard/item', ['item', 'figure', 'standard']],
  ['standard/item-conclusion', ['item']],
  ['standard/satisfaction', ['figure', 'standard']],
  ['consistency/balance-mean', ['stage', 'indicator', 'figure']],
  ['consistency/school-size-count', ['item', 'figure', 'standard']],
  ['consistency/enrolment-total', ['stage', 'figure']],
  ['entry/blank', ['figure']],
  ['entry/mark-blank', ['item']],
])('%s names %j', (rule, parts) => {
  const found = cases
    .filter(({ name }) => name.startsWith(`${rule}/`))
    .flatMap(({ input }) => findingsOf(input).filter((finding) => finding.rule === rule));
  expect(found.length).toBeGreaterThan(0);
  const named = found.map(({ subject }) => Object.keys(subject));
  expect(named.some((keys) => parts.every((part) => keys.includes(part)))).toBe(true);
  for (const { subject, stage } of found) expect([subject.stage ?? null, null]).toContain(stage ?? null);
});
