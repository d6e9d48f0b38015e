import fc from 'fast-check';
import type { Finding } from '../../src/checks/findings/finding';
import { foldFindings } from '../../src/checks/findings/grouping';
import { at, finding } from '../cli/support/sample';

const wrong = finding(at('表Ⅱ-2', 'G12'), { rule: 'entry/decimals' });
const because = (one: Finding): Pick<Finding, 'because'> => ({
  because: one.places.slice(0, 1).map((place) => ({ rule: one.rule, place })),
});

describe('folding', () => {
  test('what follows from a wrong cell stands under it', () => {
    const mean = finding(at('表Ⅲ', 'B6'), { rule: 'consistency/mean', ...because(wrong) });
    expect(foldFindings([mean, wrong])).toEqual([{ finding: wrong, derived: [mean] }]);
  });

  test('what follows from something derived stands under the first cause', () => {
    const mean = finding(at('表Ⅲ', 'B6'), { rule: 'consistency/mean', ...because(wrong) });
    const overall = finding(at('表Ⅲ', 'I6'), { rule: 'consistency/overall', ...because(mean) });
    expect(foldFindings([overall, mean, wrong])).toEqual([{ finding: wrong, derived: [overall, mean] }]);
  });

  test('a cause that is not in the list leaves the finding where it is', () => {
    const mean = finding(at('表Ⅲ', 'B6'), { rule: 'consistency/mean', ...because(wrong) });
    expect(foldFindings([mean])).toEqual([{ finding: mean, derived: [] }]);
  });

  test('nothing is lost or told twice, even where causes run in a circle', () => {
    const cells = ['A1', 'A2', 'A3', 'A4', 'A5'];
    const link = fc.record({ cell: fc.constantFrom(...cells), cause: fc.option(fc.constantFrom(...cells)) });
    fc.assert(
      fc.property(fc.array(link), (links) => {
        const findings = links.map(({ cell, cause }) =>
          finding(
            at('表Ⅰ', cell),
            cause ? { because: [{ rule: 'entry/not-integer', place: at('表Ⅰ', cause) }] } : {},
          ),
        );
        const folded = foldFindings(findings).flatMap(({ finding: one, derived }) => [one, ...derived]);
        expect(folded).toHaveLength(findings.length);
        expect(new Set(folded)).toEqual(new Set(findings));
      }),
    );
  });
});
