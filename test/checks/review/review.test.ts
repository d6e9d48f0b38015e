import { checkForm } from '../../../src/checks/check';
import { tally } from '../../../src/checks/findings/tally';
import { toConfirm, withConfirmation } from '../../../src/checks/review/confirmations';
import { findingKey, mayBeExplained, withExplanation } from '../../../src/checks/review/explanations';
import { review, reviewNote } from '../../../src/checks/review/review';
import { readForm } from '../../../src/form/read';
import { NATIONAL } from '../../../src/standards/national';
import { VETOES } from '../../../src/standards/veto';
import type { Explanation } from '../../../src/standards/workbook-settings';
import { DEFAULT_SETTINGS, LONGEST_REASON, parseSettings } from '../../../src/standards/workbook-settings';
import { workbook } from '../../support/checked-county';

type Edit = Parameters<typeof workbook>[0]['edit'];

function checked(edit: Edit) {
  const form = readForm(workbook({ say: '', edit }));
  const result = checkForm(form, NATIONAL);
  return { form, result };
}

const DAY = '2026-11-28';
/** 农业人口数 over 人口总数: an error of entry that nothing depends on. */
const WRONG = { 表Ⅰ: { B6: 99.5 } };

/** A standard of 表Ⅳ that is not reached. */
const BELOW = {
  表Ⅳ: { B10: '全县义务教育学校教师年平均工资收入为 89933 元，当地公务员年平均工资收入 89934 元', C10: '否' },
};

function explainAll({ result }: ReturnType<typeof checked>, reason = '已核对'): readonly Explanation[] {
  return result.findings
    .filter(mayBeExplained)
    .reduce<readonly Explanation[]>((kept, finding) => withExplanation(kept, finding, reason, DAY), []);
}

describe('说明: a finding set aside with a reason', () => {
  test('no longer counts, is named beside the verdict, and no longer stands in the way of 达标', () => {
    const county = checked(WRONG);
    expect(county.result.verdict).toBe('incomplete');
    const before = review(county.form, county.result, DEFAULT_SETTINGS);
    expect([before.verdict, before.explained.length]).toEqual(['incomplete', 0]);
    const explanations = explainAll(county);
    const after = review(county.form, county.result, { explanations, confirmations: [] });
    expect(after.verdict).toBe('met');
    expect(tally({ findings: after.open, schools: county.result.schools }).problems).toBe(0);
    expect(reviewNote(after, 'zh')).toContain(`另有 ${after.explained.length} 处说明`);
  });

  test('holds only as long as the figure is what it was', () => {
    const first = checked(WRONG);
    const explanations = explainAll(first);
    const { form, result } = checked({ 表Ⅰ: { B6: 98.5 } });
    const { verdict, explained, lapsed, open } = review(form, result, { explanations, confirmations: [] });
    expect(verdict).toBe('incomplete');
    expect(lapsed.map(({ finding }) => finding.severity)).toEqual(['error']);
    expect(open).toContain(lapsed[0]?.finding);
    expect(explained.every(({ finding }) => finding.severity === 'information')).toBe(true);
  });

  test('never makes a standard met: what is below one cannot be set aside, nor a finding that follows from another', () => {
    const county = checked(BELOW);
    const unmet = county.result.findings.filter(({ category }) => category === 'standard');
    expect(unmet.length).toBeGreaterThan(0);
    expect(unmet.some(mayBeExplained)).toBe(false);
    const forged = unmet.map((finding) => ({
      finding: findingKey(finding),
      actual: String(finding.actual ?? ''),
      reason: '属实',
      date: DAY,
    }));
    const { verdict, explained } = review(county.form, county.result, {
      explanations: forged,
      confirmations: [],
    });
    expect([verdict, explained]).toEqual(['not-met', []]);
  });

  test('does not judge a form that is not whole', () => {
    const county = checked({ 表Ⅲ: null });
    const { verdict } = review(county.form, county.result, {
      explanations: explainAll(county),
      confirmations: [],
    });
    expect(verdict).toBe('incomplete');
  });

  test('an empty reason takes it back', () => {
    const county = checked(WRONG);
    const [finding] = county.result.findings.filter(mayBeExplained);
    if (!finding) throw new Error('nothing found');
    const one = withExplanation([], finding, ' 人口数已由公安局确认 ', DAY);
    expect(one.map(({ reason }) => reason)).toEqual(['人口数已由公安局确认']);
    expect(withExplanation(one, finding, '新理由', DAY)).toHaveLength(1);
    expect(withExplanation(one, finding, '  ', DAY)).toEqual([]);
  });
});

