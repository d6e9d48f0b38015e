import { checkForm } from '../../src/checks/check';
import type { CheckResult } from '../../src/checks/findings/finding';
import { readForm } from '../../src/form/read';
import { say } from '../../src/messages/sentence';
import type { ConcessionKey } from '../../src/standards/concessions';
import { NATIONAL } from '../../src/standards/national';
import { workbook } from '../support/checked-county';
import type { Input } from '../support/checked-county';

const over = (primary: number, mixed = 0): string =>
  `超过 2000 人的小学 ${primary} 所，初中 0 所，超过 2500 人的一贯制学校 ${mixed} 所`;

const checked = (edit: Input['edit'], ...concessions: ConcessionKey[]): CheckResult =>
  checkForm(readForm(workbook({ say: '', edit })), NATIONAL, concessions);

const told = ({ findings }: CheckResult, rule: string) =>
  findings
    .filter((finding) => finding.rule === rule)
    .map(({ message, parameters }) => say(message, 'zh', parameters));

test('a school over the limit of the concession fails, and the finding names that limit', () => {
  const result = checked({ '表Ⅱ-2': { D4: 2401 }, 表Ⅳ: { B6: over(1), C6: '否' } }, 'd');
  expect(told(result, 'standard/item')[0]).toContain('放宽条款（d）也不得超过 2400 人');
  expect(told(result, 'standard/school-size-conceded')).toEqual([]);
});

test('a school at the limit of the concession is covered and named', () => {
  const result = checked({ '表Ⅱ-2': { D4: 2400 }, 表Ⅳ: { B6: over(1) } }, 'd');
  expect(told(result, 'standard/item')).toEqual([]);
  expect(told(result, 'standard/school-size-conceded')[0]).toMatch(/2400 人，超过 2000 人.*2010年底前建成/);
});

test('what 表Ⅱ-2 does not show cannot be judged: the county is neither met nor failed by it', () => {
  const { verdict, findings } = checked({ 表Ⅳ: { B6: over(0, 1) } }, 'd');
  expect(findings.filter(({ rule }) => rule === 'standard/item')).toEqual([]);
  expect(verdict).toBe('incomplete');
});

test('the concession for mixed schools is for nine-year schools only', () => {
  const name = {
    '表Ⅱ-2': { D10: 1324, B10: '石门十二年一贯制学校小学部' },
    表Ⅳ: { B6: over(0, 1), C6: '否' },
  };
  const junior = workbook({ say: '', edit: {} }).sheets.find((sheet) => sheet.name === '表Ⅱ-2');
  const row = junior?.rows.find(
    ({ cells, index }) => index > 9 && cells.some(({ value }) => value === '石门第10学校初中部'),
  );
  const edit = {
    ...name,
    '表Ⅱ-2': { ...name['表Ⅱ-2'], [`B${(row?.index ?? 0) + 1}`]: '石门十二年一贯制学校初中部' },
  };
  expect(told(checked(edit, 'd'), 'standard/item')).toHaveLength(1);
  expect(told(checked(edit, 'd'), 'standard/school-size-conceded')).toEqual([]);
});

test('either mark stands where a concession is what makes the item met', () => {
  const edit = (mark: string): Input['edit'] => ({ '表Ⅱ-2': { D4: 2400 }, 表Ⅳ: { B6: over(1), C6: mark } });
  for (const mark of ['是', '否'])
    expect(told(checked(edit(mark), 'd'), 'consistency/item-mark')).toEqual([]);
  expect(told(checked(edit('是')), 'consistency/item-mark')).toHaveLength(1);
});

test('concessions on what is counted change no finding; they are named beside those they bear on', () => {
  const edit = { '表Ⅱ-2': { I4: 0.5, K4: 1 } };
  const [without, claimed] = [checked(edit), checked(edit, 'a', 'b')];
  expect(claimed.findings.map(({ rule, severity }) => [rule, severity])).toEqual(
    without.findings.map(({ rule, severity }) => [rule, severity]),
  );
  const named = claimed.findings.flatMap(({ places, concessions }) =>
    (concessions ?? []).map(({ key }) => `${key} ${places[0]?.column}`),
  );
  expect(named).toEqual(['a 8', 'b 10']);
  expect(without.findings.every((finding) => !('concessions' in finding))).toBe(true);
});
