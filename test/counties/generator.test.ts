import { ALL_ERRORS, makeCounty } from '../support/county/county';
import { decimal, fraction, rounded, roundedRoot, text, written } from '../support/county/fraction';
import { weighted } from '../support/county/declaration';
import { PLAIN } from '../support/county/look';
import { STAGES } from '../support/county/rules';

const SEEDS = Array.from({ length: 40 }, (_, i) => 7000 + i);

describe('the generator of invented counties', () => {
  test('computes mean and coefficient of variation like a hand calculation', () => {
    // Two schools of 100 and 300 pupils with 4 and 8 teachers per hundred: mean 7, S = sqrt(0.25·9 + 0.75·1) = sqrt(3).
    const [mean, square] = weighted([fraction(400), fraction(2400)], [100, 300]);
    expect(text(rounded(mean, 2))).toBe('7.00');
    expect(text(roundedRoot(square, 3))).toBe((Math.sqrt(3) / 7).toFixed(3));
  });

  test('gives the coefficient of variation of the published worked example, 0.515', () => {
    const totals = [279, 137, 935, 160, 402].map((books) => fraction(books));
    const [mean, square] = weighted(totals, [45, 37, 89, 76, 55]);
    expect(text(rounded(mean, 4))).toBe('6.3344');
    expect(text(roundedRoot(square, 10))).toBe('0.5152566299');
  });

  test('rounds half up on the exact decimal', () => {
    expect(text(rounded(fraction(1005, 1000), 2))).toBe('1.01');
    expect(text(rounded(fraction(2675, 1000), 2))).toBe('2.68');
    expect(written(decimal(704, 1))).toBe(70.4);
  });

  test('gives the same bytes for the same seed', () => {
    expect(makeCounty(1, { errors: 5 }).xlsx()).toEqual(makeCounty(1, { errors: 5 }).xlsx());
  });

  test.each(SEEDS)('county %i holds together when added up again in plain arithmetic', (seed) => {
    const { declaration } = makeCounty(seed);
    for (const stage of STAGES) {
      const { rows, means, coefficients } = declaration.stages[stage];
      const pupils = rows.reduce((sum, row) => sum + row.data.pupils, 0);
      means.forEach((mean, k) => {
        const value = (i: number) => {
          const figure = rows[i]?.indicators[k];
          return figure ? Number(figure.exact.n) / Number(figure.exact.d) : NaN;
        };
        const average = rows.reduce((sum, row, i) => sum + row.data.pupils * value(i), 0) / pupils;
        const variance =
          rows.reduce((sum, row, i) => sum + row.data.pupils * (value(i) - average) ** 2, 0) / pupils;
        expect(Math.abs(written(mean) - average)).toBeLessThanOrEqual(0.005 + 1e-9);
        const cv = coefficients[k];
        expect(cv && Math.abs(written(cv) - Math.sqrt(variance) / average)).toBeLessThanOrEqual(
          0.0005 + 1e-9,
        );
      });
    }
    const [, , , , , , , , primary, nine, junior, complete, twelve, , , points] = declaration.basics.map(
      (figure) => figure.units,
    );
    const sum = (...parts: (number | undefined)[]) =>
      parts.reduce<number>((all, part) => all + (part ?? NaN), 0);
    expect(declaration.stages.primary.rows).toHaveLength(sum(primary, nine, twelve, points));
    expect(declaration.stages.junior.rows).toHaveLength(sum(junior, nine, complete, twelve));
  });

  test.each(SEEDS)('the errors of county %i stand on different cells that exist', (seed) => {
    const county = makeCounty(seed, { errors: 5 });
    const cells = new Set(county.errors.map((error) => `${error.sheet}!${error.cell}`));
    expect(county.errors.length).toBeGreaterThan(0);
    expect(cells.size).toBe(county.errors.length);
    for (const error of county.errors)
      if (error.kind !== 'table deleted')
        expect(county.sheets.map((sheet) => sheet.name)).toContain(error.sheet);
  });

  test.each(ALL_ERRORS.map((kind) => kind.name))('the error “%s” can be put into some county', (name) => {
    const changed = Array.from({ length: 60 }, (_, i) => i).some((seed) => {
      const options = { look: PLAIN, size: { crowding: 0.2 } };
      const county = makeCounty(seed, { ...options, errors: [name] });
      if (county.errors.length === 0) return false;
      return JSON.stringify(county.workbook()) !== JSON.stringify(makeCounty(seed, options).workbook());
    });
    expect(changed).toBe(true);
  });
});
