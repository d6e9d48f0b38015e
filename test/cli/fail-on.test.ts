import { failOn, fails } from '../../src/cli/fail-on';
import type { Finding } from '../../src/checks/findings/finding';
import { checkedFile, finding } from './support/sample';

const given = (different: Partial<Finding>) => checkedFile([finding(null, different)]);
const wrong = given({});
const doubtful = given({ severity: 'warning' });
const unmet = given({ rule: 'standard/school', category: 'standard' });
const note = given({ severity: 'information' });
const follows = given({ because: [{ rule: 'entry/blank', place: { sheet: '表Ⅰ', row: 1, column: 1 } }] });

describe('--fail-on', () => {
  test('without it only an error of the form fails: what does not reach a standard is no mistake', () => {
    const reasons = failOn(undefined);
    expect([wrong, doubtful, unmet, note, follows].map((result) => fails(result, reasons))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test.each([
    ['warning', [true, true, false, false]],
    ['unmet', [false, false, true, false]],
    ['error，unmet', [true, false, true, false]],
    ['never', [false, false, false, false]],
  ])('%s', (typed, expected) => {
    const reasons = failOn(typed);
    expect([wrong, doubtful, unmet, note].map((result) => fails(result, reasons))).toEqual(expected);
  });

  test('what was explained with a reason is no reason to fail', () => {
    const checked = checkedFile([finding(null)]);
    const explained = { ...checked, review: { ...checked.review, open: [] } };
    expect(fails(explained, failOn('error,warning'))).toBe(false);
  });

  test('another word is refused and the known ones are named', () => {
    expect(() => failOn('errors')).toThrow(expect.objectContaining({ code: 'unknown-reason' }));
  });
});
