import fc from 'fast-check';
import { checkForm } from '../../src/checks/check';
import type { Finding } from '../../src/checks/findings/finding';
import { actualOf, expectedOf, messageOf } from '../../src/checks/findings/words';
import type { Figure } from '../../src/form/model';
import { readForm } from '../../src/form/read';
import type { CellValue, Place, Workbook } from '../../src/form/workbook';
import { sayPart } from '../../src/messages/sentence';
import type { Language } from '../../src/messages/sentence';
import { findProfile } from '../../src/standards/profiles';
import { STAGES } from '../../src/standards/types';
import { CASES, workbook } from '../support/checked-county';
import type { Input } from '../support/checked-county';
import { makeCounty } from '../support/county/county';
import { goldenCases } from '../support/golden';

const national = findProfile('national');
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Findings that ask for what stands there already, or say so. */
function contradictions(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) =>
    LANGUAGES.flatMap((language) => {
      const { written, expected, sum } = finding.parameters;
      const same = (one: string | null, other: string | null): boolean => one !== null && one === other;
      const said = [expected, sum].some(
        (value) =>
          value !== undefined &&
          written !== undefined &&
          sayPart(written, language) === sayPart(value, language),
      );
      return said || same(actualOf(finding), expectedOf(finding, language))
        ? [`${finding.rule}: ${messageOf(finding, language)}`]
        : [];
    }),
  );
}

const check = (book: Workbook): readonly Finding[] => checkForm(readForm(book), national).findings;

/** The workbook with another value in some cells. */
function typed(book: Workbook, changes: readonly (readonly [Place, CellValue | null])[]): Workbook {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.flatMap((cell) => {
          const change = changes.find(
            ([place]) =>
              place.sheet === sheet.name && place.row === row.index && place.column === cell.column,
          );
          if (!change) return [cell];
          return change[1] === null ? [] : [{ column: cell.column, value: change[1] }];
        }),
      })),
    })),
  };
}

test.each(goldenCases<Input, unknown>(CASES).map(({ name, input }) => [name, input] as const))(
  '%s asks for nothing that stands there already',
  (_, input) => {
    const profile = findProfile(input.profile ?? 'national');
    expect(contradictions(checkForm(readForm(workbook(input)), profile, input.concessions).findings)).toEqual(
      [],
    );
  },
);

const seeds = fc.integer({ min: 1, max: 1_000_000 });

test('nor does any finding on counties with five errors', () => {
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, together) => {
      expect(contradictions(check(makeCounty(seed, { errors: 5, together }).workbook()))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('a sum over schools of which one is blank does not contradict itself, though the total is what the others make', () => {
  fc.assert(
    fc.property(seeds, fc.nat(), fc.boolean(), (seed, choice, ofPupils) => {
      const book = makeCounty(seed).workbook();
      const form = readForm(book);
      const stage = STAGES[choice % 2] ?? 'primary';
      const schools = form.schools?.[stage] ?? [];
      const school = schools[choice % Math.max(1, schools.length)];
      const figure: Figure | undefined = ofPupils ? school?.enrolment : school?.classes;
      const total = form.basics?.[`${stage}${ofPupils ? 'Pupils' : 'Classes'}`];
      if (!figure || total?.value == null || figure.value === null || total.state === 'absent') return;
      const rest = total.value - figure.value;
      for (const blank of [null, '待核实', -5]) {
        const findings = check(
          typed(book, [
            [figure, blank],
            [total, rest],
          ]),
        );
        expect(contradictions(findings)).toEqual([]);
      }
    }),
    { numRuns: 10 },
  );
});

test('nor does any where one figure anywhere is changed', () => {
  const value = fc.oneof(
    fc.constantFrom<CellValue | null>(
      null,
      '',
      '——',
      '若干',
      true,
      0,
      -1,
      0.5,
      '1,234',
      '12 人',
      '３５',
      '66.70%',
    ),
    fc.double({ min: 0, max: 1e5, noNaN: true }),
    fc.integer({ min: 0, max: 5000 }),
  );
  fc.assert(
    fc.property(seeds, fc.nat(), value, (seed, choice, written) => {
      const book = makeCounty(seed, { size: { smallPoints: 0 } }).workbook();
      const form = readForm(book);
      const figures = [
        ...Object.values(form.basics ?? {}),
        ...STAGES.flatMap((stage) => [
          ...Object.values(form.summary?.[stage].count ?? {}),
          ...Object.values(form.summary?.[stage].ratio ?? {}),
          ...Object.values(form.balance?.[stage].mean ?? {}),
          ...Object.values(form.balance?.[stage].coefficient ?? {}),
          ...(form.schools?.[stage] ?? []).flatMap((school) => [
            school.enrolment,
            school.classes,
            school.grades,
            ...Object.values(school.indicators),
          ]),
        ]),
        ...Object.values(form.recognition?.all ?? {}),
      ];
      const figure = figures[choice % figures.length];
      if (figure) expect(contradictions(check(typed(book, [[figure, written]])))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
