import { checkBytes } from '../../src/cli/check-bytes';
import { countyRow, folderReport } from '../../src/papers/folder';
import { reviewedCounty, rowOf } from '../../src/papers/review/standing';
import { INDICATORS } from '../../src/standards/indicators';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';
import { meets } from '../support/county/rules';

const counties = [1.2, 3].map((level, index) => {
  const size = { counts: { primary: 6, point: 0, nine: 1, junior: 4, complete: 0, twelve: 0 }, level };
  const county = makeCounty(40 + index, { look: PLAIN, size, errors: 0 });
  const found = checkBytes(county.xlsx(), { profile: null, concessions: null });
  const { form } = found;
  return {
    county,
    checked: { ...found, file: `${index}.xlsx`, tables: form.tables, schools: form.schools },
  };
});

/** Counted once more from what was drawn, in hundredths, by thresholds typed off by hand. */
const belowByHand = INDICATORS.map((_, index) =>
  counties.reduce(
    (sum, { county }) =>
      sum +
      (['primary', 'junior'] as const).reduce(
        (all, stage) =>
          all +
          county.declaration.stages[stage].rows.filter(
            ({ indicators }) => !meets(stage, index, indicators[index]?.units ?? NaN),
          ).length,
        0,
      ),
    0,
  ),
);

test('the report of a folder names the indicator that most schools are below, counted over all counties', () => {
  const rows = counties.map(({ checked }) => countyRow(checked, ''));
  const most = Math.max(...belowByHand);
  expect(most).toBeGreaterThan(0);
  const [, figures] = folderReport(rows, [], 'zh');
  expect(figures).toMatchObject({
    kind: 'figures',
    figures: [
      {},
      {},
      {},
      {},
      { value: INDICATORS[belowByHand.indexOf(most)]?.short.zh, unit: `${most} 校不到标准` },
    ],
  });
  // What a review keeps of a county gives the same row.
  for (const { checked } of counties)
    expect(rowOf(reviewedCounty(checked, checked.form, null), '')).toEqual(countyRow(checked, ''));
});

test('where no school is below there is no such figure', () => {
  const [, good] = counties;
  if (!good) throw new Error('no county');
  const [, figures] = folderReport([countyRow(good.checked, '')], [], 'zh');
  expect(figures?.kind === 'figures' && figures.figures).toHaveLength(4);
});
