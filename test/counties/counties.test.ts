import { checkForm } from '../../src/checks/check';
import { readForm } from '../../src/form/read';
import { findProfile } from '../../src/standards/profiles';
import type { Finding } from '../../src/checks/findings/finding';
import { makeCounty, type County } from '../support/county/county';
import { judgeClean, judgeErrors, summary, type Complaint } from './judge';

/** `COUNTIES=1000 npx jest test/counties` looks at more of them; `COUNTY_SEED` begins elsewhere. */
const COUNT = Number(process.env['COUNTIES'] ?? 60);
const FIRST = Number(process.env['COUNTY_SEED'] ?? 1);
const seeds = Array.from({ length: COUNT }, (_, i) => FIRST + i);

const profile = findProfile('national');

function findingsOf(county: County): readonly Finding[] {
  return checkForm(readForm(county.workbook()), profile).findings;
}

describe(`${COUNT} invented counties`, () => {
  test('without errors raise no alarm, and are below standard on exactly the cells that are', () => {
    const complaints = seeds.flatMap((seed): Complaint[] => {
      const county = makeCounty(seed);
      return judgeClean(county, findingsOf(county));
    });
    expect(summary(complaints)).toBe('');
  });

  test('with five errors each: every one is found, and nothing is said that does not follow from one', () => {
    const complaints = seeds.flatMap((seed): Complaint[] => {
      const county = makeCounty(seed, { errors: 5 });
      return judgeErrors(county, findingsOf(county));
    });
    expect(summary(complaints)).toBe('');
  });

  test('with wrong pupils and a wrong total of one stage among the five: the pupils are found, others are hardly ever accused', () => {
    const complaints = seeds.flatMap((seed): Complaint[] => {
      const county = makeCounty(seed, { errors: 5, together: true });
      return judgeErrors(county, findingsOf(county));
    });
    // A total that is wrong by less than 表Ⅲ can tell, in a stage of one school above all, cannot be found.
    const totals = complaints.filter(({ what, kind }) => what === 'not found' && kind === 'their total');
    expect(totals.length).toBeLessThanOrEqual(0.06 * COUNT);
    expect(summary(complaints.filter((one) => !totals.includes(one)))).toBe('');
  });
});
