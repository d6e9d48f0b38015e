import fc from 'fast-check';
import { judgeSchool } from '../../src/checks/schools/school-judgement';
import type { CheckContext } from '../../src/checks/context';
import { SCHOOL_RULES } from '../../src/checks/rules/schools';
import { apportion } from '../../src/functions/apportion';
import { schoolMeets } from '../../src/functions/school-meets';
import { schoolRemark } from '../../src/functions/school-remark';
import { schoolRule } from '../../src/measures/school-rule';
import { INDICATOR_SHORT_NAMES } from '../../src/messages/functions';
import { INDICATORS } from '../../src/standards/indicators';
import { indicatorStandards, lookUpStandard, standardByKey } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import { sevenOf } from '../../src/standards/seven';
import { STAGES } from '../../src/standards/types';
import { seven } from '../support/seven';
import vectors from '../measures/vectors.json';
import { errorOf, errorValue, seen } from './excel';

const MET = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3];
const withChanges = (changes: Record<number, unknown>): unknown[] => MET.map((x, i) => changes[i] ?? x);
const primary = INDICATORS.map(({ slug }) => standardByKey(NATIONAL, `primary_${slug}`));

describe('whether a school passes', () => {
  test('six met and one at 85 % pass; two below the standard do not, nor one below 85 %', () => {
    const rows = [MET, withChanges({ 1: 0.85 }), withChanges({ 1: 0.85, 4: 6.5 }), withChanges({ 1: 0.84 })];
    expect(schoolMeets('小学', rows)).toEqual([[true], [true], [false], [false]]);
  });

  test('the stage decides: what passes in 小学 fails in 初中', () => {
    expect(schoolMeets('junior', [MET])).toEqual([[false]]);
    expect(schoolMeets([['初中']], [MET])).toEqual([[false]]);
    expect(schoolMeets(' Primary ', [MET])).toEqual([[true]]);
    for (const stage of ['高中', '', null, 0]) {
      expect(errorOf(() => schoolMeets(stage, [MET])).message).toMatch('学段请写');
    }
    expect(errorOf(() => schoolMeets(errorValue('#N/A'), [MET])).code).toBe('#N/A');
  });

  test('one school may stand in a column', () => {
    expect(
      schoolMeets(
        '小学',
        MET.map((x) => [x]),
      ),
    ).toEqual([[true]]);
  });

  test('other than seven columns are no school', () => {
    const { code, message } = errorOf(() => schoolMeets('小学', [[1, 2, 3]]));
    expect(code).toBe('#VALUE!');
    expect(message).toMatch('1 × 3');
    expect(errorOf(() => schoolMeets('小学', 5 as never)).code).toBe('#VALUE!');
  });

  test('blank rows have blank answers; a gap or an error concerns its own school only', () => {
    const answers = schoolMeets('小学', [
      MET,
      Array(7).fill(''),
      withChanges({ 4: '' }),
      withChanges({ 6: '2.3' }),
      withChanges({ 0: errorValue('#DIV/0!') }),
      Array(7).fill(null),
    ]);
    expect([answers[0], answers[1], answers[5]]).toEqual([[true], [''], ['']]);
    expect(seen(answers[2]?.[0])).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching('第3所学校的“生均体育运动场馆面积”'),
    });
    expect(seen(answers[3]?.[0]).message).toMatch('第4所学校的“每百名学生拥有网络多媒体教室数”');
    expect(seen(answers[4]?.[0]).code).toBe('#DIV/0!');
  });
});