describe('人工确认: what only a person can judge', () => {
  const { form, result } = checked({});

  test('are the six vetoes and the ten items in free words', () => {
    expect(toConfirm(form).map(({ key }) => key)).toEqual([
      ...VETOES.map(({ key }) => `veto:${key}`),
      ...[1, 2, 3, 10].map((item) => `item:IV-${item}`),
      ...[3, 4, 5, 6, 7, 8].map((item) => `item:V-${item}`),
    ]);
    expect(VETOES).toHaveLength(6);
    const { verdict, unconfirmed } = review(form, result, DEFAULT_SETTINGS);
    expect([verdict, unconfirmed.length]).toEqual(['met', 16]);
  });

  test('all answered, the verdict says nothing more', () => {
    const confirmations = toConfirm(form).reduce<ReturnType<typeof withConfirmation>>(
      (kept, one) => withConfirmation(kept, one, 'met', DAY),
      [],
    );
    const done = review(form, result, { explanations: [], confirmations });
    expect([done.verdict, done.unconfirmed, reviewNote(done, 'zh')]).toEqual(['met', [], '']);
  });

  test.each(toConfirm(form).map((one) => [one.key, one] as const))(
    '%s judged not met alone makes 未达标',
    (_, one) => {
      const confirmations = withConfirmation([], one, 'not-met', DAY);
      const judged = review(form, result, { explanations: [], confirmations });
      expect(judged.verdict).toBe('not-met');
      expect(reviewNote(judged, 'zh')).toContain(one.text.zh);
      expect(
        review(form, result, {
          explanations: [],
          confirmations: withConfirmation(confirmations, one, null, DAY),
        }).verdict,
      ).toBe('met');
    },
  );

  test('an answer to another text does not count', () => {
    const one = toConfirm(form).find(({ key }) => key === 'item:IV-1');
    if (!one) throw new Error('no item');
    const confirmations = withConfirmation([], { ...one, of: '00000000' }, 'not-met', DAY);
    const { verdict, unconfirmed } = review(form, result, { explanations: [], confirmations });
    expect([verdict, unconfirmed.length]).toEqual(['met', 16]);
  });
});

test('what the workbook keeps is read back; rubbish inside it falls away', () => {
  const county = checked(WRONG);
  const settings = {
    ...DEFAULT_SETTINGS,
    explanations: explainAll(county),
    confirmations: withConfirmation(
      [],
      { key: 'veto:x', kind: 'veto', text: { zh: '', en: '' }, of: '' },
      'met',
      DAY,
    ),
  };
  expect(parseSettings(JSON.stringify(settings))).toEqual(settings);
  const rubbish = {
    explanations: [null, 5, { finding: 'x' }, { finding: 'x', actual: 1, reason: 'r', date: DAY }],
    confirmations: [{ key: 'veto:x', answer: 'maybe', of: '', date: DAY }, []],
  };
  expect(parseSettings(JSON.stringify(rubbish))).toEqual(DEFAULT_SETTINGS);
  const long = { explanations: [{ finding: 'x', actual: '', reason: '长'.repeat(5000), date: DAY }] };
  expect(parseSettings(JSON.stringify(long)).explanations[0]?.reason).toHaveLength(LONGEST_REASON);
});
