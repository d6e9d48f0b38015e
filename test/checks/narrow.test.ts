import { indicatorStandards } from '../../src/standards/lookup';
import { culpritAmong } from '../../src/checks/diagnosis/narrow';
import type { Evidence } from '../../src/checks/diagnosis/narrow';
import { findProfile } from '../../src/standards/profiles';

const standards = indicatorStandards(findProfile('national'), 'primary');

/** Three schools, all meeting the standard of 4.2, of which 表Ⅱ-1 counts but two; no mark is read. */
function evidence(values: readonly number[]): Evidence {
  const judgements = values.map(() => ({ levels: { degree: 'met' }, passes: null }));
  const schools = values.map(() => ({ mark: { state: 'blank' } }));
  const stage = { stage: 'primary', standards, judgements, schools };
  const form = {
    summary: { primary: { count: { degree: { value: values.length - 1 }, overall: { value: null } } } },
  };
  return {
    indicator: 'degree',
    stage,
    form,
    values,
    bothOff: true,
    isElsewhere: () => false,
  } as unknown as Evidence;
}

describe('two figures either of which would put 表Ⅲ and 表Ⅱ-1 right', () => {
  const narrow = { index: 0, low: 4.1, high: 4.13 };

  test('the one that looks like a slip of the keys is accused', () => {
    const slip = { index: 1, low: 3.4, high: 3.42 };
    expect(culpritAmong([narrow, slip], evidence([4.25, 4.3, 5]))).toEqual(slip);
  });

  test('one of which only little is known is not accused for its looks', () => {
    const wide = { index: 1, low: 2.1, high: 4 };
    expect(culpritAmong([narrow, wide], evidence([4.25, 4.31, 5]))).toBeNull();
  });
});