describe('the remark of a school', () => {
  test.each([
    [MET, '全部达标'],
    [withChanges({ 1: 0.85, 4: 6.5 }), '5项达标；骨干教师数、体育运动场馆面积达到85%'],
    [withChanges({ 1: 0.85, 5: 1600 }), '5项达标；骨干教师数达到85%；教学仪器设备值不足85%'],
    [withChanges({ 5: 1600 }), '6项达标；教学仪器设备值不足85%'],
  ])('%p: %s', (values, remark) => {
    expect(schoolRemark('小学', [values])).toEqual([[remark]]);
  });

  test('its names of the indicators are names that a key may be given by', () => {
    for (const { slug } of INDICATORS) {
      for (const stage of STAGES) {
        const name = `${stage === 'primary' ? '小学' : '初中'}${INDICATOR_SHORT_NAMES[slug]}`;
        expect(lookUpStandard(NATIONAL, name)).toMatchObject({ found: { key: `${stage}_${slug}` } });
      }
    }
  });

  /** Whether the check of the form finds the remark at odds with the values. */
  function contradicted(values: readonly number[], text: string): boolean {
    const rule = SCHOOL_RULES.find(({ id }) => id === 'consistency/remark');
    if (!rule) throw new Error('the rule on remarks is gone');
    const byName = seven(values);
    const school = {
      name: { text: '甲小学' },
      remark: { text, state: 'text' },
      indicators: sevenOf((slug) => ({ value: byName[slug] })),
    };
    const judgements = [judgeSchool(byName, indicatorStandards(NATIONAL, 'primary'))];
    const stage = { stage: 'primary', standards: primary, schools: [school], judgements };
    const noDiagnosis = { indicators: [] };
    const context = { stages: { primary: stage }, diagnosis: () => noDiagnosis } as unknown as CheckContext;
    return [...rule.check(context)].length > 0;
  }

  test('the check of the form agrees with it, whatever the values', () => {
    const value = fc.tuple(
      ...primary.map(({ threshold, floor }) => fc.constantFrom(threshold ?? 0, floor ?? 0, 0)),
    );
    fc.assert(
      fc.property(value, (values) => {
        const remark = String(schoolRemark('小学', [values])[0]?.[0]);
        expect(contradicted(values, remark)).toBe(false);
        const met = schoolRule(values, primary).met.length;
        expect(contradicted(values, remark.replace(/^(全部|\d项)/, `${met === 0 ? 1 : met - 1}项`))).toBe(
          true,
        );
      }),
    );
  });

  test('the verdict and the remark spill one row a school', () => {
    const value = fc.tuple(...primary.map(() => fc.double({ min: 0, max: 3000, noNaN: true })));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), (schools) => {
        const verdicts = schoolMeets('小学', schools);
        expect(verdicts).toEqual(schools.map((values) => [schoolRule(values, primary).passes]));
        expect(schoolRemark('小学', schools).map((line) => line.length)).toEqual(schools.map(() => 1));
      }),
    );
  });
});

describe('apportionment', () => {
  test('the worked examples', () => {
    for (const { resource, pupils, primaryShare, juniorShare } of vectors.split) {
      const { primary: p = 0, junior: j, senior: s = null } = pupils as Record<string, number | undefined>;
      const [shares] = apportion(resource, p, j, s);
      if (primaryShare !== undefined) expect(shares?.[0]).toBeCloseTo(primaryShare, 9);
      if (juniorShare !== undefined) expect(shares?.[1]).toBeCloseTo(juniorShare, 9);
      expect(shares).toHaveLength(s === null ? 2 : 3);
    }
  });

  test('the shares sum to the total', () => {
    const pupils = fc.nat(3000);
    fc.assert(
      fc.property(fc.nat(1e6), pupils, pupils, pupils, (total, p, j, s) => {
        fc.pre(p + j + s > 0);
        const shares = apportion(total, p, j, s)[0] as number[];
        expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(total, 6);
      }),
    );
  });

  test('a blank cell is 0 and gets 0; a senior stage left out has no cell', () => {
    expect(apportion(100, '', 10, '')).toEqual([[0, 100, 0]]);
    expect(apportion([[100]], [[5]], [[0]])).toEqual([[100, 0]]);
    expect(apportion(100, 5, 0, undefined)).toEqual([[100, 0]]);
  });

  test('text, TRUE, ranges, negative and missing pupils have no answer', () => {
    expect(errorOf(() => apportion('100', 1, 1))).toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('资源总量'),
    });
    expect(errorOf(() => apportion(100, true, 1)).code).toBe('#VALUE!');
    expect(errorOf(() => apportion(100, 1, [[1, 2]])).message).toMatch('不能是区域');
    expect(errorOf(() => apportion(100, -1, 5))).toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('负数'),
    });
    expect(errorOf(() => apportion(100, 0, '', null)).code).toBe('#DIV/0!');
    expect(errorOf(() => apportion(errorValue('#N/A'), 1, 1)).code).toBe('#N/A');
  });
});
