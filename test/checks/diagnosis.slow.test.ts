import fc from 'fast-check';
import { checkForm } from '../../src/checks/check';
import { createContext } from '../../src/checks/context';
import type { StageDiagnosis } from '../../src/checks/diagnosis/diagnose';
import { placeText } from '../../src/checks/findings/words';
import type { Finding } from '../../src/checks/findings/finding';
import type { DeclarationForm, Figure } from '../../src/form/model';
import { readForm } from '../../src/form/read';
import type { Workbook } from '../../src/form/workbook';
import { findProfile } from '../../src/standards/profiles';
import { INDICATORS } from '../../src/standards/indicators';
import { STAGES } from '../../src/standards/types';
import type { IndicatorSlug, Stage } from '../../src/standards/types';
import { makeCounty } from '../support/county/county';

const NATIONAL = findProfile('national');
const RUNS = { numRuns: 25 };

/** Counties whose teaching points (教学点) all have 50 pupils or more, so that 表Ⅰ counts just the schools of 表Ⅱ-2. */
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const countyOf = (seed: number): Workbook => makeCounty(seed, { size: { smallPoints: 0 } }).workbook();

const diagnose = (form: DeclarationForm, stage: Stage): StageDiagnosis =>
  createContext(form, NATIONAL).diagnosis(stage);

/** The workbook with another number in one cell. */
function altered(workbook: Workbook, place: Figure, value: number): Workbook {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows:
        sheet.name === place.sheet
          ? sheet.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) =>
                row.index === place.row && cell.column === place.column
                  ? { column: cell.column, value }
                  : cell,
              ),
            }))
          : sheet.rows,
    })),
  };
}

/** A slip of the keys: the decimal point moved, or two neighbouring digits exchanged. */
function slip(value: number, kind: number, decimals: number): number {
  const text = value.toFixed(decimals);
  const swaps = [...text].flatMap((digit, at) => {
    const next = text[at + 1];
    if (digit === '.' || next === undefined || next === '.' || next === digit) return [];
    return [Number(text.slice(0, at) + next + digit + text.slice(at + 2))];
  });
  const slips = [value * 10, value / 10, value * 100, ...swaps];
  return Number((slips[kind % slips.length] ?? value).toFixed(decimals));
}

/** One school's figure of a county written wrongly. `index` −1: its pupils, else 0–6: the indicator. */
interface Wrong {
  readonly stage: Stage;
  readonly school: number;
  readonly indicator: IndicatorSlug | null;
  readonly figure: Figure;
  readonly before: DeclarationForm;
  readonly after: DeclarationForm;
}

function wrong(
  seed: number,
  choice: number,
  indicator: IndicatorSlug | null,
  change: (value: number, decimals: number) => number,
): Wrong | null {
  const workbook = countyOf(seed);
  const before = readForm(workbook);
  const stage = STAGES[choice % 2] ?? 'primary';
  const schools = before.schools?.[stage] ?? [];
  const school = choice % Math.max(1, schools.length);
  const figure = indicator === null ? schools[school]?.enrolment : schools[school]?.indicators[indicator];
  if (figure?.value == null) return null;
  const value = change(figure.value, indicator === null ? 0 : 2);
  if (!(value > 0) || value === figure.value) return null;
  return { stage, school, indicator, figure, before, after: readForm(altered(workbook, figure, value)) };
}

/** Findings that call for something and were not there before; those of the standards aside. */
function added({ before, after }: Wrong): readonly Finding[] {
  const calling = (form: DeclarationForm): Finding[] =>
    checkForm(form, NATIONAL).findings.filter(
      ({ severity, category }) => severity !== 'information' && category !== 'standard',
    );
  const name = ({ rule, places: [place] }: Finding): string => `${rule} ${place ? placeText(place) : ''}`;
  const known = new Set(calling(before).map(name));
  return calling(after).filter((finding) => !known.has(name(finding)));
}

