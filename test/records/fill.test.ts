import { checkForm } from '../../src/checks/check';
import { planFill } from '../../src/form/filling/plan';
import { readForm } from '../../src/form/read';
import { emptyForm } from '../../src/form/template/empty-form';
import { compare } from '../../src/records/exact';
import { fillingOf } from '../../src/records/filling';
import { readRecords } from '../../src/records/read';
import type { CountyRecords } from '../../src/records/read';
import { INDICATORS } from '../../src/standards/indicators';
import { findProfile } from '../../src/standards/profiles';
import { createWorkbook } from '../../src/xlsx/create';
import { patchWorkbook } from '../../src/xlsx/patch';
import { readWorkbook } from '../../src/xlsx/read';
import { rounded, text } from '../support/county/fraction';
import { Random } from '../support/county/random';
import { expected } from '../support/records/expected';
import { plainSheet } from '../support/records/plain-sheet';
import { rawCounty } from '../support/records/raw-county';
import type { RawSchool } from '../support/records/raw-county';

const profile = findProfile('national');
/** `RAW_COUNTIES=500 npx jest test/records/fill` looks at more of them. */
const COUNT = Number(process.env['RAW_COUNTIES'] ?? 10);
const CLAIMS = [
  { travelling: false, converted: false },
  { travelling: true, converted: true },
];

/** Campuses are answered; everything else is left to what is assumed. */
function answersTo(county: readonly RawSchool[]): Map<string, string> {
  return new Map(
    county.flatMap(({ code, campusOf }) =>
      campusOf === null ? [] : [[`campus:${code.replace(/^0+/, '')}`, campusOf] as const],
    ),
  );
}

/** Codes that lost their zero everywhere are answered as they stand. */
function read(county: readonly RawSchool[], seed: number, claims: (typeof CLAIMS)[number]): CountyRecords {
  const source = plainSheet(county, new Random(`sheet ${seed}`));
  const answers = answersTo(county);
  const first = readRecords([source], { answers, claims });
  for (const { id, kind, choices } of first.questions) {
    if (kind !== 'campus') continue;
    const wanted = answers.get(id)?.replace(/^0+/, '');
    const choice = choices?.find(({ value }) => String(value).replace(/^0+/, '') === wanted);
    if (choice) answers.set(id, String(choice.value));
  }
  return readRecords([source], { answers, claims });
}

describe(`${COUNT} invented counties of all types of schools`, () => {
  const seeds = Array.from({ length: COUNT }, (_, index) => index + 1);

  it.each(CLAIMS)('gives every total, value and written figure of exact arithmetic (%p)', (claims) => {
    for (const seed of seeds) {
      const county = rawCounty(seed);
      const filled = read(county, seed, claims);
      const open = filled.questions.filter(
        ({ answer, assumed }) => answer === undefined && assumed === undefined,
      );
      expect(open.map(({ id }) => id)).toEqual([]);
      const found = filled.schools.flatMap(({ name, rows }) => rows.map((row) => ({ name, row })));
      const wanted = expected(county, claims);
      expect(found.map(({ name, row }) => `${name} ${row.stage}`).sort()).toEqual(
        wanted.map(({ school, stage }) => `${school.name} ${stage}`).sort(),
      );
      for (const { school, stage, pupils, totals, values } of wanted) {
        const row = found.find((one) => one.name === school.name && one.row.stage === stage)?.row;
        expect(row?.enrolment).toEqual({ n: BigInt(pupils), d: 1n });
        INDICATORS.forEach(({ slug }, index) => {
          const derived = row?.indicators[slug];
          const [sum, value] = [totals[index], values[index]];
          if (!derived?.total || !derived.value || !sum || !value)
            throw new Error(`${school.name} ${stage} ${slug}`);
          expect(compare(derived.total, sum)).toBe(0);
          expect(compare(derived.value, value)).toBe(0);
          expect(derived.written?.toFixed(2)).toBe(text(rounded(value, 2)));
        });
      }
    }
  });

  it.each(CLAIMS)('fills a form in which a check finds nothing amiss (%p)', (claims) => {
    for (const seed of seeds) {
      const county = read(rawCounty(seed), seed, claims);
      const filling = fillingOf(county, profile);
      const bytes = createWorkbook(emptyForm());
      const empty = readWorkbook(bytes);
      const { changes, insertions } = planFill(readForm(empty), empty, filling);
      expect(insertions).toEqual([]);
      const edits = changes.map(({ sheet, row, column, after }) => ({ sheet, row, column, value: after }));
      const workbook = readWorkbook(patchWorkbook(bytes, edits));
      const form = readForm(workbook);
      const mine = new Set(changes.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`));
      const ours = (
        table: string | null,
        places: readonly { sheet: string; row: number; column: number }[],
      ): boolean =>
        ['II-1', 'II-2', 'III'].includes(table ?? '') ||
        places.some(({ sheet, row, column }) => mine.has(`${sheet} ${row} ${column}`));
      const amiss = checkForm(form, profile).findings.filter(
        ({ category, severity, table, places }) =>
          category !== 'standard' && severity !== 'information' && ours(table, places),
      );
      expect(amiss.map(({ rule, places, parameters }) => ({ seed, rule, places, parameters }))).toEqual([]);
    }
  });
});
