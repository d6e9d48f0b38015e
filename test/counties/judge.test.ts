import type { Finding } from '../../src/checks/findings/finding';
import { parseCell } from '../../src/form/references/address';
import { makeCounty, type County } from '../support/county/county';
import { judgeClean, judgeErrors } from './judge';

function finding(sheet: string, cell: string, category: Finding['category']): Finding {
  const at = parseCell(cell);
  return {
    rule: 'any',
    category,
    severity: 'error',
    table: null,
    subject: {},
    stage: null,
    school: null,
    places: at ? [{ sheet, row: at.row, column: at.column }] : [],
    title: { zh: '有误', en: 'wrong' },
    advice: { zh: '核对', en: 'check' },
    message: { zh: '有误', en: 'wrong' },
    parameters: {},
    actual: null,
    expected: null,
    source: { zh: '表', en: 'form', certainty: 'judged', clause: 'form' },
  };
}

/** What a check that knows everything would say. */
const allErrors = (county: County): Finding[] =>
  county.errors.map((error) => finding(error.sheet, error.cell, error.categories[0] ?? 'entry'));
const allBelow = (county: County): Finding[] =>
  county.standard.map(([sheet, cell]) => finding(sheet, cell, 'standard'));

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12];

describe('the judge of a check', () => {
  test.each(SEEDS)('has nothing to say when everything in county %i is found and no more', (seed) => {
    const [clean, faulty] = [makeCounty(seed), makeCounty(seed, { errors: 5 })];
    expect(judgeClean(clean, allBelow(clean))).toEqual([]);
    expect(judgeErrors(faulty, allErrors(faulty))).toEqual([]);
  });

  test.each(SEEDS)(
    'misses each error and each cell below standard of county %i that is not reported',
    (seed) => {
      const [clean, faulty] = [makeCounty(seed), makeCounty(seed, { errors: 5 })];
      expect(judgeClean(clean, [])).toHaveLength(clean.standard.length);
      expect(judgeErrors(faulty, [])).toHaveLength(faulty.errors.length);
    },
  );

  test('hears an alarm on a right cell, unless it is information or follows from another finding', () => {
    const county = makeCounty(6);
    const place = county.places.get('VI.all.L1');
    const alarm = finding(place?.sheet ?? '', place?.cell ?? '', 'entry');
    expect(judgeClean(county, [...allBelow(county), alarm])).toHaveLength(1);
    expect(judgeClean(county, [...allBelow(county), { ...alarm, severity: 'information' }])).toEqual([]);
    const faulty = makeCounty(6, { errors: ['rural over all'] });
    const cause = { rule: 'any', place: { sheet: '', row: 0, column: 0 } };
    expect(judgeErrors(faulty, [...allErrors(faulty), alarm])).toHaveLength(1);
    expect(judgeErrors(faulty, [...allErrors(faulty), { ...alarm, because: [cause] }])).toEqual([]);
  });
});