const anyChange = fc.oneof(
  fc.nat({ max: 12 }).map((kind) => (value: number, decimals: number) => slip(value, kind, decimals)),
  fc
    .double({ min: 0.2, max: 4, noNaN: true })
    .map((factor) => (value: number, decimals: number) => Number((value * factor).toFixed(decimals))),
);
const choices = fc.nat({ max: 10_000 });
const indicators = fc.constantFrom(...INDICATORS.map(({ slug }) => slug));

test('in a county without a mistake nothing is suspected', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const form = readForm(makeCounty(seed).workbook());
      for (const stage of STAGES) {
        const {
          indicators: found,
          enrolmentSuspects,
          enrolmentCulprit,
          totalDiffers,
        } = diagnose(form, stage);
        expect({ enrolmentSuspects, enrolmentCulprit, totalDiffers }).toEqual({
          enrolmentSuspects: [],
          enrolmentCulprit: null,
          totalDiffers: false,
        });
        expect(
          Object.values(found).map(({ mean, coefficient, suspects, culprit }) => [
            ...[mean, coefficient, suspects, culprit],
          ]),
        ).toEqual(INDICATORS.map(() => ['fits', 'fits', [], null]));
      }
    }),
    RUNS,
  );
});

test('a mistyped indicator is always among the suspects, and alone among them it is named', () => {
  fc.assert(
    fc.property(seeds, choices, indicators, anyChange, (seed, choice, indicator, change) => {
      const mistake = wrong(seed, choice, indicator, change);
      fc.pre(mistake !== null);
      if (!mistake) return;
      const { indicators: found, enrolmentSuspects } = diagnose(mistake.after, mistake.stage);
      expect(enrolmentSuspects).toEqual([]);
      for (const { slug } of INDICATORS) {
        if (slug !== indicator) expect(found[slug].suspects).toEqual([]);
      }
      const one = found[indicator];
      if (one.mean !== 'off' && one.coefficient !== 'off') return;
      const right = one.suspects.find((suspect) => suspect.index === mistake.school);
      expect(right?.low).toBeLessThanOrEqual((mistake.figure.value ?? 0) + 0.005);
      expect(right?.high).toBeGreaterThanOrEqual((mistake.figure.value ?? 0) - 0.005);
      if (one.culprit && one.suspects.length === 1) expect(one.culprit.index).toBe(mistake.school);
    }),
    RUNS,
  );
});

test('a mistyped number of pupils is named or nobody is', () => {
  fc.assert(
    fc.property(seeds, choices, anyChange, (seed, choice, change) => {
      const mistake = wrong(seed, choice, null, change);
      fc.pre(mistake !== null);
      if (!mistake) return;
      const { enrolmentCulprit: culprit, indicators: found } = diagnose(mistake.after, mistake.stage);
      expect(Object.values(found).map(({ culprit: own }) => own)).toEqual(INDICATORS.map(() => null));
      if (!culprit) return;
      expect(culprit).toEqual({
        index: mistake.school,
        low: mistake.figure.value,
        high: mistake.figure.value,
      });
      const following = added(mistake).filter(({ rule }) => /balance|total/.test(rule));
      expect(following).toEqual([]);
    }),
    RUNS,
  );
});

test('of 70 slips of the keys in an indicator most are named, hardly one wrongly, and what follows is folded', () => {
  const slugs = INDICATORS.map(({ slug }) => slug);
  let named = 0;
  let wrongly = 0;
  for (let seed = 1; seed <= 70; seed++) {
    const mistake = wrong(seed, seed * 7, slugs[seed % slugs.length] ?? null, (value, decimals) =>
      slip(value, seed, decimals),
    );
    const culprit =
      mistake?.indicator && diagnose(mistake.after, mistake.stage).indicators[mistake.indicator].culprit;
    if (!mistake || !culprit) continue;
    named++;
    if (culprit.index !== mistake.school) {
      wrongly++;
      continue;
    }
    const told = added(mistake).map(({ rule, places: [place] }) => [rule, place && placeText(place)]);
    expect(told).toEqual([['consistency/school-indicator', placeText(mistake.figure)]]);
  }
  expect(named).toBeGreaterThanOrEqual(45);
  expect(wrongly).toBeLessThanOrEqual(1);
});
